package io.registerexporter.launcher.notices;

import io.registerexporter.launcher.config.ClusterConfig;
import io.registerexporter.launcher.config.LauncherSettings;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.launch.ClusterExport;
import io.registerexporter.launcher.launch.ConfigSource;
import io.registerexporter.launcher.launch.ExportCounts;
import io.registerexporter.launcher.launch.Launch;
import io.registerexporter.launcher.launch.RunFiles;
import io.registerexporter.launcher.notices.Notice.Addresses;
import io.registerexporter.launcher.notices.Notice.EndedCluster;
import io.registerexporter.launcher.notices.Notice.Export;
import io.registerexporter.launcher.notices.Notice.Outcome;
import io.registerexporter.sink.ExportLayout;
import java.util.Optional;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterStateChangeReason;
import software.amazon.awssdk.services.emr.model.ClusterStateChangeReasonCode;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Tells operators how exports end.
 *
 * @param source the deployment's configuration, which names the topics
 * @param clusters asks EMR about the cluster
 * @param s3 where exports are
 * @param topics sends
 */
public record Notices(ConfigSource source, Clusters clusters, S3Client s3, Topics topics) {

  /**
   * Sends a notice, if there is a topic for it.
   *
   * @param clusterId a cluster of this deployment, which has ended
   * @param launch what was done about that
   * @throws io.registerexporter.launcher.LauncherException if it cannot be sent
   */
  public void tell(String clusterId, Launch launch) {
    ClusterConfig config = source.read();
    LauncherSettings.Notices to = config.settings().notices();
    boolean published = launch.outcome() == Launch.Outcome.PUBLISHED;
    Optional<String> topic = Optional.ofNullable(published ? to.published() : to.failed());
    if (topic.isPresent()) {
      clusters
          .find(clusterId)
          .map(cluster -> notice(config.environment(), cluster, launch))
          .ifPresent(notice -> topics.send(topic.get(), notice, config.application()));
    }
  }

  private Notice notice(String environment, Cluster cluster, Launch launch) {
    ClusterExport export = ClusterExport.of(cluster, source, s3);
    RunFiles runs = new RunFiles(s3);
    Outcome outcome = outcome(cluster, launch);
    return new Notice(
        outcome,
        environment,
        export(export, outcome, runs),
        ended(cluster, launch),
        launch.reason() == null ? "another cluster was launched" : launch.reason(),
        runs.status(export.output(), export.exportId(), cluster).orElse(null));
  }

  private static Export export(ClusterExport export, Outcome outcome, RunFiles runs) {
    ExportLayout layout = export.layout();
    // One that was deleted counts as published, and has no manifest.
    Optional<ExportCounts> counts =
        outcome == Outcome.PUBLISHED
            ? runs.counts(export.output(), export.exportId())
            : Optional.empty();
    return new Export(
        export.exportId(),
        counts.orElse(null),
        new Addresses(
            counts.isPresent() ? layout.manifest() : null, layout.latest(), layout.status()));
  }

  private static EndedCluster ended(Cluster cluster, Launch launch) {
    boolean followed = !cluster.id().equals(launch.clusterId());
    return new EndedCluster(
        cluster.id(),
        Clusters.tag(cluster, "LaunchId").orElse(null),
        Optional.ofNullable(cluster.status().stateChangeReason())
            .filter(why -> why.message() != null)
            .map(why -> why.codeAsString() + ": " + why.message())
            .orElse(null),
        followed ? launch.clusterId() : null,
        Clusters.logs(cluster).orElse(null));
  }

  private static Outcome outcome(Cluster cluster, Launch launch) {
    return switch (launch.outcome()) {
      case PUBLISHED -> Outcome.PUBLISHED;
      case LAUNCHED, RUNNING -> Outcome.RELAUNCHED;
      case FAILED, IGNORED -> isStopped(cluster) ? Outcome.STOPPED : Outcome.FAILED;
    };
  }

  private static boolean isStopped(Cluster cluster) {
    return Optional.ofNullable(cluster.status().stateChangeReason())
        .map(ClusterStateChangeReason::code)
        .equals(Optional.of(ClusterStateChangeReasonCode.USER_REQUEST));
  }
}
