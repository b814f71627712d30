package io.registerexporter.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.emr.ClusterFailure;
import io.registerexporter.launcher.TestDeployment;
import io.registerexporter.s3.TestS3;
import io.registerexporter.sink.ExportLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

class StartCommandTest extends CommandLineTests {

  private final String bucket = TestS3.shared().bucket();

  @TempDir private Path folder;
  private Path values;

  @BeforeEach
  void deploy() {
    values =
        TestDeployment.files(
                folder,
                Map.of(
                    "claims_uri", "s3://" + bucket + "/launches",
                    "output", "s3://" + bucket + "/exports"))
            .values()
            .orElseThrow();
  }

  private int start(String... arguments) {
    List<String> all = new ArrayList<>(List.of("start", "--config-dir", "cluster_config"));
    all.addAll(List.of("--values", values.toString()));
    all.addAll(List.of(arguments));
    return cluster(all.toArray(String[]::new));
  }

  @Test
  void cluster_isLaunchedForToday_andOnce() throws IOException {
    assertThat(start()).as(err()).isZero();
    String id = emr.clusterIds().get(0);
    assertThat(out()).isEqualToIgnoringNewLines("launched " + id + " for ex-2026-03-01\n");

    assertThat(start("--json")).isEqualTo(7);
    assertThat(json().get("outcome").asText()).isEqualTo("RUNNING");
    assertThat(json().get("clusterId").asText()).isEqualTo(id);
    assertThat(emr.clusterIds()).hasSize(1);
  }

  @Test
  void dryRun_printsTheRequest_andNeedsNothingOfAws() throws IOException {
    environment.clear();
    assertThat(start("--dry-run", "--export-date", "2026-01-31")).as(err()).isZero();
    assertThat(json().get("Name").asText()).startsWith("register-exporter-ex-2026-01-31-");
    assertThat(json().at("/Steps/0/HadoopJarStep/Args").toString()).contains("ex-2026-01-31");
    assertThat(emr.clusterIds()).isEmpty();
    assertThat(TestS3.shared().keys(bucket)).isEmpty();
  }

  @Test
  void override_mayChangeEverything() throws IOException {
    Path file = Files.writeString(folder.resolve("over.yaml"), "LogUri: s3://mine/\n");
    assertThat(start("--override", file.toString())).as(err()).isZero();
    assertThat(emr.requests("RunJobFlow").get(0).get("LogUri").asText()).isEqualTo("s3://mine/");
  }

  @Test
  void wordsForTheExport_areAddedToItsCommandLine() {
    assertThat(start("--export-arg=--gate=fewer=off")).as(err()).isZero();
    assertThat(emr.requests("RunJobFlow").get(0).at("/Steps/0/HadoopJarStep/Args").toString())
        .endsWith("\"--resume\",\"--gate=fewer=off\"]");
  }

  @Test
  void newAttempt_isRefusedBesideACluster() {
    start();
    assertThat(start("--new-attempt")).isEqualTo(7);
    assertThat(err()).contains("is at work on ex-2026-03-01", "Wait for it or stop it");
  }

  @Test
  void publishedExport_isNotWaitedFor() {
    ExportLayout layout = new ExportLayout("exports", "ex-2026-03-01");
    String reading = "{\"exportId\": \"ex-2026-03-01\", \"startedAt\": \"2026-03-01T02:00:00Z\"}";
    for (String key : List.of(layout.manifest(), layout.latest())) {
      TestS3.shared()
          .client()
          .putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(reading));
    }
    assertThat(start("--wait")).isEqualTo(7);
    assertThat(out()).contains("launched nothing: ex-2026-03-01 is published");
  }

  @Test
  void correlationIdThatEmrWouldRefuse_isRefused() {
    assertThat(start("--correlation-id", "x".repeat(129))).isEqualTo(2);
    assertThat(err()).contains("must match");
    assertThat(emr.clusterIds()).isEmpty();
  }

  /** The cluster ends while it is waited for. */
  @Test
  void wait_endsWithTheCluster_andTellsWhy() {
    emr.plan(ClusterFailure.BOOTSTRAP);
    emr.after("RunJobFlow", () -> emr.finish(emr.clusterIds().get(0)));
    assertThat(start("--wait", "--interval", "1s")).isEqualTo(1);
    assertThat(out()).contains("TERMINATED_WITH_ERRORS", "bootstrap action 1", "s3://example-logs");
  }

  @Test
  void wrongCommandLines_areToldSo() {
    assertThat(cluster("start")).isEqualTo(3);
    assertThat(err()).contains("REGISTER_EXPORTER_CLUSTER_CONFIG", "--config-dir");
    assertThat(start("--config-s3", "s3://b/c")).isEqualTo(2);
    assertThat(err()).contains("name two places");
    assertThat(start("--export-date", "yesterday")).isEqualTo(2);
    assertThat(err()).contains("--export-date", "yesterday");
    assertThat(start("--override", "nowhere.yaml")).isEqualTo(2);
    assertThat(err()).contains("cannot read nowhere.yaml");
    assertThat(emr.clusterIds()).isEmpty();
  }

  @Test
  void filesOfTheDeployment_sayWhoseClustersAreMeant() {
    start();
    assertThat(cluster("list", "--config-dir", "cluster_config", "--values", values.toString()))
        .as(err())
        .isZero();
    assertThat(out()).contains(emr.clusterIds().get(0), "ex-2026-03-01");
  }
}
