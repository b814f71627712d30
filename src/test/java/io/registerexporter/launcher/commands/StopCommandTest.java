package io.registerexporter.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.registerexporter.emr.JobFlows;
import io.registerexporter.emr.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.emr.model.ClusterState;

class StopCommandTest extends CommandLineTests {

  private final List<String> questions = new ArrayList<>();

  private int stop(String... arguments) {
    List<String> all = new ArrayList<>(List.of("stop", "--environment", "test"));
    all.addAll(List.of(arguments));
    return cluster(all.toArray(String[]::new));
  }

  private void answer(String answer) {
    setTerminal(
        question -> {
          questions.add(question);
          return Optional.of(answer);
        });
  }

  @Test
  void all_stopsTheEnvironmentsActiveClustersAndNoOthers() throws JsonProcessingException {
    String starting = launch("ex-2026-03-01");
    String running = launch("ex-2026-03-02");
    emr.advanceTo(ClusterState.RUNNING, running);
    String ended = launch("ex-2026-02-28");
    emr.finish(ended);
    String others = launch("production", "ex-2026-03-01", "s3://bucket/out");

    assertThat(stop("--all", "--yes", "--json")).as(err()).isZero();

    assertThat(emr.state(starting)).isEqualTo(ClusterState.TERMINATING);
    assertThat(emr.state(running)).isEqualTo(ClusterState.TERMINATING);
    assertThat(emr.state(others)).isEqualTo(ClusterState.STARTING);
    assertThat(json().get("stopped").findValuesAsText("id")).containsExactly(running, starting);
    assertThat(json().get("ended")).isEmpty();
    assertThat(emr.requests("TerminateJobFlows"))
        .extracting(request -> request.get("JobFlowIds").toString())
        .containsExactly("[\"" + running + "\"]", "[\"" + starting + "\"]");
  }

  @Test
  void question_isAnsweredWithYes() {
    String id = launch("ex-2026-03-01");
    answer(" Yes");

    assertThat(stop("--all")).as(err()).isZero();

    assertThat(questions).containsExactly("Stop this cluster? (yes/no) ");
    assertThat(err()).contains("ID", id, "STARTING");
    assertThat(out()).isEqualTo(id + " is being stopped.\n");
    assertThat(emr.state(id)).isEqualTo(ClusterState.TERMINATING);
  }

  @Test
  void questionThatIsNotAnsweredWithYes_leavesTheClusters() {
    String first = launch("ex-2026-03-01");
    String second = launch("ex-2026-03-02");
    answer("");

    assertThat(stop("--all")).isZero();

    assertThat(questions).containsExactly("Stop these 2 clusters? (yes/no) ");
    assertThat(out()).isEqualTo("No cluster of register-exporter in test is stopped.\n");
    assertThat(emr.state(first)).isEqualTo(ClusterState.STARTING);
    assertThat(emr.state(second)).isEqualTo(ClusterState.STARTING);
  }

  @Test
  void nobodyToAsk_isUsage() {
    String id = launch("ex-2026-03-01");

    assertThat(stop("--cluster-id", id)).isEqualTo(2);

    assertThat(err()).contains(id, "nothing is stopped", "--yes");
    assertThat(emr.requests("TerminateJobFlows")).isEmpty();
  }

  @Test
  void clusterOfAnotherEnvironment_isNotStopped() {
    String id = launch("production", "ex-2026-03-01", "s3://bucket/out");

    assertThat(stop("--cluster-id", id, "--yes")).isEqualTo(2);

    assertThat(err())
        .contains(
            id + " is not a cluster of register-exporter in test", "Environment is production");
    assertThat(emr.requests("TerminateJobFlows")).isEmpty();
  }

  @Test
  void unknownCluster_isUsage() {
    assertThat(stop("--cluster-id", "j-UNKNOWN", "--yes")).isEqualTo(2);
    assertThat(err()).contains("there is no cluster j-UNKNOWN");
  }

