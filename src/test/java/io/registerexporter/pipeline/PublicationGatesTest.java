package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.Exports;
import io.registerexporter.SharedSpark;
import io.registerexporter.TestRegister;
import io.registerexporter.cli.ExitCode;
import io.registerexporter.config.Setting;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.RefusedException;
import io.registerexporter.store.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that gates refuse are not published, and those that they let pass are. */
class PublicationGatesTest {

  private static final int ENOUGH = 1_000;

  @TempDir private Path folder;
  private int registers;

  @Test
  void rejectedDocumentsAboveTheLimit_areRefused() throws IOException {
    TestRegister register = companies(ENOUGH - 21);
    for (int i = 0; i < 21; i++) {
      register.add(RegisterCollection.ENTITIES, "{\"type\":\"legal-entity\"}");
    }

    assertRefused(
        () -> export("ex1", register, Map.of()),
        "rejected: 21 of 1,000 documents of entities (2.10 %)",
        "at most 2 %",
        "--resume --gate rejected=off");
    assertThat(export("ex2", register, Map.of(Setting.GATES_REJECTED, "2.1")).status())
        .isEqualTo(Manifest.PUBLISHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.2", "0.4"})
  void danglingRelationshipsAboveTheLimit_areRefusedInEveryVersion(String version)
      throws IOException {
    TestRegister register = companies(2).person(9_000);
    for (int i = 0; i < ENOUGH; i++) {
      register.relationship(i, 9_000, i < 51 ? 7_777 : 1);
    }
    Map<Setting, String> settings = Map.of(Setting.BODS_VERSION, version);

    assertRefused(
        () -> export("ex1", register, settings),
        "dangling: 51 of 1,000 documents of relationships (5.10 %)",
        "(BODS " + version + ")",
        "--resume --gate dangling=off");
    assertThat(
            export(
                "ex2",
                register,
                Map.of(Setting.BODS_VERSION, version, Setting.GATES_DANGLING, "off")))
        .isNotNull();
  }

  @Test
  void endedPscStatements_areNoReasonToRefuse() {
    TestRegister register = companies(2);
    for (int i = 0; i < ENOUGH; i++) {
      register.add(
          RegisterCollection.STATEMENTS,
          "{\"_id\":{\"s\":%d},\"type\":\"psc-exists-but-not-identified\",\"entity_id\":%s,\"ended_date\":\"2020-01-01\"}"
              .formatted(i, TestRegister.id(1)));
    }

    Manifest manifest = export("ex1", register, Map.of(Setting.BODS_VERSION, "0.4"));

    assertThat(manifest.counts().rejections()).containsEntry("psc-statement-ended", 1_000L);
  }

  @Test
  void fewerStatementsThanTheExportBefore_areRefused_andLatestStays() throws IOException {
    export("ex1", companies(10), Map.of());
    export("ex2", companies(9), Map.of());

    assertThatThrownBy(() -> export("ex3", companies(8), Map.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll(
            "fewer: 1 of 9 entityStatement (11.11 %)",
            "1 of 9 ownershipOrControlStatement (11.11 %)",
            "of the export ex2 are missing",
            "--resume --gate fewer=off");
    assertThat(latest()).isEqualTo("ex2");
    assertThat(folder.resolve("out/bods_exports_results/ex3.jsonl.gz")).doesNotExist();
    assertThat(folder.resolve("out/bods_exports_results/manifests/ex3.json")).doesNotExist();
    export("ex4", companies(8), Map.of(Setting.GATES_FEWER, "off"));
  }

  @Test
  void exportBefore_isComparedVersionByVersion() {
    export("ex1", companies(10), Map.of(Setting.BODS_VERSION, "0.4,0.1"));

    assertThatThrownBy(() -> export("ex2", companies(1), Map.of(Setting.BODS_VERSION, "0.1")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll("of the export ex1 are missing", "(BODS 0.1)");
    // There is none in 0.2 to compare with; and then none in 0.1.
    export("ex3", companies(1), Map.of(Setting.BODS_VERSION, "0.2"));
    export("ex4", companies(1), Map.of(Setting.BODS_VERSION, "0.1"));
  }

  @Test
  void exportBeforeThatIsGone_isNamedWithTheWayOut() throws IOException {
    export("ex1", companies(1), Map.of());
    Files.delete(folder.resolve("out/bods_exports_results/manifests/ex1.json"));

    assertThatThrownBy(() -> export("ex2", companies(1), Map.of()))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("latest.json", "manifests/ex1.json", "--gate fewer=off");
    export("ex3", companies(1), Map.of(Setting.GATES_FEWER, "off"));
  }

  @Test
  void fewerStatementsThanTheMinimum_areRefused() throws IOException {
    assertRefused(
        () -> export("ex1", companies(0), Map.of()),
        "minimum: 0 statements, at least 1",
        "--resume --gate minimum=off");
    // Each company has two.
    assertRefused(
        () -> export("ex2", companies(5), Map.of(Setting.GATES_MINIMUM, "11")),
        "minimum: 10 statements, at least 11");
    assertThat(export("ex3", companies(5), Map.of(Setting.GATES_MINIMUM, "10"))).isNotNull();
    assertThat(
            export(
                "ex4",
                companies(0),
                Map.of(Setting.GATES_MINIMUM, "0", Setting.GATES_FEWER, "off")))
        .isNotNull();
  }

  @Test
  void gatesThatRefuse_areAllNamed_andWhatIsEqualInVersionsOnce() throws IOException {
    TestRegister register = companies(0);
    for (int i = 0; i < ENOUGH; i++) {
      register.relationship(i, 1, 2);
      register.add(RegisterCollection.ENTITIES, "{}");
    }

    assertRefused(
        () -> export("ex1", register, Map.of(Setting.BODS_VERSION, "0.4,0.2")),
        "rejected: 1,000 of 1,000 documents of entities (100.00 %) rejected, at most 2 % may be (BODS 0.4, 0.2); ",
        "dangling: 1,000 of 1,000",
        "minimum: 0 statements",
        "--gate rejected=off --gate dangling=off --gate minimum=off");
  }

  /** Nothing is named by latest, and no file stands where readers look. */
  private void assertRefused(ThrowingCallable export, String... message) throws IOException {
    assertThatThrownBy(export)
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll(message);
    Path results = folder.resolve("out/bods_exports_results");
    assertThat(results.resolve("latest.json")).doesNotExist();
    assertThat(results.resolve("manifests")).doesNotExist();
    try (var files = Files.walk(folder.resolve("out"))) {
      assertThat(files)
          .filteredOn(Files::isRegularFile)
          .allMatch(
              file ->
                  file.startsWith(results.resolve("export_parts")) || !file.startsWith(results));
    }
  }

  private String latest() throws IOException {
    JsonNode latest =
        new ObjectMapper()
            .readTree(folder.resolve("out/bods_exports_results/latest.json").toFile());
    return latest.get("exportId").asText();
  }

  /** Each a minute after the one before, so that latest moves. */
  private Manifest export(String id, TestRegister register, Map<Setting, String> settings) {
    Map<Setting, String> all = new HashMap<>(settings);
    all.put(Setting.EXPORT_ID, id);
    Path source = register.write(folder.resolve("in" + ++registers));
    return new Export(
            SharedSpark.session(),
            Exports.config(source, folder.resolve("out"), all),
            new Manifest.Tool("register-exporter", "test", "none"),
            Clock.offset(Exports.CLOCK, Duration.ofMinutes(registers)))
        .run(false, failure -> ExitCode.of(failure).code())
        .get(0);
  }

  private static TestRegister companies(int number) {
    TestRegister register = new TestRegister();
    for (int i = 1; i <= number; i++) {
      register.company(i);
    }
    return register;
  }
}
