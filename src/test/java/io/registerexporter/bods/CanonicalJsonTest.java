package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  @Test
  void keys_areInTheOrderOfTheirUtf16Units() {
    ObjectNode json = Elements.object();
    for (String key : new String[] {"\uFB33", "😀", "b", "é", "", "B", "a", "10", "1", "\u0080"}) {
      json.put(key, 1);
    }
    // The first half of the pair of 😀 is less than U+FB33, its code point is not.
    assertThat(text(json))
        .isEqualTo(
            "{\"\":1,\"1\":1,\"10\":1,\"B\":1,\"a\":1,\"b\":1,\"\u0080\":1,\"é\":1,\"😀\":1,\"\uFB33\":1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<", ">", "&", "'", "/", "é", "\u2028", "\u2029", "\u007F", "\u0085", "😀"})
  void character_isWrittenAsItIs(String character) {
    assertThat(text(Elements.object().put("k", character)))
        .isEqualTo("{\"k\":\"" + character + "\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "34, \\\"",
    "92, \\\\",
    "8, \\b",
    "9, \\t",
    "10, \\n",
    "12, \\f",
    "13, \\r",
    "0, \\u0000",
    "1, \\u0001",
    "11, \\u000b",
    "31, \\u001f"
  })
  void controlCharacterQuoteAndBackslash_areEscaped(int character, String escape) {
    assertThat(
            text(
                Elements.object()
                    .put(Character.toString(character), Character.toString(character))))
        .isEqualTo("{\"" + escape + "\":\"" + escape + "\"}");
  }

  @Test
  void valuesOfEveryKind_areWrittenWithoutSpaces() {
    ObjectNode json = Elements.object();
    json.putArray("c").add(1).add(true).add("x").addNull();
    json.putObject("b").put("z", false).putObject("y");
    json.putArray("a");
    json.put("d", (String) null);
    json.putRawValue("e", new RawValue("1e-7"));
    assertThat(text(json))
        .isEqualTo(
            "{\"a\":[],\"b\":{\"y\":{},\"z\":false},\"c\":[1,true,\"x\",null],\"d\":null,\"e\":1e-7}");
  }

  private static String text(ObjectNode json) {
    return new String(CanonicalJson.of(json), StandardCharsets.UTF_8);
  }
}
