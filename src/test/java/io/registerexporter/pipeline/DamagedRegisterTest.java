package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.Exports;
import io.registerexporter.Statements;
import io.registerexporter.TestRegister;
import io.registerexporter.config.Setting;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sound register with damaged documents put among its own: each is told, and nothing else moves.
 */
class DamagedRegisterTest {

  private static final String UNREADABLE_TIME = ",\"updated_at\":\"yesterday\"";

  @TempDir private static Path folder;
  private static Manifest manifest;

  @BeforeAll
  static void export() {
    sound().write(folder.resolve("sound"));
    damaged().write(folder.resolve("damaged"));
    Exports.run(folder.resolve("sound"), folder.resolve("soundOut"));
    manifest =
        Exports.run(
            folder.resolve("damaged"),
            folder.resolve("out"),
            Map.of(Setting.BODS_VERSION, "0.1,0.4"));
  }

  private static TestRegister sound() {
    return new TestRegister()
        .company(1)
        .person(2)
        .company(3)
        .relationship(1, 2, 1, ",\"interests\":[\"influence\"]")
        .add(
            RegisterCollection.STATEMENTS,
            "{\"_id\":{\"s\":1},\"type\":\"psc-exists-but-not-identified\",\"entity_id\":%s}"
                .formatted(TestRegister.id(3)))
        .add(RegisterCollection.DATA_SOURCES, "{\"_id\":1,\"name\":\"A register\",\"types\":[]}")
        .add(RegisterCollection.IMPORTS, "{\"_id\":1,\"data_source_id\":1}")
        .add(RegisterCollection.RAW_DATA_PROVENANCES, provenance(1, "{\"n\":1}", 1));
  }

  private static TestRegister damaged() {
    return sound()
        .add(RegisterCollection.ENTITIES, "{\"_id\":")
        .add(RegisterCollection.ENTITIES, "{\"_id\":%s}{}".formatted(TestRegister.id(90)))
        .add(RegisterCollection.ENTITIES, "{\"type\":\"legal-entity\"}")
        .add(RegisterCollection.ENTITIES, "{\"_id\":\"text\"}")
        .add(RegisterCollection.ENTITIES, "{\"_id\":%s,\"type\":5}".formatted(TestRegister.id(91)))
        .entity(92, "legal-entity", ",\"self_updated_at\":17")
        // Older twins of the company and of the relationship.
        .entity(1, "natural-person", "")
        .add(
            RegisterCollection.ENTITIES,
            "{\"_id\":%s,\"type\":\"legal-entity\",\"name\":\"Entity 1\",\"updated_at\":{\"$date\":\"2020-01-01T00:00:00Z\"}}"
                .formatted(TestRegister.id(1)))
        .add(RegisterCollection.RELATIONSHIPS, "{\"_id\":[1],\"source_id\":1}")
        .relationship(10, 2, 92)
        .relationship(11, 2, 99)
        .relationship(12, 2, 1, UNREADABLE_TIME)
        .add(
            RegisterCollection.RELATIONSHIPS,
            "{\"_id\":{\"n\":13},\"source_id\":null,\"target_id\":%s}"
                .formatted(TestRegister.id(1)))
        .add(RegisterCollection.STATEMENTS, "{\"_id\":{\"s\":2},\"entity_id\":\"nobody\"}")
        .add(RegisterCollection.STATEMENTS, "{\"_id\":{\"s\":3},\"type\":{}}")
        .add(RegisterCollection.RAW_DATA_PROVENANCES, provenance(2, "{\"n\":1}", 77));
  }

  private static String provenance(int id, String owner, int importId) {
    return ("{\"_id\":%d,\"entity_or_relationship_type\":\"Relationship\","
            + "\"entity_or_relationship_id\":%s,\"import_id\":%d}")
        .formatted(id, owner, importId);
  }

  @Test
  void damagedDocuments_areCountedByCode() {
    assertThat(manifest.counts().rejections())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "dangling-reference", 2L,
                    "document-unreadable", 2L,
                    "duplicate-document", 2L,
                    "id-missing", 1L,
                    "id-type", 2L,
                    "psc-statement-entity-missing", 1L,
                    "relationship-end-unreadable", 1L,
                    "type-not-text", 2L,
                    "update-time-unreadable", 2L)));
    assertThat(manifest.counts().findings()).isEqualTo(Map.of("provenance-dangling", 1L));
  }

  @Test
  void laterVersions_doWithoutTypeAndUpdateTime() throws IOException {
    JsonNode counts =
        new ObjectMapper()
            .readTree(folder.resolve("out/bods_exports_results/v0.4/manifests/test.json").toFile())
            .get("counts");
    assertThat(counts.get("rejections").properties())
        .extracting(code -> code.getKey() + " " + code.getValue())
        .containsExactly(
            "document-unreadable 2",
            "duplicate-document 2",
            "id-missing 1",
            "id-type 2",
            "psc-statement-entity-missing 2",
            "relationship-end-missing 1",
            "relationship-end-unreadable 1");
    assertThat(counts.at("/findings/field-type").asInt()).isEqualTo(2);
  }

  @Test
  void everyDocument_isAccountedFor() {
    manifest
        .counts()
        .collections()
        .forEach(
            (name, documents) -> {
              long unused = documents.unused().values().stream().mapToLong(n -> n).sum();
              assertThat(documents.used() + unused + documents.rejected())
                  .as(name)
                  .isEqualTo(documents.read());
            });
    assertThat(manifest.counts().collections().get("entities").read()).isEqualTo(11);
  }

  @Test
  void otherStatements_areUntouched() {
    Map<String, JsonNode> expected =
        Statements.byId(Exports.statements(folder.resolve("soundOut")));
    assertThat(expected).hasSize(6);
    assertThat(Statements.byId(Exports.statements(folder.resolve("out")))).isEqualTo(expected);
  }

  @Test
  void findings_nameDocumentFieldAndValue() {
    List<JsonNode> findings = Exports.findings(folder.resolve("out"));

    assertThat(findings).hasSize(16);
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.get("kind").asText()).isEqualTo("rejection");
              assertThat(finding.get("code").asText()).isEqualTo("dangling-reference");
              assertThat(finding.get("collection").asText()).isEqualTo("relationships");
              assertThat(finding.get("id").asText()).isEqualTo("{\"n\":11}");
              assertThat(finding.get("field").asText()).isEqualTo("target_id");
              assertThat(finding.get("value").asText()).isEqualTo(TestRegister.id(99));
            })
        .anySatisfy(
            finding -> {
              assertThat(finding.get("code").asText()).isEqualTo("document-unreadable");
              assertThat(finding.get("id").asText()).startsWith("entities.jsonl@");
              assertThat(finding.get("value").asText()).isEqualTo("{\"_id\":");
            });
  }
}
