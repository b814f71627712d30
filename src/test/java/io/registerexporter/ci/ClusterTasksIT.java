package io.registerexporter.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.ci.TaskRun.Outcome;
import io.registerexporter.emr.ClusterFailure;
import io.registerexporter.emr.JobFlows;
import io.registerexporter.emr.TestEmr;
import io.registerexporter.launcher.TestDeployment;
import io.registerexporter.launcher.config.FolderFiles;
import io.registerexporter.s3.TestS3;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.ClusterState;

/** The pipeline's tasks about clusters, with the packed launcher and a stand-in for EMR. */
@Tag("everywhere")
class ClusterTasksIT {

  private static final String ROLE = "arn:aws:iam::123456789012:role/operators";
  private static final String VERSION = "1.2.0";

  /**
   * Hands out keys as AWS does for a role, to whoever has the user's. Without a session's token,
   * which the stand-in for S3 does not take.
   */
  private static final String AWS =
      """
      [[ $AWS_ACCESS_KEY_ID == user && $AWS_SECRET_ACCESS_KEY == user-secret ]]
      echo '{"Version": 1, "AccessKeyId": "%s", "SecretAccessKey": "%s",'
      echo ' "Expiration": "2999-01-01T00:00:00+00:00"}'
      """
          .formatted(TestS3.ACCESS_KEY, TestS3.SECRET_KEY);

  private final TestS3 s3 = TestS3.shared();
  private final String bucket = s3.bucket();
  private final TestEmr emr = TestEmr.start();
  private final EmrClient client = emr.client();
  private final Map<String, String> params = new HashMap<>();

  @TempDir private Path folder;
  private TaskRun tasks;

  @BeforeEach
  void deploy() throws IOException {
    tasks = new TaskRun(folder);
    tasks.program("aws", AWS);
    Map<String, String> environment = new HashMap<>(TestS3.environment(s3.endpoint()));
    environment.putAll(emr.environment());
    environment.keySet().removeIf(name -> !name.startsWith("AWS_ENDPOINT_URL"));
    tasks.setEnvironment(environment);
    tasks.checkOut();
    Release.put(tasks.artifact("release"), VERSION, Path.of(System.getProperty("launcherJar")));
    FolderFiles files =
        TestDeployment.files(
            folder,
            Map.of(
                "claims_uri", "s3://" + bucket + "/launches",
                "output", "s3://" + bucket + "/exports"));
    for (String name : List.of("cluster", "configurations", "instances", "steps", "launcher")) {
      String text = files.read(name).toPrettyString();
      s3.client()
          .putObject(
              to -> to.bucket(bucket).key("config/" + name + ".yaml"),
              RequestBody.fromString(text));
    }
    params.put("ACCESS_KEY", "user");
    params.put("SECRET_KEY", "user-secret");
    params.put("AWS_REGION", "us-east-1");
    params.put("ROLE", ROLE);
    params.put("CLUSTER_CONFIG", "s3://" + bucket + "/config");
    params.put("ENVIRONMENT", "production");
  }

  @AfterEach
  void close() {
    client.close();
    emr.close();
  }

  private Outcome run(String task, String... more) {
    Map<String, String> given = new HashMap<>(params);
    for (int i = 0; i < more.length; i += 2) {
      given.put(more[i], more[i + 1]);
    }
    return tasks.run(task, given);
  }

  /** Has the next cluster end before anyone asks for it. */
  private void endNextCluster() {
    emr.after("RunJobFlow", () -> emr.finish(emr.clusterIds().get(0)));
  }

  private String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  @Test
  void export_succeedsWithItsCluster_withTheRightsOfTheRole() {
    endNextCluster();
    Outcome outcome = run("export");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("\"exportId\" : \"ex-" + today(), "TERMINATED");
    assertThat(tasks.calls())
        .isNotEmpty()
        .allMatch(call -> call.startsWith("aws sts assume-role --role-arn " + ROLE + " "));
  }

  @Test
  void export_failsWithItsCluster() {
    emr.plan(ClusterFailure.BOOTSTRAP);
    endNextCluster();
    Outcome outcome = run("export");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("bootstrap action 1");
  }

