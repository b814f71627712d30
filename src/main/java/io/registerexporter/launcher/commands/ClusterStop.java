package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.commands.DeploymentOptions.Deployment;
import io.registerexporter.launcher.emr.Clusters;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.emr.model.Cluster;

/** Stops clusters one after the other, and goes on where one cannot be stopped. */
final class ClusterStop {

  private final Clusters clusters;
  private final Deployment deployment;
  private final Instant now;
  private final PrintWriter err;
  private final List<ClusterLine> stopped = new ArrayList<>();
  private final List<ClusterLine> ended = new ArrayList<>();
  private int exitCode;

  /**
   * What came of it.
   *
   * @param stopped those that terminate since, each as it was before
   * @param ended those that had ended, or were about to
   */
  record Outcome(List<ClusterLine> stopped, List<ClusterLine> ended) {

    boolean isNothing() {
      return stopped.isEmpty() && ended.isEmpty();
    }
  }

  ClusterStop(Clusters clusters, Deployment deployment, Instant now, PrintWriter err) {
    this.clusters = clusters;
    this.deployment = deployment;
    this.now = now;
    this.err = err;
  }

  static boolean isActive(Cluster cluster) {
    return Clusters.ACTIVE.contains(cluster.status().state());
  }

  void noteEnded(Cluster cluster) {
    ended.add(ClusterLine.of(cluster, now));
  }

  /** Stops a cluster that is still the deployment's, and active, when it is its turn. */
  void stop(String clusterId) {
    try {
      Optional<Cluster> found = clusters.find(clusterId);
      if (found.isPresent()) {
        stop(found.get());
      }
    } catch (LauncherException e) {
      err.println("register-exporter: " + e.getMessage());
      exitCode = exitCode == 0 ? e.kind().exitCode() : exitCode;
    }
  }

  private void stop(Cluster cluster) {
    if (!deployment.has(cluster)) {
      throw new LauncherException(Kind.USAGE, deployment.strange(cluster) + ". It is not stopped.");
    }
    if (!isActive(cluster)) {
      noteEnded(cluster);
      return;
    }
    if (Boolean.TRUE.equals(cluster.terminationProtected())) {
      throw new LauncherException(
          Kind.CONFIGURATION,
          "%1$s is protected against termination. Run 'aws emr modify-cluster-attributes --cluster-id %1$s --no-termination-protected', then stop it again."
              .formatted(cluster.id()));
    }
    clusters.stop(cluster.id());
    stopped.add(ClusterLine.of(cluster, now));
  }

  Outcome outcome() {
    return new Outcome(List.copyOf(stopped), List.copyOf(ended));
  }

  /** 0, or that of the first failure. */
  int exitCode() {
    return exitCode;
  }
}
