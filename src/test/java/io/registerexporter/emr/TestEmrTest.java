package io.registerexporter.emr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.ActionOnFailure;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterState;
import software.amazon.awssdk.services.emr.model.ClusterStateChangeReasonCode;
import software.amazon.awssdk.services.emr.model.ClusterSummary;
import software.amazon.awssdk.services.emr.model.EmrException;
import software.amazon.awssdk.services.emr.model.InvalidRequestException;
import software.amazon.awssdk.services.emr.model.ListClustersRequest;
import software.amazon.awssdk.services.emr.model.RunJobFlowRequest;
import software.amazon.awssdk.services.emr.model.StepConfig;
import software.amazon.awssdk.services.emr.model.StepState;
import software.amazon.awssdk.services.emr.model.StepSummary;
import software.amazon.awssdk.services.emr.model.Tag;

class TestEmrTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private TestEmr emr = TestEmr.start();
  private EmrClient client = emr.client();

  @AfterEach
  void close() {
    client.close();
    emr.close();
  }

  private String launch(RunJobFlowRequest.Builder request) {
    return client.runJobFlow(request.build()).jobFlowId();
  }

  private String launch(StepConfig... steps) {
    return launch(JobFlows.cluster("test", Map.of()).steps(steps));
  }

  private Cluster describe(String id) {
    return client.describeCluster(request -> request.clusterId(id)).cluster();
  }

  private List<StepSummary> steps(String id) {
    return client.listStepsPaginator(request -> request.clusterId(id)).steps().stream().toList();
  }

  private static StepConfig step(String name) {
    return JobFlows.step(name, ActionOnFailure.TERMINATE_CLUSTER, List.of("true"));
  }

  @Test
  void launchedCluster_goesThroughItsStates() {
    String id = launch(step("one"), step("two"));

    List<String> states = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      states.add(
          describe(id).status().stateAsString()
              + steps(id).stream().map(step -> " " + step.status().stateAsString()).toList());
      emr.advance();
    }

    assertThat(states)
        .containsExactly(
            "STARTING[ PENDING,  PENDING]",
            "BOOTSTRAPPING[ PENDING,  PENDING]",
            "RUNNING[ PENDING,  RUNNING]",
            "RUNNING[ RUNNING,  COMPLETED]",
            "TERMINATING[ COMPLETED,  COMPLETED]",
            "TERMINATED[ COMPLETED,  COMPLETED]");
    assertThat(describe(id).status().stateChangeReason().code())
        .isEqualTo(ClusterStateChangeReasonCode.ALL_STEPS_COMPLETED);
  }

  @Test
  void description_saysWhatWasAskedFor() {
    emr.setClock(NOON);
    String id = launch(JobFlows.cluster("daily", Map.of("Environment", "test")).steps(step("one")));
    emr.setClock(NOON.plusSeconds(90));
    emr.finish(id);

    Cluster cluster = describe(id);
    assertThat(id).matches("j-[A-Z0-9]{13}");
    assertThat(cluster.name()).isEqualTo("daily");
    assertThat(cluster.tags())
        .containsExactly(Tag.builder().key("Environment").value("test").build());
    assertThat(cluster.logUri()).isEqualTo("s3n://logs/clusters/");
    assertThat(cluster.releaseLabel()).isEqualTo("emr-7.12.0");
    assertThat(cluster.autoTerminate()).isTrue();
    assertThat(cluster.status().timeline().creationDateTime()).isEqualTo(NOON);
    assertThat(cluster.status().timeline().endDateTime()).isEqualTo(NOON.plusSeconds(90));
    assertThat(steps(id).get(0).config().args()).containsExactly("true");
  }

  @Test
  void clusterThatStays_waitsUntilItIsTerminated() {
    String id =
        launch(
            JobFlows.cluster("test", Map.of())
                .instances(JobFlows.instances(true))
                .steps(step("one")));
    emr.finish(id);
    assertThat(emr.state(id)).isEqualTo(ClusterState.WAITING);

    client.terminateJobFlows(request -> request.jobFlowIds(id));

    assertThat(emr.state(id)).isEqualTo(ClusterState.TERMINATING);
    emr.finish(id);
    assertThat(describe(id).status().stateChangeReason().code())
        .isEqualTo(ClusterStateChangeReasonCode.USER_REQUEST);
  }

  @Test
  void requestThatEmrWouldRefuse_isRefused() {
    assertRefused(
        JobFlows.cluster("test", Map.of()).releaseLabel("emr-7.99.0"),
        "The supplied release label is invalid: emr-7.99.0.");
    assertRefused(JobFlows.cluster(null, Map.of()), "Value null at 'name'");
    assertRefused(
        JobFlows.cluster("test", Map.of()).serviceRole(null),
        "ServiceRole is required for creating cluster.");
    assertRefused(
        JobFlows.cluster("test", Map.of()).jobFlowRole(null),
        "InstanceProfile is required for creating cluster.");
    assertRefused(
        JobFlows.cluster("test", Map.of()).instances(i -> i.keepJobFlowAliveWhenNoSteps(true)),
        "No instance groups");
    assertThat(emr.clusterIds()).isEmpty();
    assertThat(emr.requests("RunJobFlow")).hasSize(5);
  }

  private void assertRefused(RunJobFlowRequest.Builder request, String message) {
    assertThatThrownBy(() -> launch(request))
        .isInstanceOfSatisfying(
            EmrException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.awsErrorDetails().errorMessage()).contains(message);
            });
  }

  @Test
  void clusters_areListedFromTheNewestOverSeveralPages() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      emr.setClock(NOON.plusSeconds(i));
      ids.add(0, launch());
    }
    emr.advance(ids.get(1));

    assertThat(listed(request -> {})).isEqualTo(ids);
    assertThat(emr.requests("ListClusters")).hasSize(3);
    assertThat(listed(request -> request.createdAfter(NOON.plusSeconds(4))))
        .isEqualTo(ids.subList(0, 3));
    assertThat(listed(request -> request.createdBefore(NOON.plusSeconds(1))))
        .isEqualTo(ids.subList(5, 7));
    assertThat(listed(request -> request.clusterStates(ClusterState.BOOTSTRAPPING)))
        .containsExactly(ids.get(1));
  }

  private List<String> listed(Consumer<ListClustersRequest.Builder> request) {
    return client.listClustersPaginator(request).clusters().stream()
        .map(ClusterSummary::id)
        .toList();
  }

  @Test
  void unknownCluster_isAnotherErrorForEachKindOfOperation() {
    assertThatThrownBy(() -> describe("j-UNKNOWN"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("Cluster id 'j-UNKNOWN' is not valid.");
    assertThatThrownBy(() -> steps("j-UNKNOWN")).isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> client.terminateJobFlows(request -> request.jobFlowIds("j-UNKNOWN")))
        .hasMessageContaining("Specified job flow ID not valid.");
  }

  @Test
  void steps_areListedFromTheLastOverSeveralPages() {
    String id =
        launch(
            Stream.of("a", "b", "c", "d", "e").map(TestEmrTest::step).toArray(StepConfig[]::new));

    assertThat(steps(id)).extracting(StepSummary::name).containsExactly("e", "d", "c", "b", "a");
    assertThat(emr.requests("ListSteps")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "TERMINATE_CLUSTER, TERMINATED_WITH_ERRORS, STEP_FAILURE,        CANCELLED",
    "CONTINUE,          TERMINATED,             ALL_STEPS_COMPLETED, FAILED",
    "CANCEL_AND_WAIT,   TERMINATED,             ALL_STEPS_COMPLETED, CANCELLED",
  })
  void failedStep_leavesTheClusterToItsAction(
      ActionOnFailure action,
      ClusterState state,
      ClusterStateChangeReasonCode code,
      StepState second) {
    emr.plan(ClusterFailure.STEP);
    String id =
        launch(
            JobFlows.step("one", action, List.of()),
            JobFlows.step("two", ActionOnFailure.CONTINUE, List.of()));
    emr.finish(id);

    assertThat(describe(id).status().state()).isEqualTo(state);
    assertThat(describe(id).status().stateChangeReason().code()).isEqualTo(code);
    List<StepSummary> steps = steps(id);
    assertThat(steps.get(1).status().state()).isEqualTo(StepState.FAILED);
    assertThat(steps.get(1).status().failureDetails().reason()).isEqualTo("Unknown Error.");
    assertThat(steps.get(1).status().failureDetails().logFile())
        .isEqualTo("s3://logs/clusters/" + id + "/steps/" + steps.get(1).id() + "/stderr.gz");
    assertThat(steps.get(0).status().state()).isEqualTo(second);
  }

  @ParameterizedTest
  @EnumSource(names = {"CAPACITY", "BOOTSTRAP", "INSTANCE"})
  void failureOfACluster_isThatOfTheNextOneOnly(ClusterFailure failure) {
    emr.plan(failure);
    String first = launch(step("one"));
    String second = launch(step("one"));
    emr.finish(first);
    emr.finish(second);

    assertThat(emr.state(first)).isEqualTo(ClusterState.TERMINATED_WITH_ERRORS);
    assertThat(describe(first).status().stateChangeReason().message())
        .isEqualTo(failure.reason().message());
    assertThat(steps(first).get(0).status().state()).isEqualTo(StepState.CANCELLED);
    assertThat(emr.state(second)).isEqualTo(ClusterState.TERMINATED);
  }

  @Test
  void protectedCluster_isNotTerminatedWithTheOthers() {
    String first =
        launch(
            JobFlows.cluster("test", Map.of())
                .instances(
                    JobFlows.instances(true).toBuilder().terminationProtected(true).build()));
    String second = launch();

    assertThatThrownBy(() -> client.terminateJobFlows(r -> r.jobFlowIds(first, second)))
        .hasMessageContaining("termination protected");

    assertThat(emr.state(first)).isEqualTo(ClusterState.STARTING);
    assertThat(emr.state(second)).isEqualTo(ClusterState.TERMINATING);
  }

  @Test
  void endedCluster_canBeTerminatedAgain() {
    String id = launch();
    emr.finish(id);

    client.terminateJobFlows(request -> request.jobFlowIds(id));

    assertThat(describe(id).status().stateChangeReason().code())
        .isEqualTo(ClusterStateChangeReasonCode.ALL_STEPS_COMPLETED);
  }

  @Test
  void refusedRequests_areMadeAgainByTheClient() {
    String id = launch();
    emr.refuse("DescribeCluster", 1, Refusal.throttling());
    emr.refuse("DescribeCluster", 1, Refusal.internal());

    assertThat(describe(id).id()).isEqualTo(id);
    assertThat(emr.requests("DescribeCluster")).hasSize(3);
  }

  @Test
  void lostReply_leavesWhatWasPerformed() {
    emr.lose("TerminateJobFlows", 20);
    String id = launch();

    assertThatThrownBy(() -> client.terminateJobFlows(request -> request.jobFlowIds(id)))
        .isInstanceOf(SdkClientException.class);
    assertThat(emr.state(id)).isEqualTo(ClusterState.TERMINATING);

    emr.recover();
    emr.hangUp("RunJobFlow", 20);
    assertThatThrownBy(() -> launch()).isInstanceOf(SdkClientException.class);
    assertThat(emr.clusterIds()).containsExactly(id);
  }

  @Test
  void hooks_runAroundTheNextRequest() {
    List<Integer> clusters = new ArrayList<>();
    emr.before("RunJobFlow", () -> clusters.add(emr.clusterIds().size()));
    emr.after("RunJobFlow", () -> clusters.add(emr.clusterIds().size()));

    launch();
    launch();

    assertThat(clusters).containsExactly(0, 1);
  }

  @Test
  void stepsThatRun_moveTheCluster() throws InterruptedException {
    CountDownLatch ran = new CountDownLatch(2);
    useRunner(
        (cluster, step) -> {
          ran.countDown();
          return step.path("Name").asText().equals("bad")
              ? StepRunner.Outcome.failed("it is bad")
              : StepRunner.Outcome.SUCCEEDED;
        });

    String id = launch(step("good"), step("bad"), step("never"));
    ran.await();
    emr.awaitRest(id);

    assertThat(emr.state(id)).isEqualTo(ClusterState.TERMINATED_WITH_ERRORS);
    assertThat(steps(id))
        .extracting(step -> step.status().state())
        .containsExactly(StepState.CANCELLED, StepState.FAILED, StepState.COMPLETED);
    assertThat(steps(id).get(1).status().failureDetails().reason()).isEqualTo("it is bad");
  }

  @Test
  void termination_endsAStepThatRuns() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    useRunner(
        (cluster, step) -> {
          running.countDown();
          try {
            new CountDownLatch(1).await();
          } finally {
            interrupted.countDown();
          }
          return StepRunner.Outcome.SUCCEEDED;
        });
    String id = launch(step("one"));
    running.await();

    client.terminateJobFlows(request -> request.jobFlowIds(id));

    interrupted.await();
    emr.awaitRest(id);
    assertThat(emr.state(id)).isEqualTo(ClusterState.TERMINATED);
    assertThat(steps(id).get(0).status().state()).isEqualTo(StepState.CANCELLED);
  }

  private void useRunner(StepRunner runner) {
    close();
    emr = TestEmr.running(runner);
    client = emr.client();
  }
}
