package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.s3.FaultyS3.Call;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** S3 does what it is asked, and its answer does not arrive. */
@Tag("faults")
class LostAnswersIT {

  /** What is written under a condition, and the other files of which there is one. */
  private static final List<String> WRITTEN =
      List.of(
          "/claim.json",
          "/inventory.json",
          "/status.json",
          "/test.attribution.txt",
          "/v0.2/test.attribution.txt",
          "/manifests/test.json",
          "/v0.2/manifests/test.json",
          "/latest.json");

  private static final List<String> JOINED =
      List.of(
          "/bods_exports_results/test.jsonl.gz",
          "/v0.2/test.jsonl.gz",
          "/crosswalks/test.jsonl.gz");

  private final CleanRun clean = CleanRun.shared();

  @Test
  void ofEveryWrite_areFoundOutAbout() {
    try (BehindFaults place = new BehindFaults();
        Job job = Job.export(clean.source(), place)) {
      clean.putOld(place);
      for (String file : WRITTEN) {
        place.faulty().lose(call -> call.method().equals("PUT") && call.key().endsWith(file), 1);
      }
      for (String file : JOINED) {
        place.faulty().lose(call -> call.isCompletion() && call.key().endsWith(file), 1);
      }

      Job.End end = job.start().end();

      assertThat(end.exitCode()).as(end.err()).isZero();
      Contents.of(place).assertLatestIsComplete();
      Contents.of(place).assertIsThatOfCleanRun();
      for (String file : JOINED) {
        assertThat(place.faulty().calls()).anyMatch(call -> isCompletionOf(call, file));
      }
    }
  }

  private static boolean isCompletionOf(Call call, String file) {
    return call.isCompletion() && call.key().endsWith(file);
  }

  @Test
  void ofThePartsUploads_doNoHarm() {
    try (BehindFaults place = new BehindFaults();
        Job job = Job.export(clean.source(), place);
        Job second = Job.resume(clean.source(), place)) {
      clean.putOld(place);
      place.faulty().lose(call -> call.isCompletion() && call.key().contains("/part-00001"), 1);

      Job.End end = job.start().end();

      Contents between = Contents.of(place);
      between.assertLatestIsComplete();
      between.assertIsUntouched(CleanRun.OLD);
      if (end.exitCode() != 0) {
        assertThat(end.exitCode()).as(end.err()).isEqualTo(5);
        Job.End next = second.start().end();
        assertThat(next.exitCode()).as(next.err()).isZero();
      }
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }
}
