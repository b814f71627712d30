package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.Exports;
import io.registerexporter.SharedFolder;
import io.registerexporter.Statements;
import io.registerexporter.TestRegister;
import io.registerexporter.config.Setting;
import io.registerexporter.mongo.Fault;
import io.registerexporter.mongo.TestMongo;
import io.registerexporter.sink.Manifest;
import io.registerexporter.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole exports of a database. */
class MongoExportTest {

  private static final Path GALLERY = Path.of("src/test/resources/golden/gallery");

  @TempDir private Path folder;

  private TestMongo mongo;

  @BeforeEach
  void startServer() {
    mongo = TestMongo.start();
  }

  @AfterEach
  void stopServer() {
    mongo.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chain", "dangling", "register-a"})
  void originalExportersStatements_areReproduced(String set) throws IOException {
    Path golden = SharedFolder.require("golden/" + set);
    mongo.load("register", TestRegister.of(golden.resolve("input")));

    export(Map.of());

    Statements.assertAre(Exports.statements(out()), golden.resolve("expected/statements.jsonl"));
  }

  @ParameterizedTest
  @CsvSource({
    "id-range, 4",
    "id-range, 1",
    "single, 2",
    "com.mongodb.spark.sql.connector.read.partitioner.PaginateIntoPartitionsPartitioner, 3",
  })
  void gallery_givesTheBytesThatItsDumpGives(String partitioner, String readers)
      throws IOException {
    mongo.load("register", TestRegister.of(GALLERY.resolve("input")));

    Manifest manifest =
        export(Map.of(Setting.MONGO_PARTITIONER, partitioner, Setting.MONGO_READERS, readers));

    assertThat(Exports.lines(out().resolve("bods_exports_results/test.jsonl.gz")))
        .isEqualTo(Files.readAllLines(GALLERY.resolve("expected/statements-0.1.jsonl")));
    assertThat(manifest.source().kind()).isEqualTo("mongodb");
    assertThat(manifest.source().label()).isEqualTo("register");
    assertThat(manifest.source().consistency()).isEqualTo("best-effort");
  }

  @Test
  void otherNamesOfCollections_areRead() {
    mongo.load("register", "prod_people_and_companies", List.of());
    for (String name :
        List.of("relationships", "statements", "raw_data_provenances", "imports", "data_sources")) {
      mongo.load("register", "prod_" + name, List.of());
    }

    assertThatThrownBy(
            () ->
                export(
                    Map.of(
                        Setting.COLLECTION_PREFIX, "prod_",
                        Setting.ENTITIES, "people_and_companies")))
        .hasMessageContaining("no statement");
  }

  @Test
  void stagedDocuments_areGoneAfterPublication_unlessKept() throws IOException {
    mongo.load("register", TestRegister.of(GALLERY.resolve("input")));
    export(Map.of());
    assertThat(staging()).doesNotExist();

    export(Map.of(Setting.EXPORT_ID, "kept", Setting.KEEP_STAGING, "true"));
    Path kept = out().resolve("bods_exports_private/exports/kept/staging");
    assertThat(kept).isDirectory();
    mongo.close();
    Exports.run(kept, folder.resolve("again"));
    assertThat(Exports.lines(folder.resolve("again/bods_exports_results/test.jsonl.gz")))
        .isEqualTo(Files.readAllLines(GALLERY.resolve("expected/statements-0.1.jsonl")));
  }

  @Test
  void stagingFolder_mayBeElsewhere() {
    mongo.load("register", TestRegister.of(GALLERY.resolve("input")));
    Path elsewhere = folder.resolve("elsewhere");

    export(Map.of(Setting.STAGING, elsewhere.toString(), Setting.KEEP_STAGING, "true"));

    assertThat(elsewhere.resolve("test/entities")).isDirectory();
    assertThat(staging()).doesNotExist();
  }

  @Test
  void serverThatEndsAfterStaging_isNotMissed() throws IOException {
    mongo.load("register", TestRegister.of(GALLERY.resolve("input")));
    // Six collections are counted, read and counted.
    mongo.atCommand("aggregate", 18, Fault.STOP_AFTERWARDS);

    export(Map.of(Setting.MONGO_PARTITIONER, "single"));

    assertThat(Exports.lines(out().resolve("bods_exports_results/test.jsonl.gz")))
        .isEqualTo(Files.readAllLines(GALLERY.resolve("expected/statements-0.1.jsonl")));
  }

  @Test
  void databaseThatCannotBeReadToItsEnd_leavesNothingPublic() throws IOException {
    mongo.load("register", TestRegister.of(GALLERY.resolve("input")));
    mongo.atEvery("getMore", Fault.KILL_CURSORS);

    assertThatThrownBy(() -> export(Map.of())).hasRootCauseInstanceOf(SourceException.class);

    assertThat(out().resolve("bods_exports_results")).doesNotExist();
    assertThat(out().resolve("bods_exports_private/exports/test/status.json"))
        .content()
        .contains("\"exitCode\" : 4", mongo.host(), "cursor");
  }

  private Manifest export(Map<Setting, String> more) {
    Map<Setting, String> settings = new HashMap<>(more);
    settings.put(Setting.SOURCE, mongo.uri("register"));
    return Exports.run(folder, out(), settings);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path staging() {
    return out().resolve("bods_exports_private/exports/test/staging");
  }
}
