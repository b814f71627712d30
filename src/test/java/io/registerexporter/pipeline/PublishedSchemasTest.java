package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.config.Setting;
import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what is published against the schemas that consumers are given, in docs/schemas. */
class PublishedSchemasTest {

  private static final String MANIFEST = "manifest";
  private static final String LATEST = "latest";

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  @BeforeAll
  static void export() {
    Path source =
        new TestRegister()
            .entity(1, "legal-entity", ",\"jurisdiction_code\":\"gb\",\"company_type\":7")
            .person(2)
            .relationship(1, 2, 1, ",\"interests\":[\"shareholding\"]")
            .relationship(2, 9, 1)
            .add(RegisterCollection.IMPORTS, "{\"_id\":1}")
            .write(folder.resolve("in"));
    Exports.run(
        source,
        folder.resolve("out"),
        Map.of(Setting.BODS_VERSION, "0.4,0.2,0.1", Setting.FORMAT, "json"));
  }

  private static JsonNode published(String file) throws IOException {
    return JSON.readTree(folder.resolve("out/bods_exports_results").resolve(file).toFile());
  }

  private static JsonNode schema(String name) throws IOException {
    return JSON.readTree(Path.of("docs/schemas/" + name + ".schema.json").toFile());
  }

  /** The same schema without leave for keys that it does not describe. */
  private static JsonNode closed(JsonNode schema) {
    objects(schema).forEach(object -> object.put("additionalProperties", false));
    return schema;
  }

  /** All that describes an object with certain keys, wherever in a schema. */
  private static List<ObjectNode> objects(JsonNode schema) {
    List<ObjectNode> objects = new ArrayList<>();
    if (schema instanceof ObjectNode object && schema.path("properties").isObject()) {
      objects.add(object);
    }
    schema.forEach(child -> objects.addAll(objects(child)));
    return objects;
  }

  private static List<String> problems(JsonNode schema, JsonNode json) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();
    JsonSchema read =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, config);
    return read.validate(json).stream().map(ValidationMessage::getMessage).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "latest,   latest.json",
    "manifest, manifests/test.json",
    "manifest, v0.2/manifests/test.json",
    "manifest, v0.1/manifests/test.json"
  })
  void whatIsPublished_isValid_andHasNoKeyThatIsNotDescribed(String schema, String file)
      throws IOException {
    assertThat(problems(schema(schema), published(file))).isEmpty();
    assertThat(problems(closed(schema(schema)), published(file))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "latest,   latest.json,         ''",
    "latest,   latest.json,         /volumes/1",
    "manifest, manifests/test.json, ''",
    "manifest, manifests/test.json, /counts",
    "manifest, manifests/test.json, /parts/0",
    "manifest, manifests/test.json, /files/crosswalk/checksum"
  })
  void unknownKeys_areToleratedByConsumers_andFoundByThisTest(String schema, String file, String at)
      throws IOException {
    JsonNode json = published(file);
    ((ObjectNode) json.at(at)).put("news", 1);

    assertThat(problems(schema(schema), json)).isEmpty();
    assertThat(problems(closed(schema(schema)), json))
        .hasSize(1)
        .first()
        .asString()
        .contains("news");
  }

  @ParameterizedTest
  @CsvSource({
    "latest,   latest.json,         '',                        manifest",
    "manifest, manifests/test.json, '',                        parts",
    "manifest, manifests/test.json, /final,                    checksum",
    "manifest, manifests/test.json, /parts/0,                  sha256",
    "manifest, manifests/test.json, /counts/collections/imports, unused"
  })
  void missingKeys_areFound(String schema, String file, String at, String key) throws IOException {
    JsonNode json = published(file);
    ((ObjectNode) json.at(at)).remove(key);

    assertThat(problems(schema(schema), json)).hasSize(1).first().asString().contains(key);
  }

  @Test
  void optionalKeys_areDescribed() throws IOException {
    ObjectNode latest = (ObjectNode) published("latest.json");
    latest
        .putObject("rolledBackFrom")
        .put("exportId", "test-2")
        .put("startedAt", "2026-01-31T23:30:00Z");
    assertThat(problems(closed(schema(LATEST)), latest)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {MANIFEST, LATEST})
  void everyKey_isExplained(String name) throws IOException {
    List<String> unexplained = new ArrayList<>();
    for (ObjectNode object : objects(schema(name))) {
      for (Map.Entry<String, JsonNode> key : object.get("properties").properties()) {
        if (key.getValue().path("description").asText().isBlank()) {
          unexplained.add(key.getKey());
        }
      }
    }
    assertThat(unexplained).isEmpty();
  }
}
