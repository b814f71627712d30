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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The schema of BODS 0.1 as the standard's own files give it. */
final class StandardSchema {

  private static final Map<String, String> FILES =
      Map.of(
          "entityStatement", "entity-statement.json",
          "personStatement", "person-statement.json",
          "ownershipOrControlStatement", "ownership-or-control-statement.json");

  private final Path folder = SharedFolder.require("bods/schema/0.1");
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  /** The file that describes a type of statement. */
  static String file(String statementType) {
    return FILES.get(statementType);
  }

  static Set<String> statementTypes() {
    return FILES.keySet();
  }

  JsonNode json(String file) {
    return JsonTexts.json(folder.resolve(file));
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
    return schema("bods-package.json")
        .validate(JsonNodeFactory.instance.arrayNode().add(statement))
        .isEmpty();
  }

  /** JSON pointers to what is wrong with a statement of a known type. */
  List<String> errors(JsonNode statement) {
    return schema(file(statement.get("statementType").asText())).validate(statement).stream()
        .map(message -> message.getInstanceLocation().toString())
        .sorted()
        .toList();
  }

  private JsonSchema schema(String file) {
    return schemas.computeIfAbsent(
        file,
        name ->
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                .getSchema(
                    SchemaLocation.of(folder.resolve(name).toUri().toString()),
                    SchemaValidatorsConfig.builder()
                        .formatAssertionsEnabled(true)
                        .pathType(PathType.JSON_POINTER)
                        .build()));
  }
}
