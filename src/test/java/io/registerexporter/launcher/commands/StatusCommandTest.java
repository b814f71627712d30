package io.registerexporter.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.emr.ClusterFailure;
import io.registerexporter.emr.JobFlows;
import io.registerexporter.emr.Refusal;
import io.registerexporter.s3.TestS3;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.emr.model.ActionOnFailure;
import software.amazon.awssdk.services.emr.model.ClusterState;

class StatusCommandTest extends CommandLineTests {

  private static final String EXPORT = "ex-2026-03-01";

  private final String bucket = TestS3.shared().bucket();
  private final String output = "s3://" + bucket + "/out";

  private String launch() {
    return launch("test", EXPORT, output);
  }

  private void say(RunStatus status) throws JsonProcessingException {
    String key = new ExportLayout("out", EXPORT).status();
    byte[] content = new ObjectMapper().writeValueAsBytes(status);
    TestS3.shared()
        .client()
        .putObject(r -> r.bucket(bucket).key(key), RequestBody.fromBytes(content));
  }

  /** Waits, and asks EMR often. */
  private int await(String clusterId, String... more) {
    String[] all = {"status", "--cluster-id", clusterId, "--wait", "--interval", "1ms"};
    String[] together = new String[all.length + more.length];
    System.arraycopy(all, 0, together, 0, all.length);
    System.arraycopy(more, 0, together, all.length, more.length);
    return cluster(together);
  }

  @Test
  void failedRun_isToldWithItsReasonAndItsLogs() throws JsonProcessingException {
    emr.plan(ClusterFailure.STEP);
    String id = launch();
    say(new RunStatus("failed", "staging", 4, "s3://bucket/dump/entities.jsonl is missing"));
    emr.advanceTo(ClusterState.RUNNING, id);
    setClock(SIX.plusSeconds(725));
    emr.finish(id);

    assertThat(cluster("status", "--cluster-id", id)).as(err()).isZero();
    String step = client.listSteps(request -> request.clusterId(id)).steps().get(0).id();
    assertThat(out())
        .isEqualTo(
            """
            %1$s  register-exporter-ex-2026-03-01
              state   TERMINATED_WITH_ERRORS, 12 min 05 s
              reason  STEP_FAILURE: Shut down as step failed
              export  ex-2026-03-01
              time    2026-03-01T06:00:00Z to 2026-03-01T06:12:05Z
              step    export FAILED, 12 min 05 s: Unknown Error.
                      s3://logs/clusters/%1$s/steps/%2$s/stderr.gz
              run     failed in stage staging, exit code 4: s3://bucket/dump/entities.jsonl is missing
              logs    s3://logs/clusters/%1$s/
            """
                .formatted(id, step));

    assertThat(await(id)).isEqualTo(4);
  }

