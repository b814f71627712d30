package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.s3.FaultyS3.Call;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several runs at a time, of which some stand still for a while. */
@Tag("faults")
class RivalsIT {

  private static final String NEWER = "newer";

  private final CleanRun clean = CleanRun.shared();

  @Test
  void ofTwoRunsOfOneExport_onePublishes_andTheOtherSaysWhy() {
    try (BehindFaults place = new BehindFaults();
        Job one = Job.export(clean.source(), place);
        Job other = Job.export(clean.source(), place)) {
      clean.putOld(place);

      one.start();
      other.start();
      List<Job.End> ends = List.of(one.end(), other.end());

      assertThat(ends).extracting(Job.End::exitCode).containsExactlyInAnyOrder(0, 7);
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }

  @Test
  void resumeOfARunThatIsAlive_leavesItAlone() {
    try (BehindFaults place = new BehindFaults();
        Job alive = Job.export(clean.source(), place);
        Job second = Job.resume(clean.source(), place)) {
      clean.putOld(place);
      // The parts of the one wait for the end of the other.
      place.faulty().before(call -> call.is("PUT", "/inventory.json"), () -> second.start().end());

      Job.End end = alive.start().end();

      assertThat(end.exitCode()).as(end.err()).isZero();
      assertThat(second.end().exitCode()).as(second.end().err()).isEqualTo(7);
      assertThat(second.end().err()).contains("is being made by another run");
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }

  @Test
  void olderExportThatFinishesLast_isPublished_andLatestStaysWithTheNewer() {
    try (BehindFaults place = new BehindFaults();
        Job older = Job.export(clean.source(), place);
        Job newer = Job.export(clean.source(), place, NEWER, CleanRun.SETTINGS)) {
      clean.putOld(place);
      place
          .faulty()
          .before(
              call -> call.is("PUT", "/bods_exports_results/manifests/test.json"),
              () -> newer.start().end());

      Job.End end = older.start().end();

      assertThat(end.exitCode()).as(end.err()).isZero();
      assertThat(newer.end().exitCode()).as(newer.end().err()).isZero();
      Contents after = Contents.of(place);
      assertThat(after.latest()).isEqualTo(NEWER);
      assertThat(after.isPublished(CleanRun.ID)).isTrue();
      after.assertWhatLatestNamesIsComplete();
    }
  }

  /** It wakes up in a request, before the next time that it looks at its claim. */
  @Test
  void pausedRunWhoseExportAnotherHasMade_changesNothing() {
    Stream.<Predicate<Call>>of(
            Call::isCopy, call -> call.is("PUT", "/bods_exports_results/manifests/test.json"))
        .forEach(this::assertChangesNothing);
  }

  private void assertChangesNothing(Predicate<Call> pausedAt) {
    try (BehindFaults place = new BehindFaults();
        Job paused = Job.export(clean.source(), place);
        Job second = Job.resume(clean.source(), place)) {
      clean.putOld(place);
      CompletableFuture<Contents> meanwhile = new CompletableFuture<>();
      place
          .faulty()
          .before(
              pausedAt,
              () -> {
                paused.pause();
                second.start().end();
                meanwhile.complete(Contents.of(place));
                paused.proceed();
              });

      Job.End end = paused.start().end();

      assertThat(second.end().exitCode()).as(second.end().err()).isZero();
      meanwhile.join().assertIsThatOfCleanRun();
      assertThat(end.exitCode()).as(end.err()).isEqualTo(7);
      assertThat(end.err()).contains("taken over by another run");
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }
}
