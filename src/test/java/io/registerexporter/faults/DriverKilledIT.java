package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.mongo.TestMongo;
import io.registerexporter.s3.FaultyS3;
import io.registerexporter.s3.FaultyS3.Answer;
import io.registerexporter.s3.FaultyS3.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver is killed, which can say nothing any more, and the export is run again. */
@Tag("faults")
class DriverKilledIT {

  private static final String DATABASE = "register";

  private static final String PARTS_USED = "nothing is read of the register";

  private static final String STAGED_USED = "nothing is read of the database";

  private static final String STARTED_OVER = "starting over";

  private static final Answer NO_ANSWER = Answer.of(500, "InternalError");

  private final CleanRun clean = CleanRun.shared();

  @TempDir private Path folder;

  /** Where in a run into S3 the driver is killed, and what the next run says of it. */
  private enum Moment {
    BEFORE_PARTS(put("/status.json"), true, STARTED_OVER),
    WHILE_PARTS_ARE_WRITTEN(put("part-00001"), true, STARTED_OVER),
    BEFORE_INVENTORY(put("/inventory.json"), true, STARTED_OVER),
    AFTER_INVENTORY(put("/inventory.json"), false, PARTS_USED),
    IN_ASSEMBLY(Call::isCopy, true, PARTS_USED),
    BEFORE_FINAL_FILE(completionOf("/bods_exports_results/test.jsonl.gz"), true, PARTS_USED),
    AFTER_FINAL_FILE(completionOf("/bods_exports_results/test.jsonl.gz"), false, PARTS_USED),
    BETWEEN_MANIFESTS(put("/v0.2/manifests/test.json"), false, PARTS_USED),
    BEFORE_MANIFEST(put("/bods_exports_results/manifests/test.json"), true, PARTS_USED);

    private final Predicate<Call> call;
    private final boolean before;
    private final String saidNext;

    Moment(Predicate<Call> call, boolean before, String saidNext) {
      this.call = call;
      this.before = before;
      this.saidNext = saidNext;
    }

    private static Predicate<Call> put(String end) {
      return call -> call.method().equals("PUT") && call.key().contains(end);
    }

    private static Predicate<Call> completionOf(String end) {
      return call -> call.isCompletion() && call.key().endsWith(end);
    }

    void kill(FaultyS3 s3, Job job) {
      if (before) {
        s3.instead(call, job::kill, NO_ANSWER);
      } else {
        s3.after(call, job::kill);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void killedBeforeItPublished_isGoneOnWith(Moment moment) {
    try (BehindFaults place = new BehindFaults();
        Job first = Job.export(clean.source(), place);
        Job second = Job.resume(clean.source(), place)) {
      clean.putOld(place);
      moment.kill(place.faulty(), first);

      assertThat(first.start().end().exitCode()).isEqualTo(137);
      Contents between = Contents.of(place);
      between.assertLatestIsComplete();
      between.assertIsUntouched(CleanRun.OLD);
      assertThat(between.latest()).isEqualTo(CleanRun.OLD);

      Job.End end = second.start().end();
      assertThat(end.exitCode()).as(end.err()).isZero();
      assertThat(end.err()).contains(moment.saidNext);
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }

  /** Whoever looks for the export again finds it published, and latest with it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void killedWhenItHadPublished_isFinishedByTheNext(boolean beforeLatest) {
    try (BehindFaults place = new BehindFaults();
        Job first = Job.export(clean.source(), place);
        Job second = Job.resume(clean.source(), place)) {
      clean.putOld(place);
      Predicate<Call> latest = call -> call.is("PUT", "/latest.json");
      if (beforeLatest) {
        place.faulty().instead(latest, first::kill, NO_ANSWER);
      } else {
        place.faulty().after(latest, first::kill);
      }

      assertThat(first.start().end().exitCode()).isEqualTo(137);
      Contents.of(place).assertLatestIsComplete();

      Job.End end = second.start().end();
      assertThat(end.exitCode()).as(end.err()).isEqualTo(7);
      assertThat(end.err()).contains("is published already");
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }

  @Test
  void killedAfterParts_needsNoDatabase() {
    try (BehindFaults place = new BehindFaults();
        TestMongo mongo = TestMongo.start()) {
      mongo.load(DATABASE, clean.register());
      clean.putOld(place);
      Job first = Job.export(mongo.uri(DATABASE), place);
      place.faulty().after(call -> call.is("PUT", "/inventory.json"), first::kill);

      assertGoesOnWithoutDatabase(first, mongo, place, PARTS_USED);
    }
  }

  @Test
  void killedAfterStaging_needsNoDatabase() {
    try (Folder place = new Folder(folder.resolve("out"));
        TestMongo mongo = TestMongo.start()) {
      mongo.load(DATABASE, clean.register());
      clean.putOld(place);
      Job first =
          Job.export(mongo.uri(DATABASE), place).whenItSays("scanning documents", Job::kill);

      assertGoesOnWithoutDatabase(first, mongo, place, STAGED_USED);
    }
  }

  private static void assertGoesOnWithoutDatabase(
      Job first, TestMongo mongo, Place place, String said) {
    String uri = mongo.uri(DATABASE);
    try (first;
        Job second = Job.resume(uri, place)) {
      assertThat(first.start().end().exitCode()).isEqualTo(137);
      Contents.of(place).assertLatestIsComplete();
      mongo.close();

      Job.End end = second.start().end();
      assertThat(end.exitCode()).as(end.err()).isZero();
      assertThat(end.err()).contains(said);
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }

  /** Parts that are not as they were written are not gone on with. */
  @Test
  void killedAfterPartsOfWhichOneIsLost_startsOver() throws IOException {
    try (Folder place = new Folder(folder.resolve("out"));
        Job first = Job.export(clean.source(), place).whenItSays("checking statements", Job::kill);
        Job second = Job.resume(clean.source(), place)) {
      clean.putOld(place);
      assertThat(first.start().end().exitCode()).isEqualTo(137);
      Files.delete(
          place
              .path()
              .resolve("bods_exports_results/export_parts/export=test/part-00001.jsonl.gz"));

      Job.End end = second.start().end();
      assertThat(end.exitCode()).as(end.err()).isZero();
      assertThat(end.err()).contains(STARTED_OVER, "part-00001.jsonl.gz");
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }
}
