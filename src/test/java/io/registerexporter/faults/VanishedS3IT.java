package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.s3.FaultyS3.Call;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S3 cannot be reached any more, from a request on; later it can. */
@Tag("faults")
class VanishedS3IT {

  private static final Duration REASONABLE = Duration.ofMinutes(2);

  /** Where it happens. */
  enum At {
    CLAIM("PUT", "/claim.json"),
    PART("PUT", "/part-00001.jsonl.gz?partNumber="),
    INVENTORY("PUT", "/inventory.json"),
    FINAL("POST", "/test.jsonl.gz?uploadId="),
    MANIFEST("PUT", "/manifests/test.json");

    private final String method;
    private final String key;

    At(String method, String key) {
      this.method = method;
      this.key = key;
    }

    boolean is(Call call) {
      return call.is(method, key);
    }
  }

  private final CleanRun clean = CleanRun.shared();

  @ParameterizedTest
  @EnumSource
  void endsTheRunAsAFailureOfTheOutput_andTheNextOneFinishes(At at) {
    try (BehindFaults place = new BehindFaults();
        Job job = impatient(Job.export(clean.source(), place));
        Job second = Job.resume(clean.source(), place)) {
      clean.putOld(place);
      place.faulty().vanishAt(at::is);

      long start = System.nanoTime();
      Job.End end = job.start().end();

      assertThat(end.exitCode()).as(end.err()).isEqualTo(5);
      assertThat(end.err()).contains("register-exporter: cannot ", "--resume");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(REASONABLE);
      Contents between = Contents.of(place);
      between.assertLatestIsComplete();
      between.assertIsUntouched(CleanRun.OLD);
      assertThat(between.latest()).isEqualTo(CleanRun.OLD);

      place.faulty().recover();
      Job.End next = second.start().end();

      assertThat(next.exitCode()).as(next.err()).isZero();
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }

  private static Job impatient(Job job) {
    Map.of(
            "attempts.maximum", "2",
            "retry.limit", "2",
            "retry.interval", "20ms",
            "connection.timeout", "5s")
        .forEach((option, value) -> job.conf("spark.hadoop.fs.s3a." + option, value));
    return job;
  }
}
