package io.registerexporter.ci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What Concourse takes, as schemas in {@code ci/schema}. */
final class Schemas {

  private static final Path FOLDER = Path.of("ci/schema");

  private Schemas() {}

  /**
   * What a schema does not allow.
   *
   * @param name {@code pipeline} or {@code task}
   */
  static List<String> problems(String name, JsonNode file) {
    try {
      JsonNode schema = new ObjectMapper().readTree(FOLDER.resolve(name + ".schema.json").toFile());
      return JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(schema)
          .validate(file)
          .stream()
          .map(message -> message.getMessage())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
