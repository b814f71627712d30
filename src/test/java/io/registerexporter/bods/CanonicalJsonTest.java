package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Test
  void keys_areSortedInEveryObject() {
    ObjectNode json = JSON.objectNode().put("url", "1").put("address", "2");
    json.putArray("names").addObject().put("statementId", "3").put("statementID", "4");
    json.putObject("interests").put("interestedParty", "5").put("interestLevel", "6");
    assertThat(text(json))
        .isEqualTo(
            "{\"address\":\"2\",\"interests\":{\"interestLevel\":\"6\",\"interestedParty\":\"5\"},"
                + "\"names\":[{\"statementID\":\"4\",\"statementId\":\"3\"}],\"url\":\"1\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<", ">", "&", "'", "/", "?", "é", "\u2028", "\u2029", "\u007F", "\u0085", "😀"})
  void character_isWrittenAsItIs(String character) {
    assertThat(text(JSON.objectNode().put("name", character)))
        .isEqualTo("{\"name\":\"" + character + "\"}");
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
    String name = Character.toString(character);
    assertThat(text(JSON.objectNode().put("name", name)))
        .isEqualTo("{\"name\":\"" + escape + "\"}");
  }

  @Test
  void textThatLooksLikeAnEscape_staysWhatItIs() {
    assertThat(text(JSON.objectNode().put("name", "\\u001F\u001F\\\\uD83D😀")))
        .isEqualTo("{\"name\":\"\\\\u001F\\u001f\\\\\\\\uD83D😀\"}");
  }

  @Test
  void valuesOfEveryKind_areWrittenWithoutSpaces() {
    ObjectNode json = JSON.objectNode();
    json.putArray("type").add("x").add("y");
    json.putObject("source").put("isComponent", false).putObject("publisher");
    json.putArray("names");
    json.put("fullName", (String) null);
    json.putRawValue("exact", new RawValue("1e-7"));
    assertThat(text(json))
        .isEqualTo(
            "{\"exact\":1e-7,\"fullName\":null,\"names\":[],"
                + "\"source\":{\"isComponent\":false,\"publisher\":{}},\"type\":[\"x\",\"y\"]}");
  }

  @Test
  void keyThatIsLeftOut_isSoEverywhere() {
    ObjectNode json = JSON.objectNode().put("id", "1").put("name", "2").put("uri", "3");
    json.putArray("names").addObject().put("name", "4").put("id", "5");
    assertThat(text(json, Key.ID, Key.URI))
        .isEqualTo("{\"name\":\"2\",\"names\":[{\"name\":\"4\"}]}");
  }

  @Test
  void objectThatHasNothingElse_isLeftOutToo() {
    ObjectNode json = JSON.objectNode();
    json.putObject("source").put("retrievedAt", "1");
    json.putObject("publisher");
    assertThat(text(json, Key.RETRIEVED_AT)).isEqualTo("{\"publisher\":{}}");
    assertThat(text(JSON.objectNode().put("id", "1"), Key.ID)).isEqualTo("{}");
  }

  @Test
  void manyElements_stayInTheirOrder() {
    ObjectNode json = JSON.objectNode();
    ArrayNode interests = json.putArray("interests");
    for (int i = 0; i < 1_000; i++) {
      interests.addObject().put("id", "i" + i).put("exact", "e" + i);
    }
    StringBuilder expected = new StringBuilder("{\"interests\":[");
    for (int i = 0; i < 1_000; i++) {
      expected.append(i == 0 ? "" : ",");
      expected.append("{\"exact\":\"e%d\",\"id\":\"i%d\"}".formatted(i, i));
    }
    assertThat(text(json)).isEqualTo(expected + "]}");
  }

  private static String text(ObjectNode json, Key... leftOut) {
    return new String(Printed.canonical(json, leftOut), StandardCharsets.UTF_8);
  }
}
