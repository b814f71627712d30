package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;

/** The reference implementation of RFC 8785 writes the same. */
class CanonicalJsonProperties {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void anyJson_isWrittenAsByTheReferenceImplementation(@ForAll("objects") JsonNode json)
      throws IOException {
    assertThat(CanonicalJson.of(json))
        .isEqualTo(new JsonCanonicalizer(json.toString()).getEncodedUTF8());
  }

  @Provide
  Arbitrary<JsonNode> objects() {
    return objectOf(values(2));
  }

  /**
   * @param depth of objects and arrays in one another
   */
  private static Arbitrary<JsonNode> values(int depth) {
    Arbitrary<JsonNode> single =
        Arbitraries.oneOf(
            text().map(JSON::textNode),
            Arbitraries.integers().map(JSON::numberNode),
            Arbitraries.of(JSON.booleanNode(true), JSON.booleanNode(false), JSON.nullNode()));
    if (depth == 0) {
      return single;
    }
    return Arbitraries.oneOf(
        single,
        values(depth - 1).list().ofMaxSize(3).map(elements -> JSON.arrayNode().addAll(elements)),
        objectOf(values(depth - 1)));
  }

  private static Arbitrary<JsonNode> objectOf(Arbitrary<JsonNode> values) {
    return Arbitraries.maps(text(), values)
        .ofMaxSize(4)
        .map(fields -> JSON.objectNode().setAll(fields));
  }

  /** Without halves of surrogate pairs, which no JSON can hold. */
  private static Arbitrary<String> text() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 0x80),
            Arbitraries.of(0xE9, 0x2028, 0x2029, 0xD7FF, 0xE000, 0xFB33, 0xFFFF, 0x1F600, 0x10FFFF))
        .list()
        .ofMaxSize(6)
        .map(codePoints -> codePoints.stream().map(Character::toString).reduce("", String::concat));
  }
}
