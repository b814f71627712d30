package io.registerexporter.launcher.emr;

import io.registerexporter.launcher.S3Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterState;
import software.amazon.awssdk.services.emr.model.ClusterSummary;
import software.amazon.awssdk.services.emr.model.InvalidRequestException;
import software.amazon.awssdk.services.emr.model.StepSummary;
import software.amazon.awssdk.services.emr.model.Tag;

/**
 * The clusters of an account and region.
 *
 * @param client asks EMR, again by itself where it throttles or fails
 */
public record Clusters(EmrClient client) {

  /** States of clusters that work, or will. */
  public static final Set<ClusterState> ACTIVE =
      Set.of(
          ClusterState.STARTING,
          ClusterState.BOOTSTRAPPING,
          ClusterState.RUNNING,
          ClusterState.WAITING);

  /** Those, and the one of clusters that are about to end. */
  public static final Set<ClusterState> NOT_ENDED =
      Set.of(
          ClusterState.STARTING,
          ClusterState.BOOTSTRAPPING,
          ClusterState.RUNNING,
          ClusterState.WAITING,
          ClusterState.TERMINATING);

  /**
   * A cluster with its tags; empty if there is none of that id, which EMR forgets after two months.
   */
  public Optional<Cluster> find(String clusterId) {
    return EmrFailure.call(
        "describe the cluster " + clusterId,
        () -> {
          try {
            return Optional.of(
                client.describeCluster(request -> request.clusterId(clusterId)).cluster());
          } catch (InvalidRequestException e) {
            // EMR has no other word for a cluster that it does not know: "Cluster id '…' is not
            // valid."
            if (String.valueOf(e.getMessage()).contains("is not valid")) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** True for a cluster of an application in an environment, which its tags tell. */
  public static boolean isOf(Cluster cluster, String application, String environment) {
    return tag(cluster, "Application").equals(Optional.of(application))
        && tag(cluster, "Environment").equals(Optional.of(environment));
  }

  /** The value of a tag. */
  public static Optional<String> tag(Cluster cluster, String key) {
    return cluster.tags().stream().filter(tag -> tag.key().equals(key)).map(Tag::value).findFirst();
  }

  /** The folder in S3 in which EMR puts the logs of a cluster; empty if it keeps none. */
  public static Optional<String> logs(Cluster cluster) {
    return Optional.ofNullable(cluster.logUri())
        .map(uri -> S3Address.of(uri).resolve(cluster.id()) + "/");
  }

  /** When a cluster was asked for. */
  public static Instant createdAt(Cluster cluster) {
    return cluster.status().timeline().creationDateTime();
  }

  /** When a cluster ended; empty if it has not. */
  public static Optional<Instant> endedAt(Cluster cluster) {
    return Optional.ofNullable(cluster.status().timeline().endDateTime());
  }

  /**
   * Clusters, the newest first, without their tags.
   *
   * @param since when they were made at the earliest
   * @param states of which they are; none for any
   */
  public List<ClusterSummary> list(Instant since, Set<ClusterState> states) {
    return EmrFailure.call(
        "list clusters",
        () ->
            client
                .listClustersPaginator(request -> request.createdAfter(since).clusterStates(states))
                .clusters()
                .stream()
                .toList());
  }

  /** Clusters that are now in one of these states, the newest first, without their tags. */
  public List<ClusterSummary> list(Set<ClusterState> states) {
    return EmrFailure.call(
        "list clusters",
        () ->
            client
                .listClustersPaginator(request -> request.clusterStates(states))
                .clusters()
                .stream()
                .toList());
  }

  /** The steps of a cluster in the order in which they run. */
  public List<StepSummary> steps(String clusterId) {
    List<StepSummary> steps =
        EmrFailure.call(
            "list the steps of the cluster " + clusterId,
            () ->
                new ArrayList<>(
                    client
                        .listStepsPaginator(request -> request.clusterId(clusterId))
                        .steps()
                        .stream()
                        .toList()));
    // EMR begins with the last one.
    Collections.reverse(steps);
    return steps;
  }

  /** Has EMR terminate a cluster, which takes minutes. Nothing happens to one that has ended. */
  public void stop(String clusterId) {
    EmrFailure.call(
        "stop the cluster " + clusterId,
        () -> client.terminateJobFlows(request -> request.jobFlowIds(clusterId)));
  }
}
