package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.registerexporter.SharedFolder;
import io.registerexporter.bods.BodsVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The schema of a version of BODS as the standard's own files give it. */
final class StandardSchema {

  private static final Map<String, String> FILES =
      Map.of(
          "entityStatement", "entity-statement.json",
          "personStatement", "person-statement.json",
          "ownershipOrControlStatement", "ownership-or-control-statement.json");

  /** From 0.4 on the files refer to each other by names. */
  private static final Map<String, String> FILES_BY_NAME =
      Map.of(
          "urn:statement", "statement.json",
          "urn:components", "components.json",
          "urn:entity", "entity-record.json",
          "urn:person", "person-record.json",
          "urn:relationship", "relationship-record.json");

  private final BodsVersion version;
  private final Path folder;
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  StandardSchema(BodsVersion version) {
    this.version = version;
    this.folder = SharedFolder.require("bods/schema/" + version.label());
  }

  JsonNode json(String file) {
    return JsonTexts.json(folder.resolve(FILES_BY_NAME.getOrDefault(file, file)));
  }

  SortedMap<String, Set<String>> facts(String type) {
    String begin = isNamed() ? "urn:statement#/$defs/Statement" : FILES.get(type) + "#";
    return SchemaFacts.of(this::json, begin, new StatementKind(version, type));
  }

  /** Codes of a codelist. */
  Set<String> codes(String file) {
    try {
      return Files.readAllLines(folder.resolve("codelists").resolve(file)).stream()
          .skip(1)
          .map(line -> line.split(",", 2)[0])
          .filter(code -> !code.isBlank())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a list of statements may hold it. */
  boolean allows(JsonNode statement) {
    return schema(isNamed() ? "urn:statement" : "bods-package.json")
        .validate(JsonNodeFactory.instance.arrayNode().add(statement))
        .isEmpty();
  }

  /** JSON pointers to what is wrong with a statement of a known type. */
  List<String> errors(JsonNode statement) {
    String schema =
        isNamed()
            ? "urn:statement#/$defs/Statement"
            : FILES.get(statement.get("statementType").asText());
    return schema(schema).validate(statement).stream()
        .map(message -> message.getInstanceLocation().toString())
        .sorted()
        .toList();
  }

  private boolean isNamed() {
    return version == BodsVersion.V0_4;
  }

  private JsonSchema schema(String begin) {
    return schemas.computeIfAbsent(begin, this::load);
  }

  private JsonSchema load(String begin) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();
    if (!isNamed()) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
          .getSchema(SchemaLocation.of(folder.resolve(begin).toUri().toString()), config);
    }
    Map<String, String> texts =
        FILES_BY_NAME.keySet().stream()
            .collect(Collectors.toMap(name -> name, name -> json(name).toString()));
    return JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaLoaders(loaders -> loaders.schemas(texts)))
        .getSchema(SchemaLocation.of(begin), config);
  }
}
