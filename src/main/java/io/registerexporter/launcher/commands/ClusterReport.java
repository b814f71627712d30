package io.registerexporter.launcher.commands;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.sink.RunStatus;
import java.util.List;
import software.amazon.awssdk.services.emr.model.ClusterState;

/**
 * All that is known of a cluster and of the run on it. What is not known is null.
 *
 * @param logs where EMR puts the logs
 * @param steps in the order in which they run
 * @param run what the run itself says
 * @param runUnknown why that cannot be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClusterReport(
    @JsonUnwrapped ClusterLine cluster,
    Reason reason,
    String logs,
    List<StepLine> steps,
    RunStatus run,
    String runUnknown) {

  /**
   * Why the cluster is in its state.
   *
   * @param code EMR's word, null unless it ends
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reason(String code, String message) {}

  /** True if nothing happens any more unless someone asks for it. */
  @JsonIgnore
  boolean isAtRest() {
    ClusterState state = ClusterState.fromValue(cluster.state());
    return state == ClusterState.WAITING || !Clusters.NOT_ENDED.contains(state);
  }

  /** How a cluster at rest did: as the run says, else as the steps do. */
  int exitCode() {
    if (run != null && run.state().equals(RunStatus.SUCCEEDED)) {
      return 0;
    }
    if (run != null && run.state().equals(RunStatus.FAILED)) {
      return Math.max(run.exitCode(), Kind.INTERNAL.exitCode());
    }
    if (runUnknown != null) {
      return Kind.OUTPUT.exitCode();
    }
    boolean done = !steps.isEmpty() && steps.stream().allMatch(StepLine::hasCompleted);
    return done ? 0 : Kind.INTERNAL.exitCode();
  }
}
