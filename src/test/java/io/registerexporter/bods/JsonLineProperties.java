package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;

/** Jackson prints the same line, the reference implementation of RFC 8785 the same to be hashed. */
class JsonLineProperties {

  private static final JsonMapper JACKSON = new JsonMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Key[] KEYS = Key.values();

  private static final int[] UNUSUAL = {
    0x7F, 0x80, 0xE9, 0x7FF, 0x800, 0x2028, 0x2029, 0xD7FF, 0xE000, 0xFB33, 0xFFFF, 0x10000,
    0x1F600, 0x10FFFF
  };

  @Property(tries = 1_000)
  void anyObject_isPrintedAsByJackson(@ForAll("objects") ObjectNode object)
      throws JsonProcessingException {
    assertThat(text(Printed.line(object))).isEqualTo(text(JACKSON.writeValueAsBytes(object)));
  }

  @Property(tries = 1_000)
  void anyObject_isHashedAsTheReferenceImplementationPrintsIt(@ForAll("objects") ObjectNode object)
      throws IOException {
    assertThat(text(Printed.canonical(object)))
        .isEqualTo(new JsonCanonicalizer(object.toString()).getEncodedString());
  }

  @Property(tries = 5_000)
  void anyText_isPrintedAsByJackson(@ForAll("anyTexts") String text)
      throws JsonProcessingException {
    ObjectNode object = JSON.objectNode().put("name", text);
    assertThat(Printed.line(object)).isEqualTo(JACKSON.writeValueAsBytes(object));
  }

  @Property(tries = 200)
  void lineAfterOthers_isPrintedAsIfItWereTheFirst(
      @ForAll("objectLists") List<ObjectNode> objects) {
    JsonLine line = new JsonLine();
    CanonicalJson canonical = new CanonicalJson(Set.of());
    for (ObjectNode object : objects) {
      line.begin();
      Printed.printMembers(line, object);
      Utf8Buffer hashed = canonical.of(line);
      assertThat(new String(hashed.array(), 0, hashed.size(), StandardCharsets.UTF_8))
          .isEqualTo(text(Printed.canonical(object)));
      assertThat(line.end()).isEqualTo(Printed.line(object));
    }
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<ObjectNode> objects() {
    return Arbitraries.randomValue(random -> object(random, 3));
  }

  @Provide
  Arbitrary<List<ObjectNode>> objectLists() {
    return Arbitraries.randomValue(
        random -> Stream.generate(() -> object(random, 3)).limit(4).toList());
  }

  /** Of UTF-16 units, also of halves of surrogate pairs. */
  @Provide
  Arbitrary<String> anyTexts() {
    return Arbitraries.randomValue(
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(40); i > 0; i--) {
            text.append((char) (random.nextInt(16) == 0 ? random.nextInt(1 << 16) : plain(random)));
          }
          return text.toString();
        });
  }

  /**
   * @param depth of objects and arrays in one another
   */
  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = JSON.objectNode();
    for (int i = random.nextInt(8); i > 0; i--) {
      object.set(KEYS[random.nextInt(KEYS.length)].text(), value(random, depth - 1));
    }
    return object;
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 10)) {
      case 0 -> JSON.booleanNode(random.nextBoolean());
      case 1 -> JSON.nullNode();
      case 2 -> JSON.numberNode(random.nextInt());
      case 3, 4, 5 -> JSON.textNode(text(random));
      case 6 -> elements(random, () -> JSON.textNode(text(random)));
      case 7 -> elements(random, () -> object(random, depth));
      default -> object(random, depth);
    };
  }

  private static ArrayNode elements(Random random, Supplier<JsonNode> element) {
    return JSON.arrayNode().addAll(Stream.generate(element).limit(random.nextInt(4)).toList());
  }

  /** Plain, as most are, or not; without halves of surrogate pairs, which RFC 8785 forbids. */
  private static String text(Random random) {
    int special = random.nextBoolean() ? 0 : 1 + random.nextInt(4);
    StringBuilder text = new StringBuilder(random.nextInt(200) == 0 ? "x".repeat(5_000) : "");
    for (int i = random.nextInt(40); i > 0; i--) {
      text.appendCodePoint(random.nextInt(4) < special ? special(random) : plain(random));
    }
    return text.toString();
  }

  private static int plain(Random random) {
    return ' ' + random.nextInt('~' + 1 - ' ');
  }

  private static int special(Random random) {
    return random.nextBoolean() ? random.nextInt(' ') : UNUSUAL[random.nextInt(UNUSUAL.length)];
  }
}
