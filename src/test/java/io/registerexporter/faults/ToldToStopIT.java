package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run is told to end by SIGTERM, as by YARN, systemd and Concourse. */
@Tag("faults")
class ToldToStopIT {

  private final CleanRun clean = CleanRun.shared();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"scanning documents", "writing statements", "assembling the final file"})
  void run_stopsInOrder_andSaysSo(String stage) {
    try (Folder place = new Folder(folder.resolve("out"));
        Job job = Job.export(clean.source(), place).whenItSays(stage, Job::terminate);
        Job second = Job.resume(clean.source(), place)) {
      clean.putOld(place);

      Job.End end = job.start().end();

      assertThat(end.exitCode()).as(end.err()).isEqualTo(143);
      assertThat(end.err()).contains("told to stop", "--resume");
      Contents between = Contents.of(place);
      between.assertLatestIsComplete();
      assertThat(between.latest()).isEqualTo(CleanRun.OLD);
      String status = "bods_exports_private/exports/test/status.json";
      assertThat(between.json(status).get("state").asText()).isEqualTo("failed");
      assertThat(between.json(status).get("exitCode").asInt()).isEqualTo(143);
      assertThat(between.json(status).get("reason").asText()).contains("stopped");

      // It let go of its claim: nothing is waited for.
      Job.End next = second.start().end();
      assertThat(next.exitCode()).as(next.err()).isZero();
      assertThat(next.err()).doesNotContain("whether its run is alive");
      Contents.of(place).assertIsThatOfCleanRun();
    }
  }
}
