package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.registerexporter.Exports;
import io.registerexporter.SharedFolder;
import io.registerexporter.Statements;
import io.registerexporter.TestRegister;
import io.registerexporter.cli.ExitCode;
import io.registerexporter.config.Setting;
import io.registerexporter.mongo.Fault;
import io.registerexporter.mongo.TestMongo;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole exports of a database. */
class MongoExportTest {

  private static final Path GALLERY = Path.of("src/test/resources/golden/gallery");

  private static final String PAGINATE =
      "com.mongodb.spark.sql.connector.read.partitioner.PaginateIntoPartitionsPartitioner";

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
  @CsvSource({
    "chain, single",
    "dangling, id-range",
    "register-a, id-range",
  })
  void originalExportersStatements_areReproduced(String set, String partitioner)
      throws IOException {
    Path golden = SharedFolder.require("golden/" + set);
    mongo.load("register", TestRegister.of(golden.resolve("input")));

    export(Map.of(Setting.MONGO_PARTITIONER, partitioner));

    Statements.assertAre(Exports.statements(out()), golden.resolve("expected/statements.jsonl"));
  }

  @ParameterizedTest
  @CsvSource({
    "id-range, 4",
    PAGINATE + ", 3",
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
  void otherNamesOfCollections_areRead() throws IOException {
    TestRegister gallery = TestRegister.of(GALLERY.resolve("input"));
    for (RegisterCollection collection : RegisterCollection.values()) {
      mongo.load(
          "register",
          "prod_" + collection.collectionName().replace("entities", "people"),
          gallery.lines(collection).stream().map(BsonDocument::parse).toList());
    }

    Manifest manifest =
        export(Map.of(Setting.COLLECTION_PREFIX, "prod_", Setting.ENTITIES, "people"));

    assertThat(manifest.source().collections().get("entities").count())
        .isEqualTo(gallery.lines(RegisterCollection.ENTITIES).size());
  }

  @Test
  void stagedDocuments_areGoneAfterPublication_unlessKept() throws IOException {
    mongo.load("register", TestRegister.of(GALLERY.resolve("input")));
    export(Map.of());
    assertThat(staging()).doesNotExist();

    export(Map.of(Setting.EXPORT_ID, "kept", Setting.KEEP_STAGING, "true"));
    Path kept = onlyFolderIn(out().resolve("bods_exports_private/exports/kept/staging"));
    mongo.close();
    Exports.run(kept, folder.resolve("again"));
    assertThat(Exports.lines(folder.resolve("again/bods_exports_results/test.jsonl.gz")))
        .isEqualTo(Files.readAllLines(GALLERY.resolve("expected/statements-0.1.jsonl")));
  }

  @Test
  void stagingFolder_mayBeElsewhere_andHoldsOtherThings() throws IOException {
    mongo.load("register", TestRegister.of(GALLERY.resolve("input")));
    Path elsewhere = folder.resolve("elsewhere");
    Path other = elsewhere.resolve("bods_exports_staging/test/of-another-run/entities.bson");
    Files.createDirectories(other.getParent());
    Files.writeString(other, "precious");

    export(Map.of(Setting.STAGING, elsewhere.toString()));

    assertThat(staging()).doesNotExist();
    assertThat(other).hasContent("precious");
    assertThat(onlyFolderIn(elsewhere.resolve("bods_exports_staging/test")))
        .isEqualTo(other.getParent());
  }

  @Test
  void publishedExport_isToldAsSuch_whetherTheServerRunsOrNot() {
    mongo.load("register", TestRegister.of(GALLERY.resolve("input")));
    export(Map.of());
    mongo.close();

    assertThat(ExitCode.of(catchThrowable(() -> export(Map.of())))).isEqualTo(ExitCode.EXISTS);
  }

  @Test
  void databaseThatIsNotReached_isToldInTheStatus() {
    mongo.close();

    Throwable failure = catchThrowable(() -> export(Map.of(Setting.MONGO_TIMEOUT, "1")));

    assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.SOURCE);
    assertThat(out().resolve("bods_exports_private/exports/test/status.json"))
        .content()
        .contains("\"state\" : \"failed\"", "\"exitCode\" : 4", mongo.host());
    assertThat(out().resolve("bods_exports_private/exports/test/claim.json")).doesNotExist();
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

    Throwable failure = catchThrowable(() -> export(Map.of()));

    assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.SOURCE);

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

  private static Path onlyFolderIn(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      List<Path> found = folders.toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path staging() {
    return out().resolve("bods_exports_private/exports/test/staging");
  }
}
