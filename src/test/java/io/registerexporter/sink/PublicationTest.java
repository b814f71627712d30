package io.registerexporter.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.store.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

  private static final String CLAIM = "bods_exports_private/exports/ex1/claim.json";
  private static final String LATEST = "bods_exports_results/latest.json";

  @TempDir private Path folder;
  private OutputFolder output;

  @BeforeEach
  void openOutput() {
    output = new OutputFolder(folder, "ex1");
  }

  @Test
  void newExport_isClaimedWithTheDayInUtc() {
    Publication publication = claim("2026-01-31T23:59:59.999Z", Optional.empty(), false);
    assertThat(publication.hasRemains()).isFalse();
    assertThat(publication.claim().publicationDate()).isEqualTo("2026-01-31");
    assertThat(publication.claim().startedAt()).isEqualTo("2026-01-31T23:59:59Z");
    assertThat(output.store.read(output.layout.claim(), Claim.class))
        .isEqualTo(publication.claim());
    assertThat(output.files()).containsExactly(CLAIM);
  }

  @Test
  void twoRuns_haveDifferentOwners() {
    String first = claim("2026-01-31T23:30:00Z", Optional.empty(), false).claim().owner();
    String second = claim("2026-01-31T23:30:00Z", Optional.empty(), true).claim().owner();
    assertThat(first).isNotBlank().isNotEqualTo(second);
  }

  @Test
  void publicationDateAskedFor_isTaken() {
    Optional<LocalDate> date = Optional.of(LocalDate.of(2025, 12, 24));
    assertThat(claim("2026-01-31T23:30:00Z", date, false).claim().publicationDate())
        .isEqualTo("2025-12-24");
  }

  @Test
  void resumeWhereNothingIs_startsAnew() {
    Publication publication = claim("2026-01-31T23:30:00Z", Optional.empty(), true);
    assertThat(publication.hasRemains()).isFalse();
    assertThat(output.files()).containsExactly(CLAIM);
  }

  @Test
  void publishedExport_isRefusedEvenWithResume() throws IOException {
    publish("ex1", "2026-02-01T00:00:00Z");
    for (boolean resume : new boolean[] {false, true}) {
      assertThatThrownBy(() -> claim("2026-02-02T00:00:00Z", Optional.empty(), resume))
          .isInstanceOf(ExportExistsException.class)
          .hasMessageContaining("ex1 is published already");
    }
    assertThat(output.files()).contains("bods_exports_results/manifests/ex1.json", LATEST, CLAIM);
  }

  @Test
  void unfinishedExport_isRefusedWithTheWayOn() {
    claim("2026-01-31T23:30:00Z", Optional.empty(), false);
    assertUnfinished();
    assertThat(output.files()).containsExactly(CLAIM);
  }

  @Test
  void partsOrFinalFileWithoutAClaim_areAnUnfinishedExport() throws IOException {
    output.part(0, "a\n");
    assertUnfinished();
    output.store.delete(output.layout.parts());
    Files.writeString(Path.of(output.layout.finalFile()), "x");
    assertUnfinished();
  }

  @Test
  void resume_removesTheRemainsAndKeepsThePublicationDate() throws IOException {
    claim("2026-01-31T23:30:00Z", Optional.empty(), false);
    output.part(0, "a\n");
    output.store.replace(output.layout.inventory(), "inventory");
    Files.createDirectories(Path.of(output.layout.findings()));
    Files.writeString(Path.of(output.layout.findings(), "findings-00000.jsonl.gz"), "x");
    Files.writeString(Path.of(output.layout.finalFile()), "x");

    Publication resumed = claim("2026-02-02T10:00:00Z", Optional.empty(), true);
    assertThat(resumed.hasRemains()).isTrue();
    assertThat(resumed.claim().publicationDate()).isEqualTo("2026-01-31");
    assertThat(resumed.claim().startedAt()).isEqualTo("2026-02-02T10:00:00Z");
    assertThat(output.files()).containsExactly(CLAIM);
  }

  @Test
  void resumeWithADate_takesThatDate() {
    claim("2026-01-31T23:30:00Z", Optional.empty(), false);
    Optional<LocalDate> date = Optional.of(LocalDate.of(2026, 3, 1));
    assertThat(claim("2026-02-02T10:00:00Z", date, true).claim().publicationDate())
        .isEqualTo("2026-03-01");
  }

  @Test
  void resume_leavesOtherExportsAlone() throws IOException {
    publish("ex2", "2026-01-01T00:00:00Z");
    var others = output.files();
    claim("2026-01-31T23:30:00Z", Optional.empty(), false);
    claim("2026-01-31T23:40:00Z", Optional.empty(), true);
    assertThat(output.files()).containsAll(others);
  }

  @Test
  void claimThatAnInterruptedRunLeftHalfWritten_isResumed() throws IOException {
    Files.createDirectories(Path.of(output.layout.privateFolder()));
    Files.writeString(Path.of(output.layout.claim()), "");
    assertUnfinished();
    assertThat(claim("2026-01-31T23:30:00Z", Optional.empty(), true).hasRemains()).isTrue();
  }

  @Test
  void runs_stageInFoldersOfTheirOwn_andAResumeKnowsTheAbandonedOne() {
    Publication first = claim("2026-01-31T23:30:00Z", Optional.empty(), false);
    Publication second = claim("2026-01-31T23:40:00Z", Optional.empty(), true);

    assertThat(first.claim().staging()).startsWith("staged/");
    assertThat(second.claim().staging()).startsWith("staged/");
    assertThat(second.claim().staging()).isNotEqualTo(first.claim().staging());
    assertThat(second.interrupted().flatMap(Claim::stagingFolder))
        .hasValue(first.claim().staging());
  }

  @Test
  void outputThatIsAFile_isNoExportThatWasBegun() throws IOException {
    OutputFolder file = new OutputFolder(Files.createFile(folder.resolve("file")), "ex1");
    for (boolean resume : new boolean[] {false, true}) {
      assertThatThrownBy(
              () ->
                  Publication.claim(
                      file.store,
                      List.of(file.layout),
                      OutputFolder.TERMS,
                      resume,
                      Clock.systemUTC()))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("--output");
    }
  }

  @Test
  void publishedExport_hasAManifestAndIsTheLatest() throws IOException {
    publish("ex1", "2026-02-01T00:00:00Z");
    JsonNode manifest = json("bods_exports_results/manifests/ex1.json");
    assertThat(manifest.get("exportId").textValue()).isEqualTo("ex1");
    assertThat(manifest.get("status").textValue()).isEqualTo("published");
    assertThat(manifest.get("final").get("key").textValue())
        .isEqualTo("bods_exports_results/ex1.jsonl.gz");
    assertThat(manifest.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "exportId",
            "run",
            "status",
            "bodsVersion",
            "publicationDate",
            "startedAt",
            "finishedAt",
            "tool",
            "compressor",
            "configuration",
            "source",
            "counts",
            "statistics",
            "parts",
            "final",
            "files",
            "volumes");
    assertThat(json(LATEST))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    "{\"exportId\":\"ex1\",\"bodsVersion\":\"0.1\","
                        + "\"publicationDate\":\"2026-01-31\","
                        + "\"startedAt\":\"2026-02-01T00:00:00Z\","
                        + "\"publishedAt\":\"2026-02-01T00:00:00Z\","
                        + "\"manifest\":\"bods_exports_results/manifests/ex1.json\","
                        + "\"finalFile\":\"bods_exports_results/ex1.jsonl.gz\","
                        + "\"volumes\":[{\"bodsVersion\":\"0.1\","
                        + "\"manifest\":\"bods_exports_results/manifests/ex1.json\","
                        + "\"finalFile\":\"bods_exports_results/ex1.jsonl.gz\"}]}"));
  }

  @Test
  void manifestOfTheFirstVolume_isWrittenLast() {
    ExportLayout other = output.layout.inVersion("0.2");
    Publication publication = claimVolumes(false, output.layout, other);
    // A folder in the way of the first manifest.
    output.store.create(output.layout.manifest() + "/x", "x");

    assertThatThrownBy(
            () ->
                publication.publish(
                    List.of(
                        OutputFolder.manifest(output.layout, "2026-02-01T00:00:00Z"),
                        OutputFolder.manifest(other, "2026-02-01T00:00:00Z"))))
        .isInstanceOf(RuntimeException.class);
    assertThat(output.files()).contains("bods_exports_results/v0.2/manifests/ex1.json");
    assertThat(output.store.exists(output.layout.latest())).isFalse();
  }

  @Test
  void volumesOfARunThatEnded_areRemovedByOneWithoutThem() throws IOException {
    ExportLayout other = output.layout.inVersion("0.2");
    claimVolumes(false, output.layout, other);
    for (String path : List.of(other.finalFile(), other.manifest(), output.layout.finalFile())) {
      Files.createDirectories(Path.of(path).getParent());
      Files.createFile(Path.of(path));
    }

    claimVolumes(true, output.layout);

    assertThat(output.files()).containsExactly("bods_exports_private/exports/ex1/claim.json");
  }

  private Publication claimVolumes(boolean resume, ExportLayout... volumes) {
    Publication publication =
        Publication.claim(
            output.store, List.of(volumes), OutputFolder.TERMS, resume, Clock.systemUTC());
    publication.continueFrom(Continuation.BEGINNING, Optional.empty(), Clock.systemUTC());
    return publication;
  }

  @Test
  void latest_movesForwardOnly() throws IOException {
    publish("ex1", "2026-02-01T00:00:00Z");
    publish("ex0", "2026-01-31T23:59:59Z");
    assertThat(json(LATEST).get("exportId").textValue()).isEqualTo("ex1");
    assertThat(output.files()).contains("bods_exports_results/manifests/ex0.json");
    publish("ex2", "2026-02-01T00:00:01Z");
    assertThat(json(LATEST).get("exportId").textValue()).isEqualTo("ex2");
  }

  @Test
  void exportsOfOneSecond_areInTheOrderOfTheirIds() throws IOException {
    publish("exB", "2026-02-01T00:00:00Z");
    publish("exA", "2026-02-01T00:00:00Z");
    assertThat(json(LATEST).get("exportId").textValue()).isEqualTo("exB");
    publish("exC", "2026-02-01T00:00:00Z");
    assertThat(json(LATEST).get("exportId").textValue()).isEqualTo("exC");
  }

  @Test
  void runThatIsAlive_isNotTakenOver() {
    Publication.Terms lease =
        new Publication.Terms(Optional.empty(), Optional.empty(), Duration.ofSeconds(2));
    try (Publication alive =
        Publication.claim(output.store, List.of(output.layout), lease, false, Clock.systemUTC())) {
      assertThatThrownBy(
              () ->
                  Publication.claim(
                      output.store, List.of(output.layout), lease, true, Clock.systemUTC()))
          .isInstanceOf(ExportExistsException.class)
          .hasMessageContaining("is being made by another run");
      alive.assertOwned();
    }
  }

  @Test
  void runThatIsNotHeardOf_isTakenOverAfterItsLease() {
    Publication.Terms lease =
        new Publication.Terms(Optional.empty(), Optional.empty(), Duration.ofMillis(300));
    // It beats no more.
    Publication.claim(output.store, List.of(output.layout), lease, false, Clock.systemUTC())
        .close();
    try (Publication second =
        Publication.claim(output.store, List.of(output.layout), lease, true, Clock.systemUTC())) {
      second.assertOwned();
    }
  }

  @Test
  void releasedExport_isGoneOnWithAtOnce() {
    Publication.Terms lease =
        new Publication.Terms(Optional.empty(), Optional.empty(), Duration.ofDays(1));
    Publication.claim(output.store, List.of(output.layout), lease, false, Clock.systemUTC())
        .release();

    try (Publication second =
        Publication.claim(output.store, List.of(output.layout), lease, true, Clock.systemUTC())) {
      second.assertOwned();
    }
  }

  /** It woke up between the last look at its claim and the manifest that it was to write then. */
  @Test
  void lateManifest_ofARunThatLostItsClaim_isNoPublishedExport_andIsReplaced() {
    Publication late = claim("2026-01-31T23:30:00Z", Optional.empty(), false);
    Publication holder = claim("2026-02-01T10:00:00Z", Optional.empty(), true);
    output.store.create(
        output.layout.manifest(),
        OutputFolder.manifest(
            output.layout, late.claim().owner(), "2026-01-31T23:30:00Z", "2026-02-01T11:00:00Z"));

    PublishedExports published = new PublishedExports(output.store);
    assertThat(published.find(output.layout)).isEmpty();
    assertThatThrownBy(late::assertOwned).isInstanceOf(ExportExistsException.class);
    publish(holder, output.layout);

    assertThat(published.find(output.layout).map(Manifest::run)).hasValue(holder.claim().owner());
  }

  @Test
  void publishedManifest_isNotReplacedByARunThatLostItsClaim() {
    Publication late = claim("2026-01-31T23:30:00Z", Optional.empty(), false);
    Publication holder = claim("2026-02-01T10:00:00Z", Optional.empty(), true);
    publish(holder, output.layout);

    assertThatThrownBy(() -> publish(late, output.layout))
        .isInstanceOf(ExportExistsException.class);
    assertThat(output.store.read(output.layout.manifest(), Manifest.class).run())
        .isEqualTo(holder.claim().owner());
  }

  private void assertUnfinished() {
    assertThatThrownBy(() -> claim("2026-02-02T00:00:00Z", Optional.empty(), false))
        .isInstanceOf(ExportExistsException.class)
        .hasMessageContaining("ex1")
        .hasMessageContaining("--resume");
  }

  private Publication claim(String time, Optional<LocalDate> date, boolean resume) {
    Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.ofHours(13));
    Publication publication =
        Publication.claim(
            output.store,
            List.of(output.layout),
            new Publication.Terms(Optional.of("staged"), date, Duration.ZERO),
            resume,
            clock);
    publication.continueFrom(Continuation.BEGINNING, Optional.of("staged"), clock);
    return publication;
  }

  private void publish(String exportId, String startedAt) {
    OutputFolder other = new OutputFolder(folder, exportId);
    Clock clock = Clock.fixed(Instant.parse(startedAt), ZoneOffset.UTC);
    Publication publication =
        Publication.claim(other.store, List.of(other.layout), OutputFolder.TERMS, false, clock);
    publish(publication, other.layout);
  }

  private static void publish(Publication publication, ExportLayout layout) {
    Claim claim = publication.claim();
    publication.publish(
        List.of(
            OutputFolder.manifest(
                layout, claim.owner(), claim.startedAt(), "2026-02-01T00:00:00Z")));
    publication.release();
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(file).toFile());
  }
}
