package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.register.Finding;
import io.registerexporter.register.Findings;
import io.registerexporter.register.RegisterCollection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrisTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.example.com",
        "HTTPS://www.example.com/",
        "https://user:pass@example.com:8080/a/b;c=1/?q=1/2?3#f/?",
        "https://example.com:",
        "http://a.b?q#f",
        "http://a#",
        "http://a?",
        "http://a_b!$&'()*+,;=/",
        "http://%41/%c3%A9",
        "http://@a",
        "http://a@b/",
        "a+b.c-1://h",
        "urn:isbn:0451450523",
        "mailto:a@example.com",
        "x:/path//more",
        "x:a",
        "tel:+44"
      })
  void absoluteUriInAscii_isTaken(String uri) {
    Findings findings = findings();
    assertThat(Uris.valid("f", Optional.of(uri), findings)).contains(uri);
    assertThat(findings.toList()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "www.example.com",
        "/path",
        "//www.example.com",
        "x:",
        "x:#f",
        "x:?q",
        "x://",
        "http:///a",
        "http://:80",
        "http://a:80b",
        "http://a:b@c:d",
        "http://a@b@c",
        "http://a/ b",
        " http://a",
        "http://a ",
        "http://a\n",
        "http://é",
        "http://a/é",
        "http://a/<b>",
        "http://a/b\"",
        "http://a/{b}",
        "http://a/b|c",
        "http://a/b\\c",
        "http://a/[b]",
        "http://[::1]/",
        "http://a#b#c",
        "http://a/%",
        "http://a/%4",
        "http://a/%4G",
        "1http://a",
        "-x:a",
        "h_t:a",
        "é:a",
        "a"
      })
  void anythingElse_isRefusedAndTold(String text) {
    Findings findings = findings();
    assertThat(Uris.valid("f", Optional.of(text), findings)).isEmpty();
    assertThat(findings.toList())
        .extracting(finding -> finding.code().code() + " " + finding.field())
        .containsExactly("uri-invalid f");
    assertThat(findings.toList()).extracting(Finding::value).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0\u2028"})
  void blank_isNoFinding(String text) {
    Findings findings = findings();
    assertThat(Uris.valid("f", Optional.of(text), findings)).isEmpty();
    assertThat(findings.toList()).isEmpty();
  }

  @Test
  void textOfAnyLength_isJudged() {
    String path = "%41a/".repeat(200_000);
    assertThat(Uris.valid("f", Optional.of("http://a/" + path), findings())).isPresent();
    assertThat(Uris.valid("f", Optional.of("http://a/" + path + " "), findings())).isEmpty();
    assertThat(Uris.valid("f", Optional.of("x:" + path + "?" + path + "<"), findings())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AZaz09-._~, AZaz09-._~",
    "a b, a%20b",
    "a/b, a%2Fb",
    "é, %C3%A9",
    "😀, %F0%9F%98%80",
    "%20, %2520",
    "'!$&''()*+,;=:@?#[]', %21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40%3F%23%5B%5D",
    "'a\u007F\n', a%7F%0A"
  })
  void partOfAPath_isEscapedButForUnreservedCharacters(String text, String escaped) {
    assertThat(Uris.escaped(text)).isEqualTo(escaped);
  }

  private static Findings findings() {
    return new Findings(RegisterCollection.ENTITIES, "test");
  }
}
