package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;

/** The reference implementation of RFC 8785 writes the same. */
class CanonicalJsonProperties {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Property(tries = 1_000)
  void anyJson_isWrittenAsByTheReferenceImplementation(@ForAll("objects") JsonNode json)
      throws IOException {
    assertThat(CanonicalJson.of(json))
        .isEqualTo(new JsonCanonicalizer(json.toString()).getEncodedUTF8());
  }

  @Provide
  Arbitrary<JsonNode> objects() {
    return objectOf(Arbitraries.lazy(this::values));
  }

  private Arbitrary<JsonNode> values() {
    return Arbitraries.lazyOf(
        () -> text().map(JSON::textNode),
        () -> Arbitraries.integers().map(JSON::numberNode),
        () -> Arbitraries.of(JSON.booleanNode(true), JSON.booleanNode(false), JSON.nullNode()),
        () -> values().list().ofMaxSize(3).map(elements -> JSON.arrayNode().addAll(elements)),
        () -> objectOf(values()));
  }

  private static Arbitrary<JsonNode> objectOf(Arbitrary<JsonNode> values) {
    return Arbitraries.maps(text(), values)
        .ofMaxSize(4)
        .map(
            fields -> {
              ObjectNode object = JSON.objectNode();
              object.setAll(fields);
              return object;
            });
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
