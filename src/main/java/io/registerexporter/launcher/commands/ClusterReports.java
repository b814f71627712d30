package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.S3Address;
import io.registerexporter.launcher.commands.ClusterReport.Reason;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.emr.ExportStep;
import io.registerexporter.launcher.launch.RunFiles;
import io.registerexporter.sink.RunStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterStateChangeReason;
import software.amazon.awssdk.services.emr.model.StepSummary;

/** Puts together what EMR and S3 know of a cluster. */
record ClusterReports(Clusters clusters, RunFiles runs, Clock clock) {

  /**
   * @throws LauncherException if there is no such cluster
   */
  ClusterReport of(String clusterId) {
    Cluster cluster = clusters.find(clusterId).orElseThrow(() -> unknown(clusterId));
    List<StepSummary> steps = clusters.steps(clusterId);
    Instant now = clock.instant();
    RunStatus run = null;
    String runUnknown = null;
    try {
      run = run(cluster, steps).orElse(null);
    } catch (LauncherException e) {
      runUnknown = e.getMessage();
    }
    return new ClusterReport(
        ClusterLine.of(cluster, now),
        reason(cluster),
        Clusters.logs(cluster).orElse(null),
        steps.stream().map(step -> StepLine.of(step, now)).toList(),
        run,
        runUnknown);
  }

  static LauncherException unknown(String clusterId) {
    return new LauncherException(
        Kind.USAGE,
        "there is no cluster "
            + clusterId
            + " in this account and region, or EMR has forgotten it; 'cluster list --all-states'"
            + " names those that there are.");
  }

  /** What the run on this cluster said; what one on an earlier cluster said does not count. */
  private Optional<RunStatus> run(Cluster cluster, List<StepSummary> steps) {
    return ExportStep.among(steps)
        .filter(step -> S3Address.isOne(step.output()))
        .flatMap(step -> runs.status(step.output(), step.exportId(), Clusters.createdAt(cluster)));
  }

  private static Reason reason(Cluster cluster) {
    ClusterStateChangeReason why = cluster.status().stateChangeReason();
    return why == null || why.message() == null
        ? null
        : new Reason(why.codeAsString(), why.message());
  }
}