  @Test
  void endedCluster_isSaidToHaveEnded() {
    String id = launch("ex-2026-03-01");
    emr.finish(id);

    assertThat(stop("--cluster-id", id, "--yes")).isZero();

    assertThat(out()).isEqualTo(id + " has ended: TERMINATED.\n");
    assertThat(emr.requests("TerminateJobFlows")).isEmpty();
  }

  @Test
  void clusterThatIsAboutToEnd_isSaidToBeEnding() {
    String id = launch("ex-2026-03-01");
    emr.advanceTo(ClusterState.TERMINATING, id);

    assertThat(stop("--cluster-id", id, "--yes")).isZero();

    assertThat(out()).isEqualTo(id + " is ending: TERMINATING.\n");
    assertThat(emr.requests("TerminateJobFlows")).isEmpty();
  }

  @Test
  void clusterThatEndsMeanwhile_isNoError() {
    String asked = launch("ex-2026-03-01");
    setTerminal(
        question -> {
          emr.finish(asked);
          return Optional.of("yes");
        });

    assertThat(stop("--all")).as(err()).isZero();
    assertThat(out()).isEqualTo(asked + " has ended: TERMINATED.\n");

    String last = launch("ex-2026-03-02");
    emr.before("TerminateJobFlows", () -> emr.finish(last));
    assertThat(stop("--all", "--yes")).as(err()).isZero();
    assertThat(emr.state(last)).isEqualTo(ClusterState.TERMINATED);
  }

  @Test
  void clusterWhoseTagsChangeMeanwhile_isNotStopped() {
    String id = launch("ex-2026-03-01");
    setTerminal(
        question -> {
          emr.retag(id, "Environment", "production");
          return Optional.of("yes");
        });

    assertThat(stop("--all")).isEqualTo(2);

    assertThat(err()).contains(id + " is not a cluster of register-exporter in test");
    assertThat(emr.requests("TerminateJobFlows")).isEmpty();
  }

  @Test
  void lostReply_isAskedForAgain() {
    String id = launch("ex-2026-03-01");
    emr.lose("TerminateJobFlows", 1);
    emr.refuse("TerminateJobFlows", 1, Refusal.throttling());

    assertThat(stop("--all", "--yes")).as(err()).isZero();

    assertThat(emr.requests("TerminateJobFlows")).hasSize(3);
    assertThat(emr.state(id)).isEqualTo(ClusterState.TERMINATING);
  }

  @Test
  void protectedCluster_doesNotKeepTheOthers() {
    String other = launch("ex-2026-03-01");
    String kept =
        client
            .runJobFlow(
                JobFlows.exporting("test", "ex-2026-03-02", "s3://bucket/out").toBuilder()
                    .instances(
                        JobFlows.instances(false).toBuilder().terminationProtected(true).build())
                    .build())
            .jobFlowId();

    assertThat(stop("--all", "--yes")).isEqualTo(3);

    assertThat(err()).contains(kept + " is protected against termination", "aws emr modify");
    assertThat(out()).isEqualTo(other + " is being stopped.\n");
    assertThat(emr.state(other)).isEqualTo(ClusterState.TERMINATING);
    assertThat(emr.state(kept)).isEqualTo(ClusterState.STARTING);
  }

  @Test
  void refusal_isTheExitCode() {
    launch("ex-2026-03-01");
    emr.refuse("TerminateJobFlows", 1, Refusal.accessDenied("TerminateJobFlows"));

    assertThat(stop("--all", "--yes")).isEqualTo(3);
    assertThat(err()).contains("cannot stop the cluster", "AccessDeniedException");
  }

  @Test
  void noneOrBothOfTheChoices_areUsage() {
    assertThat(stop("--yes")).isEqualTo(2);
    assertThat(stop("--all", "--cluster-id", "j-1", "--yes")).isEqualTo(2);
    assertThat(emr.requests("ListClusters")).isEmpty();
  }
}
