package io.registerexporter.bods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints what Jackson can hold with our own classes. */
final class Printed {

  private static final Map<String, Key> KEYS =
      Arrays.stream(Key.values()).collect(Collectors.toMap(Key::text, Function.identity()));

  private Printed() {}

  static byte[] line(ObjectNode object) {
    return begun(object).end();
  }

  static byte[] canonical(ObjectNode object, Key... leftOut) {
    Set<Key> keys = EnumSet.noneOf(Key.class);
    keys.addAll(Arrays.asList(leftOut));
    Utf8Buffer canonical = new CanonicalJson(keys).of(begun(object));
    return Arrays.copyOf(canonical.array(), canonical.size());
  }

  private static JsonLine begun(ObjectNode object) {
    JsonLine json = new JsonLine();
    json.begin();
    printMembers(json, object);
    return json;
  }

  static void printMembers(JsonLine json, JsonNode object) {
    object
        .fields()
        .forEachRemaining(member -> print(json, KEYS.get(member.getKey()), member.getValue()));
  }

  private static void print(JsonLine json, Key key, JsonNode value) {
    switch (value.getNodeType()) {
      case STRING -> json.text(key, Optional.of(value.textValue()));
      case BOOLEAN -> json.flag(key, Optional.of(value.booleanValue()));
      case NUMBER, POJO -> json.value(key, new Value.JsonNumber(value.toString()));
      case NULL -> json.value(key, Value.NULL);
      case OBJECT -> {
        json.beginObject(key);
        printMembers(json, value);
        json.endObject();
      }
      case ARRAY -> printArray(json, key, value);
      default -> throw new AssertionError("not printed by any statement: " + value);
    }
  }

  /** Elements are all texts or all objects. */
  private static void printArray(JsonLine json, Key key, JsonNode array) {
    if (!array.isEmpty() && array.get(0).isTextual()) {
      List<String> texts = new ArrayList<>();
      array.forEach(element -> texts.add(element.textValue()));
      json.texts(key, texts);
      return;
    }
    json.beginArray(key);
    for (JsonNode element : array) {
      json.beginObject();
      printMembers(json, element);
      json.endObject();
    }
    json.endArray();
  }
}
