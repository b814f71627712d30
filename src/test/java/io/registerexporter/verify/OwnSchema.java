package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.BodsVersion;
import java.util.Set;
import java.util.SortedMap;

/** The project's own schemas, as they lie in the program. */
final class OwnSchema {

  private OwnSchema() {}

  static JsonNode json(BodsVersion version) {
    return JsonTexts.resource("bods-" + version.label() + ".schema.json");
  }

  static SortedMap<String, Set<String>> facts(StatementKind kind) {
    JsonNode schema = json(kind.version());
    return SchemaFacts.of(file -> schema, "#", kind);
  }
}
