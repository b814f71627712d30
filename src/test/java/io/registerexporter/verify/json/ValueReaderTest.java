package io.registerexporter.verify.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.hadoop.io.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, and what it says, is what Hadoop and Jackson make of the same bytes. */
class ValueReaderTest {

  private static final ObjectReader JACKSON =
      new ObjectMapper()
          .reader()
          .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          " ",
          "\t",
          "\r",
          "name",
          "\"type\":",
          "true",
          "false",
          "null",
          "0",
          "-",
          "1.5",
          "1e5",
          "e",
          "\\u00e6",
          "\\ud800",
          "\\n",
          "æ",
          "Ж",
          "日",
          "\uD83D\uDE00",
          "\u007F",
          "\u0000",
          "\uFEFF",
          "\"x\"",
          "{\"a\":1}",
          "[]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}",
        " {} ",
        "{}\r",
        "{}\u000B",
        "{} {}",
        "{}x",
        "[1,2",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "{\"type\":1,\"type\":2}",
        "{\"type\":1,\"share\":{\"type\":2},\"type\":3}",
        "{\"type\":1,\"\\u0074ype\":2}",
        "{\"type\":{\"type\":{\"type\":[]}}}",
        "[{\"type\":1},{\"type\":1}]",
        "17",
        "-0",
        "-0.0e-0",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1.e5",
        "1e",
        "1e+",
        "1E+5",
        "1e99999999999",
        "1e-99999999999",
        "NaN",
        "-Infinity",
        "true",
        "tru",
        "truefalse",
        "nullx",
        "\"a\tb\"",
        "\"a\\tb\"",
        "\"a\\xb\"",
        "\"\\u12g4\"",
        "\"\\u12",
        "\"\\",
        "\"\\uD83D\\uDE00\"",
        "\"\\uD83D\"",
        "\"unended",
        "'a'",
        "/**/{}",
        "\uFEFF{}",
        "\u0000{}"
      })
  void text_isReadAsJacksonReadsIt(String json) {
    compare(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bounds_areThoseOfJackson() {
    for (int depth : List.of(999, 1_000, 1_001)) {
      for (String json :
          List.of(
              "[".repeat(depth) + "]".repeat(depth),
              "{\"a\":".repeat(depth) + "1" + "}".repeat(depth))) {
        byte[] line = json.getBytes(StandardCharsets.UTF_8);
        assertThat(JsonValues.read(line).isPresent()).isEqualTo(jackson(line).isPresent());
      }
    }
    for (int digits : List.of(300, 301, 999, 1_000, 1_001)) {
      compare("1".repeat(digits).getBytes(StandardCharsets.UTF_8));
      compare(("0." + "1".repeat(digits)).getBytes(StandardCharsets.UTF_8));
    }
    for (int length : List.of(20_000_000, 20_000_001)) {
      compare(("\"" + "x".repeat(length) + "\"").getBytes(StandardCharsets.UTF_8));
      compare(("\"" + "æ".repeat(length) + "\"").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Property(tries = 5_000)
  void piecesOfJson_areReadAsJacksonReadsThem(@ForAll @Size(max = 12) List<Integer> pieces) {
    StringBuilder json = new StringBuilder();
    pieces.forEach(piece -> json.append(PIECES.get(Math.floorMod(piece, PIECES.size()))));
    compare(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 5_000)
  void textOfAnyBytes_isReadIfItIsUtf8(@ForAll @Size(max = 12) byte[] bytes) {
    byte[] json = ("\"" + "x".repeat(bytes.length) + "\"").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, json, 1, bytes.length);
    compare(withoutLineFeeds(json));
  }

  /** Every sequence of a leading byte and a second, with what completes it at best. */
  @Test
  void foreignCharacters_areThoseThatHadoopDecodes() {
    for (int lead = 0x80; lead <= 0xFF; lead++) {
      for (int second = 0; second <= 0xFF; second++) {
        for (int tails = 0; tails <= 3; tails++) {
          byte[] json = ("\"????" + "\"").getBytes(StandardCharsets.UTF_8);
          json[1] = (byte) lead;
          json[2] = (byte) second;
          for (int i = 0; i < Math.min(tails, 2); i++) {
            json[3 + i] = (byte) (tails == 3 ? 0xC0 : 0xBF);
          }
          compare(withoutLineFeeds(json));
        }
      }
    }
  }

  /** One byte of a statement is changed, left out or written twice. */
  @Test
  void damagedStatement_isReadAsJacksonReadsIt() {
    byte[] sound =
        ("{\"statementId\":\"a-0\",\"recordDetails\":{\"isComponent\":false,\"name\":\"Søs Ж \\\"x\\\"\","
                + "\"identifiers\":[{\"scheme\":\"GB-COH\",\"id\":\"\\u00e6\"},{\"id\":null}],"
                + "\"interests\":[{\"share\":{\"minimum\":25,\"maximum\":-5.25e1}}]},\"unknown\":true}")
            .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      int at = random.nextInt(sound.length);
      byte[] damaged =
          switch (random.nextInt(3)) {
            case 0 -> joined(sound, at, new byte[] {(byte) random.nextInt()}, at + 1);
            case 1 -> joined(sound, at, new byte[0], at + 1);
            default -> joined(sound, at, new byte[] {sound[at]}, at);
          };
      compare(withoutLineFeeds(damaged));
    }
  }

  @Test
  void readerThatIsUsedAgain_forgetsTheLineBefore() {
    byte[] lines =
        "{\"type\":\"a\",\"x\":[1]}\n{\"name\":\"b\"}\n        ".getBytes(StandardCharsets.UTF_8);
    ValueReader reader = new ValueReader(new Names(List.of("type", "name")));

    Value first = reader.read(lines, 0, 20).orElseThrow();
    assertThat(first.get("type").text()).isEqualTo("a");
    Value second = reader.read(lines, 21, 33).orElseThrow();
    assertThat(second.get("type").isThere()).isFalse();
    assertThat(second.get("type").pointer()).isEqualTo("/type");
    assertThat(second.get("name").text()).isEqualTo("b");
  }

  private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
    byte[] all = new byte[to + between.length + bytes.length - from];
    System.arraycopy(bytes, 0, all, 0, to);
    System.arraycopy(between, 0, all, to, between.length);
    System.arraycopy(bytes, from, all, to + between.length, bytes.length - from);
    return all;
  }

  /** A line has none. */
  private static byte[] withoutLineFeeds(byte[] bytes) {
    byte[] line = bytes.clone();
    for (int i = 0; i < line.length; i++) {
      line[i] = line[i] == '\n' ? (byte) ' ' : line[i];
    }
    return line;
  }

  private static void compare(byte[] line) {
    Optional<JsonNode> expected = jackson(line);
    Optional<Value> found = JsonValues.read(line);

    String shown = new String(line, 0, Math.min(line.length, 300), StandardCharsets.UTF_8);
    assertThat(found.isPresent()).as(shown).isEqualTo(expected.isPresent());
    if (found.isPresent()) {
      compare(expected.get(), found.get(), "");
    }
  }

  private static Optional<JsonNode> jackson(byte[] line) {
    try {
      return Optional.of(JACKSON.readTree(Text.decode(line, 0, line.length, false)));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static void compare(JsonNode expected, Value found, String pointer) {
    assertThat(found.kind().name().replace("TEXT", "STRING"))
        .isEqualTo(expected.getNodeType().name());
    assertThat(found.pointer()).isEqualTo(pointer);
    assertThat(found.text()).isEqualTo(expected.isTextual() ? expected.textValue() : "");
    assertThat(found.scalarText()).isEqualTo(expected.asText());
    assertThat(found.isTrueLike()).isEqualTo(expected.asBoolean());
    assertThat(found.isTrue()).isEqualTo(expected.isBoolean() && expected.booleanValue());
    assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
    assertThat(found.isFilled())
        .isEqualTo(expected.isTextual() ? !expected.textValue().isEmpty() : !expected.isEmpty());
    // Jackson has infinity for what no double holds.
    assertThat(found.number().isPresent() || expected.isDouble()).isEqualTo(expected.isNumber());
    found
        .number()
        .filter(number -> !expected.isDouble())
        .ifPresent(number -> assertThat(number).isEqualByComparingTo(expected.decimalValue()));
    List<Value> children = new ArrayList<>();
    found.children().forEach(children::add);
    assertThat(children).hasSize(expected.size());
    Iterator<Map.Entry<String, JsonNode>> fields = expected.fields();
    for (int i = 0; i < children.size(); i++) {
      if (expected.isObject()) {
        Map.Entry<String, JsonNode> field = fields.next();
        assertThat(children.get(i).name()).isEqualTo(field.getKey());
        assertThat(found.get(field.getKey().intern())).isSameAs(children.get(i));
        String step = field.getKey().replace("~", "~0").replace("/", "~1");
        compare(field.getValue(), children.get(i), pointer + "/" + step);
      } else {
        compare(expected.get(i), children.get(i), pointer + "/" + i);
      }
    }
  }
}
