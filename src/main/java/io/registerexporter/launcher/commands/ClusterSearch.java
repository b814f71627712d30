package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.commands.DeploymentOptions.Deployment;
import io.registerexporter.launcher.emr.Clusters;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterSummary;

/**
 * Looks for clusters of a deployment. EMR's lists say nothing of tags, so that each cluster of the
 * account is described by itself.
 */
record ClusterSearch(Clusters clusters, Deployment deployment) {

  /** Those of the deployment, each described when the stream comes to it. */
  Stream<Cluster> among(Function<Clusters, List<ClusterSummary>> listed) {
    return listed.apply(clusters).stream()
        .flatMap(summary -> clusters.find(summary.id()).stream())
        .filter(deployment::has);
  }
}
