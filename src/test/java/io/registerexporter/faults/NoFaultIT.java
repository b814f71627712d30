package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.s3.FaultyS3;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the other tests of this package compare with. */
@Tag("faults")
class NoFaultIT {

  @Test
  void undisturbedRuns_giveTheSame_andASecondOneChangesNothing() {
    CleanRun clean = CleanRun.shared();
    try (BehindFaults place = new BehindFaults();
        Job job = Job.export(clean.source(), place);
        Job again = Job.resume(clean.source(), place)) {
      clean.putOld(place);

      Job.End end = job.start().end();

      assertThat(end.exitCode()).as(end.err()).isZero();
      Contents.of(place).assertLatestIsComplete();
      Contents.of(place).assertIsThatOfCleanRun();
      // Else nothing would be tried on them.
      assertThat(place.faulty().calls()).anyMatch(FaultyS3.Call::isCopy);
      assertThat(place.faulty().calls()).anyMatch(FaultyS3.Call::isCompletion);

      assertThat(again.start().end().exitCode()).isEqualTo(7);
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }
}
