package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.cloudwatch.TestCloudWatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics of exports by the job jar, which has the AWS SDK under another name. */
@Tag("everywhere")
class MetricsIT {

  private static final String NAMESPACE = "register-exporter/test";

  @TempDir private Path folder;

  @Test
  void publishedExport_isToldOnce_andAFailureToDoSoChangesNothing() {
    new TestRegister().company(1).company(2).write(folder.resolve("in"));
    try (TestCloudWatch cloudWatch = TestCloudWatch.start()) {
      Program published = export(cloudWatch, "--export-id", "first");
      assertThat(published.exitCode()).as(published.err()).isZero();
      assertThat(cloudWatch.calls()).as(published.err()).hasSize(1);
      TestCloudWatch.Call call = cloudWatch.calls().get(0);
      assertThat(call.namespace()).isEqualTo(NAMESPACE);
      assertThat(call.metrics())
          .containsEntry("Published", "1.0 Count")
          .containsEntry("Statements", statements() + ".0 Count")
          .containsEntry("RejectedDocuments", "0.0 Count")
          .containsOnlyKeys("Published", "Statements", "RejectedDocuments", "DurationSeconds");

      Program again = export(cloudWatch, "--export-id", "first", "--resume");
      assertThat(again.exitCode()).isEqualTo(ExitCode.EXISTS.code());
      assertThat(cloudWatch.calls()).hasSize(1);

      cloudWatch.refuse(403, "AccessDenied", "this role may not");
      Program untold = export(cloudWatch, "--export-id", "second");
      assertThat(untold.exitCode()).as(untold.err()).isZero();
      assertThat(untold.err())
          .contains(
              "second is published, and its metrics are not in CloudWatch",
              "this role may not",
              "cloudwatch:PutMetricData",
              NAMESPACE);
      assertThat(folder.resolve("out/bods_exports_results/latest.json"))
          .content()
          .contains("second");
    }
  }

  private int statements() {
    return Exports.lines(folder.resolve("out/bods_exports_results/first.jsonl.gz")).size();
  }

  private Program export(TestCloudWatch cloudWatch, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "export",
                "--source",
                folder.resolve("in").toString(),
                "--output",
                folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return Program.sparkSubmit(
        Map.of(
            "AWS_ENDPOINT_URL_CLOUDWATCH",
            cloudWatch.endpoint().toString(),
            "AWS_REGION",
            "eu-west-2",
            "AWS_ACCESS_KEY_ID",
            "key",
            "AWS_SECRET_ACCESS_KEY",
            "secret",
            "REGISTER_EXPORTER_METRIC_NAMESPACE",
            NAMESPACE),
        List.of(
            "--master",
            "local[2]",
            "--conf",
            "spark.ui.enabled=false",
            "--conf",
            "spark.sql.shuffle.partitions=2"),
        arguments.toArray(String[]::new));
  }
}
