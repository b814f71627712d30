package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One text for all ways to write the same small schema. */
final class CanonicalSchema {

  private CanonicalSchema() {}

  /** If, then and else of a schema. */
  static String condition(JsonNode schema) {
    return "if "
        + text(schema.get("if"))
        + " then "
        + text(schema.path("then"))
        + " else "
        + text(schema.path("else"));
  }

  /** Keys and codes sorted, a constant as the only code, a pattern without what it says. */
  static String text(JsonNode schema) {
    if (schema.isArray()) {
      return StreamSupport.stream(schema.spliterator(), false)
          .map(CanonicalSchema::text)
          .sorted()
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (!schema.isObject()) {
      return schema.toString();
    }
    TreeMap<String, String> keywords = new TreeMap<>();
    schema
        .properties()
        .forEach(
            keyword -> {
              switch (keyword.getKey()) {
                case "const" -> keywords.put("enum", "[" + text(keyword.getValue()) + "]");
                case "pattern" -> keywords.put("pattern", "some");
                default -> keywords.put(keyword.getKey(), text(keyword.getValue()));
              }
            });
    return keywords.toString();
  }
}