  @Test
  void export_failsBesideAClusterThatIsAtWork() {
    assertThat(run("start-cluster", "EXPORT_DATE", "").exitCode()).isZero();
    Outcome outcome = run("export");
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(7);
    assertThat(outcome.err()).contains("is at work on ex-" + today());
  }

  @Test
  void amiTest_launchesWithTheImage() {
    endNextCluster();
    Outcome outcome = run("test-ami", "CUSTOM_AMI_ID", "ami-0123456789abcdef0");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(emr.requests("RunJobFlow").get(0).path("CustomAmiId").asText())
        .isEqualTo("ami-0123456789abcdef0");
  }

  @Test
  void amiTest_failsWithItsCluster_andWithoutAnImage() {
    emr.plan(ClusterFailure.BOOTSTRAP);
    endNextCluster();
    assertThat(run("test-ami", "CUSTOM_AMI_ID", "ami-0123456789abcdef0").exitCode()).isEqualTo(1);

    Outcome outcome = run("test-ami", "CUSTOM_AMI_ID", "latest");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("CUSTOM_AMI_ID", "'latest'");
    assertThat(emr.clusterIds()).hasSize(1);
  }

  @Test
  void startCluster_startsOneForTheDay_andDoesNotWait() {
    Outcome outcome = run("start-cluster", "EXPORT_DATE", "2026-01-31");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("launched " + emr.clusterIds().get(0) + " for ex-2026-01");
    assertThat(run("start-cluster", "EXPORT_DATE", "2026-01-31").exitCode()).isEqualTo(7);
  }

  @Test
  void stopCluster_withoutAnId_listsAndStopsNothing() {
    String id = launch("production");
    launch("qa");
    for (String no : List.of("", "false", "yes")) {
      Outcome outcome = run("stop-cluster", "CLUSTER_ID", "", "STOP_ALL", no);
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      assertThat(outcome.out()).contains(id).doesNotContain(emr.clusterIds().get(1));
      assertThat(outcome.err()).contains("nothing is stopped");
    }
    assertThat(emr.requests("TerminateJobFlows")).isEmpty();
  }

  @Test
  void stopCluster_stopsAllOfTheEnvironment_onlyIfTold() {
    String mine = launch("production");
    String other = launch("qa");
    Outcome outcome = run("stop-cluster", "CLUSTER_ID", "", "STOP_ALL", "true");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains(mine + " is being stopped");
    assertThat(emr.state(mine)).isEqualTo(ClusterState.TERMINATING);
    assertThat(emr.state(other)).isNotEqualTo(ClusterState.TERMINATING);
  }

  @Test
  void stopCluster_stopsTheOneThatIsNamed_andNoOther() {
    String first = launch("production");
    String second = launch("production");
    Outcome outcome = run("stop-cluster", "CLUSTER_ID", second, "STOP_ALL", "true");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(emr.state(second)).isEqualTo(ClusterState.TERMINATING);
    assertThat(emr.state(first)).isNotEqualTo(ClusterState.TERMINATING);
  }

  @Test
  void releaseThatIsNotWhatWasReleased_isNotRun() {
    TaskRun.write(
        tasks.artifact("release").resolve("register-exporter-" + VERSION + "-job.jar"), "x");
    Outcome outcome = run("start-cluster", "EXPORT_DATE", "");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out() + outcome.err()).contains("-job.jar: FAILED");
    assertThat(emr.clusterIds()).isEmpty();
  }

  @Test
  void roleThatCannotBeAssumed_endsTheTask() {
    Outcome outcome = run("start-cluster", "EXPORT_DATE", "", "SECRET_KEY", "wrong");
    assertThat(outcome.exitCode()).isNotZero();
    assertThat(emr.clusterIds()).isEmpty();
  }

  private String launch(String environment) {
    return client
        .runJobFlow(JobFlows.exporting(environment, "ex-2026-01-31", "s3://bucket/out"))
        .jobFlowId();
  }
}