  @Test
  void json_isOneObject() throws JsonProcessingException {
    String id = launch();
    say(new RunStatus("running", "mapping", 0, ""));
    emr.advanceTo(ClusterState.RUNNING, id);
    setClock(SIX.plusSeconds(60));
    String step = client.listSteps(request -> request.clusterId(id)).steps().get(0).id();

    assertThat(cluster("status", "--cluster-id", id, "--json")).as(err()).isZero();
    assertThat(json())
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {
                      "id": "%1$s",
                      "name": "register-exporter-ex-2026-03-01",
                      "state": "RUNNING",
                      "exportId": "ex-2026-03-01",
                      "exportDate": "2026-03-01",
                      "launchId": "l-ex-2026-03-01",
                      "createdAt": "2026-03-01T06:00:00Z",
                      "durationSeconds": 60,
                      "reason": {"message": "Running step"},
                      "logs": "s3://logs/clusters/%1$s/",
                      "steps": [{
                        "id": "%2$s",
                        "name": "export",
                        "state": "RUNNING",
                        "startedAt": "2026-03-01T06:00:00Z",
                        "durationSeconds": 60
                      }],
                      "run": {
                        "state": "running", "stage": "mapping", "exitCode": 0, "reason": ""
                      }
                    }"""
                        .formatted(id, step)));
  }

  @Test
  void wait_tellsHowFarItIsAndEndsWithTheCluster() throws JsonProcessingException {
    String id = launch();
    say(new RunStatus("succeeded", "done", 0, ""));
    for (int i = 0; i < 5; i++) {
      emr.after("DescribeCluster", () -> emr.advance(id));
    }

    assertThat(await(id)).isZero();

    assertThat(err().lines().map(line -> line.replaceFirst("^\\S+  ", "")))
        .containsExactly(
            "STARTING, stage done",
            "BOOTSTRAPPING, step export, stage done",
            "RUNNING, stage done",
            "TERMINATING, stage done",
            "TERMINATED");
    assertThat(out()).contains("state   TERMINATED, ", "run     succeeded\n");
  }

  @ParameterizedTest
  @CsvSource({
    "CAPACITY,  'INTERNAL_ERROR: EC2 has insufficient capacity'",
    "BOOTSTRAP, 'BOOTSTRAP_FAILURE: On the master instance'",
    "INSTANCE,  'INSTANCE_FAILURE: The master instance was terminated'",
  })
  void failureOfTheClusterAlone_isOne(ClusterFailure failure, String reason) {
    emr.plan(failure);
    String id = launch();
    emr.finish(id);

    assertThat(await(id)).isEqualTo(1);
    assertThat(out()).contains(reason, "run     has said nothing on this cluster");
  }

  @Test
  void runThatWasCutOff_isAFailureOfTheCluster() throws JsonProcessingException {
    emr.plan(ClusterFailure.INSTANCE);
    String id = launch();
    say(new RunStatus("running", "parts", 0, ""));
    emr.finish(id);

    assertThat(await(id)).isEqualTo(1);
    assertThat(out()).contains("run     running in stage parts");
  }

  @Test
  void whatARunOnAnEarlierClusterSaid_doesNotCount() throws JsonProcessingException {
    say(new RunStatus("failed", "parts", 5, "S3 could not be reached"));
    setClock(Instant.now().plusSeconds(60));
    emr.plan(ClusterFailure.BOOTSTRAP);
    String id = launch();
    emr.finish(id);

    assertThat(await(id)).isEqualTo(1);
  }

  private String launchBare(boolean staying) {
    return client
        .runJobFlow(
            JobFlows.cluster("bare", Map.of())
                .instances(JobFlows.instances(staying))
                .steps(
                    JobFlows.step("one", ActionOnFailure.CONTINUE, List.of("true")),
                    JobFlows.step("two", ActionOnFailure.CONTINUE, List.of("true")))
                .build())
        .jobFlowId();
  }

  @Test
  void clusterWhoseStepsTellNothing_isJudgedByThem() {
    String good = launchBare(false);
    emr.finish(good);
    assertThat(await(good)).as(err()).isZero();
    assertThat(out().lines().filter(line -> line.startsWith("  step")))
        .containsExactly("  step    one COMPLETED, 0 s", "  step    two COMPLETED, 0 s");

    emr.plan(ClusterFailure.STEP);
    String bad = launchBare(false);
    emr.finish(bad);
    assertThat(emr.state(bad)).isEqualTo(ClusterState.TERMINATED);
    assertThat(await(bad)).isEqualTo(1);
  }

  @Test
  void clusterThatStays_isNotWaitedFor() {
    String id = launchBare(true);
    emr.finish(id);

    assertThat(await(id)).as(err()).isZero();
    assertThat(out()).contains("state   WAITING");
  }

  @Test
  void timeout_isEight() {
    String id = launch();

    assertThat(await(id, "--timeout", "0s")).isEqualTo(8);
    assertThat(err()).contains(id + " is STARTING after 0 s of waiting", "cluster stop");
    assertThat(out()).contains("state   STARTING");
  }

  @Test
  void troubleDuringTheWait_doesNotEndIt() throws JsonProcessingException {
    String id = launch();
    say(new RunStatus("succeeded", "done", 0, ""));
    emr.after("DescribeCluster", () -> emr.refuse("DescribeCluster", 4, Refusal.internal()));
    emr.before("ListSteps", () -> emr.finish(id));

    assertThat(await(id)).as(err()).isZero();
    assertThat(err()).contains("still waiting: cannot describe the cluster " + id);
  }

  @Test
  void troubleBeforeTheWait_isWaitedForToo_ifEmrAnswers() throws JsonProcessingException {
    String id = launch();
    say(new RunStatus("succeeded", "done", 0, ""));
    emr.finish(id);
    // One more than the client asks by itself.
    emr.refuse("DescribeCluster", 4, Refusal.throttling());

    assertThat(await(id)).as(err()).isZero();
    assertThat(err()).contains("still waiting: cannot describe the cluster " + id);

    emr.refuse("DescribeCluster", 1, Refusal.accessDenied("DescribeCluster"));
    assertThat(await(id)).isEqualTo(3);
    environment.put("AWS_ENDPOINT_URL_EMR", "http://127.0.0.1:1");
    assertThat(await(id)).isEqualTo(5);
  }

  @Test
  void runThatCannotBeRead_isSaid() {
    String id = launch();
    emr.finish(id);
    environment.put("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1");

    assertThat(cluster("status", "--cluster-id", id)).isZero();
    assertThat(out()).contains("run     unknown: cannot read " + output);
    assertThat(await(id)).isEqualTo(5);
  }

  @Test
  void exportDate_isOfTheNewestClusterThatMakesIt() {
    launch("ex-2026-02-28");
    String first = launch();
    emr.finish(first);
    String second = launch();
    launch("production", EXPORT, output);

    assertThat(cluster("status", "--export-date", "2026-03-01", "--environment", "test")).isZero();
    assertThat(out()).startsWith(second);
    assertThat(cluster("status", "--export-date", "2026-03-05", "--environment", "test"))
        .isEqualTo(2);
    assertThat(err()).contains("register-exporter in test", "2026-03-05");
    assertThat(cluster("status", "--export-date", "2026-03-01")).isEqualTo(2);
    assertThat(err()).contains("--environment");
  }

  @Test
  void unknownCluster_isUsage() {
    assertThat(cluster("status", "--cluster-id", "j-UNKNOWN")).isEqualTo(2);
    assertThat(err()).contains("there is no cluster j-UNKNOWN in this account and region");
    assertThat(cluster("status")).isEqualTo(2);
    assertThat(cluster("status", "--cluster-id", "j-1", "--timeout", "soon")).isEqualTo(2);
    assertThat(err()).contains("'soon' must be as in 2h, 90m or 45s");
  }
}
