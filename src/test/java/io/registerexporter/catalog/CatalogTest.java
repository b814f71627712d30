package io.registerexporter.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.catalog.ExportEntry.State;
import io.registerexporter.sink.DeletedExport;
import io.registerexporter.sink.ExportExistsException;
import io.registerexporter.sink.Latest;
import io.registerexporter.sink.OutputFolder;
import io.registerexporter.sink.RunStatus;
import io.registerexporter.store.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

  @TempDir private Path folder;
  private Catalog catalog;

  @BeforeEach
  void publishThree() {
    catalog = new Catalog(output("any").store, folder.toString(), Duration.ZERO);
    output("first").publish("2026-01-01T10:00:00Z");
    output("second").publish("2026-01-02T10:00:00Z");
    output("third").publish("2026-01-03T10:00:00Z");
  }

  private OutputFolder output(String exportId) {
    return new OutputFolder(folder, exportId);
  }

  @Test
  void list_hasTheNewestFirst_andWhatBecameOfEach() {
    output("lost").begin("2026-01-04T10:00:00Z");
    OutputFolder failed = output("failed");
    failed.begin("2026-01-05T10:00:00Z").release();
    failed.store.replace(
        failed.layout.status(), new RunStatus(RunStatus.FAILED, "publishing", 5, "no space"));

    List<ExportEntry> list = catalog.list();

    assertThat(list)
        .extracting(entry -> entry.exportId() + " " + entry.state())
        .containsExactly(
            "failed FAILED",
            "lost UNFINISHED",
            "third PUBLISHED",
            "second PUBLISHED",
            "first PUBLISHED");
    assertThat(list.get(0).reason()).isEqualTo("5, publishing: no space");
    assertThat(list)
        .filteredOn(ExportEntry::isLatest)
        .extracting("exportId")
        .containsExactly("third");
    assertThat(list.get(2).bytes()).isEqualTo(20);
    assertThat(list.get(2).statements()).containsEntry("total", 0L);
  }

  @Test
  void exportWhoseRunWasHeardOf_isRunning() {
    output("now").begin("2026-01-04T10:00:00Z", Duration.ofDays(1));

    assertThat(catalog.list().get(0).state()).isEqualTo(State.RUNNING);
    assertThat(new Deletion(catalog, new Configuration()).plan(LATER).kept())
        .contains(new Deletion.Kept("now", "a run works on it"));
  }

  @Test
  void emptyFolder_hasNoExports() {
    OutputFolder empty = new OutputFolder(folder.resolve("empty"), "any");
    assertThat(new Catalog(empty.store, empty.path.toString(), Duration.ZERO).list()).isEmpty();
  }

  @Test
  void rollback_holdsUntilAnExportThatIsNewerThanAnyBefore() {
    assertThat(new Rollback(catalog).to("first").from()).hasValue("third");
    assertThat(latest()).isEqualTo("first");

    // A run of the newest export again, which is how latest is mended after a run that ended.
    assertThatThrownBy(() -> output("third").publish("2026-01-03T10:00:00Z"))
        .isInstanceOf(ExportExistsException.class);
    assertThat(latest()).isEqualTo("first");
    output("between").publish("2026-01-02T12:00:00Z");
    assertThat(latest()).isEqualTo("first");

    output("fourth").publish("2026-01-04T10:00:00Z");
    assertThat(latest()).isEqualTo("fourth");
    assertThat(catalog.latest().flatMap(Latest::rollback)).isEmpty();
  }

  @Test
  void rollbackToTheNewest_isNoneAnyMore() {
    new Rollback(catalog).to("first");
    new Rollback(catalog).to("second");
    assertThat(catalog.latest().flatMap(Latest::rollback).map(Latest.Export::exportId))
        .hasValue("third");
    new Rollback(catalog).to("third");
    assertThat(catalog.latest().flatMap(Latest::rollback)).isEmpty();
  }

  @Test
  void rollbackToWhatIsNotWhole_isRefused_andChangesNothing() throws IOException {
    Files.write(Path.of(output("first").layout.finalFile()), new byte[1]);
    assertRefused("first", "first.jsonl.gz has 1 bytes instead of 20");
    Files.delete(Path.of(output("first").layout.finalFile()));
    assertRefused("first", "first.jsonl.gz is not there");
    assertRefused("nowhere", "nowhere is not published");
  }

  private void assertRefused(String exportId, String why) {
    assertThatThrownBy(() -> new Rollback(catalog).to(exportId))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(why);
    assertThat(latest()).isEqualTo("third");
  }

  @Test
  void deletion_keepsWhatLatestAndARollbackNeed() {
    output("lost").begin("2026-01-01T12:00:00Z");
    Deletion.Plan plan = plan(LATER);
    assertThat(plan.deleted()).extracting("exportId").containsExactly("lost", "first");
    assertThat(plan.kept())
        .containsExactly(
            new Deletion.Kept("third", "latest names it"),
            new Deletion.Kept("second", "a rollback of latest would go to it"));

    new Rollback(catalog).to("second");
    assertThat(plan(LATER).deleted()).extracting("exportId").containsExactly("lost");
    assertThat(plan(Instant.parse("2026-01-01T11:00:00Z")).deleted()).isEmpty();
  }

  private Deletion.Plan plan(Instant before) {
    return new Deletion(catalog, new Configuration()).plan(before);
  }

  /** As a run leaves it that was killed while it wrote its claim. */
  @Test
  void exportWhoseClaimCannotBeRead_isAsOldAsItsClaim() throws IOException {
    OutputFolder torn = output("torn");
    torn.begin("2026-01-04T10:00:00Z").release();
    Path claim = Path.of(torn.layout.claim());
    Files.writeString(claim, "{");
    Files.setLastModifiedTime(claim, FileTime.from(Instant.parse("2026-01-04T10:00:00Z")));
    Deletion deletion = new Deletion(catalog, new Configuration());

    assertThat(deletion.plan(Instant.parse("2026-01-04T00:00:00Z")).deleted())
        .extracting(ExportEntry::exportId)
        .doesNotContain("torn");
    assertThat(deletion.plan(LATER).deleted()).extracting(ExportEntry::exportId).contains("torn");
  }

  @Test
  void planOfADeletion_touchesNothing() {
    List<String> before = output("any").files();
    plan(LATER);
    assertThat(output("any").files()).isEqualTo(before);
  }

  @Test
  void deletedExport_leavesAWord_andItsIdIsNeverUsedAgain() {
    output("lost").begin("2026-01-01T12:00:00Z");

    assertThat(delete(LATER)).containsExactly("lost", "first");

    assertThat(output("any").files())
        .filteredOn(file -> file.contains("first") || file.contains("lost"))
        .containsExactly("bods_exports_private/exports/first/deleted.json");
    assertThat(catalog.list()).extracting("exportId").containsExactly("third", "second");
    assertThatThrownBy(() -> output("first").publish("2026-02-01T10:00:00Z"))
        .isInstanceOf(ExportExistsException.class)
        .hasMessageContaining("deleted");
    output("lost").publish("2026-02-01T10:00:00Z");
    assertThat(latest()).isEqualTo("lost");
  }

  @Test
  void deletionThatBrokeOff_isDoneByTheNext() throws IOException {
    OutputFolder first = output("first");
    first.store.replace(first.layout.deleted(), new DeletedExport("first", "x", "y"));
    Files.delete(Path.of(first.layout.manifest()));
    assertThat(catalog.list())
        .filteredOn(entry -> entry.state() == State.BEING_DELETED)
        .extracting("exportId")
        .containsExactly("first");

    assertThat(delete(Instant.EPOCH)).containsExactly("first");

    assertThat(catalog.list()).extracting("exportId").doesNotContain("first");
  }

  @Test
  void exportThatBecomesTheLatestMeanwhile_isKept() {
    Deletion deletion = new Deletion(catalog, new Configuration());
    Deletion.Plan plan = deletion.plan(LATER);
    new Rollback(catalog).to("first");

    assertThat(deletion.run(plan, LATER, Clock.systemUTC())).isEmpty();

    assertThat(latest()).isEqualTo("first");
    assertThat(catalog.list()).extracting("exportId").contains("first");
  }

  private List<String> delete(Instant before) {
    return new Deletion(catalog, new Configuration()).run(plan(before), before, Clock.systemUTC());
  }

  private String latest() {
    return catalog.latest().orElseThrow().exportId();
  }
}
