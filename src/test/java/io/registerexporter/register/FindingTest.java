package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

  @Test
  void valueOfEightyCharacters_isShownWhole() {
    assertThat(finding("😀".repeat(80)).value()).isEqualTo("😀".repeat(80));
  }

  @Test
  void longerValue_isCutBetweenCharacters() {
    assertThat(finding("😀".repeat(81)).value()).isEqualTo("😀".repeat(79) + "…");
  }

  @Test
  void valueWithLoneSurrogate_canBeWrittenAsUtf8() {
    assertThat(finding("a\uD800").value()).isEqualTo("a\uFFFD");
  }

  @Test
  void findingsOfOneCode_areTheFirst() {
    Findings findings = new Findings(RegisterCollection.ENTITIES, "1");
    findings.note(FindingCode.FIELD_TYPE, "name", "1");
    findings.note(FindingCode.FIELD_TYPE, "address", "2");
    findings.addAll(List.of(finding("3")));
    assertThat(findings.toList()).extracting(Finding::field).containsExactly("name");
  }

  @Test
  void findingsOfSeveralCodes_areAllKept() {
    Findings findings = new Findings(RegisterCollection.ENTITIES, "1");
    findings.addAll(List.of(finding("x")));
    findings.note(FindingCode.DATE_INVALID, "dob", "abc");
    assertThat(findings.toList())
        .containsExactlyInAnyOrder(
            finding("x"),
            new Finding(FindingCode.DATE_INVALID, RegisterCollection.ENTITIES, "1", "dob", "abc"));
  }

  @Test
  void code_isFoundByItsText() {
    for (FindingCode code : FindingCode.values()) {
      assertThat(FindingCode.of(code.code())).isEqualTo(code);
    }
    assertThatThrownBy(() -> FindingCode.of("no-such-code"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-code");
  }

  @Test
  void everyCode_isOfOneKind() {
    assertThat(FindingCode.codes(FindingCode.Kind.REJECTION))
        .contains("id-missing", "document-too-large", "duplicate-document", "dangling-reference")
        .doesNotContainAnyElementsOf(FindingCode.codes(FindingCode.Kind.FIELD));
    assertThat(FindingCode.codes(FindingCode.Kind.FIELD))
        .contains("field-type", "date-invalid", "provenance-several-sources");
  }

  private static Finding finding(String value) {
    return new Finding(FindingCode.FIELD_TYPE, RegisterCollection.ENTITIES, "1", "name", value);
  }
}
