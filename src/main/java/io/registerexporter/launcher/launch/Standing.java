package io.registerexporter.launcher.launch;

import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.launch.LaunchClaims.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterState;
import software.amazon.awssdk.services.emr.model.ClusterSummary;

/**
 * How it stands with a claimed launch.
 *
 * @param state what may be done about it
 * @param claim it, with the cluster that was found for it
 */
record Standing(State state, LaunchClaim claim) {

  /** What may be done about a claim. */
  enum State {
    /** Its cluster is at work. */
    RUNNING,
    /** Its export is published. */
    PUBLISHED,
    /** Its launcher may be about to ask for a cluster. */
    BEING_LAUNCHED,
    /** It has no cluster, or one that ended without publishing. */
    OVER
  }

  /** Longer than a function in Lambda may run: whoever claimed before that is gone. */
  static final Duration LEASE = Duration.ofMinutes(20);

  /** Clocks differ. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  static Standing of(Day day, Versioned there, Clusters clusters, Instant now) {
    LaunchClaim claim = there.claim();
    Optional<ClusterState> state =
        Optional.ofNullable(claim.clusterId())
            .flatMap(clusters::find)
            .map(Cluster::status)
            .map(status -> status.state());
    if (state.filter(Clusters.ACTIVE::contains).isPresent()) {
      return new Standing(State.RUNNING, claim);
    }
    if (day.isPublished(claim.exportId())) {
      return new Standing(State.PUBLISHED, claim);
    }
    if (state.equals(Optional.of(ClusterState.TERMINATING))) {
      return new Standing(State.RUNNING, claim);
    }
    return unknown(day, claim, clusters, now);
  }

  /** There may be a cluster whose id never reached the claim: it is looked for by its name. */
  private static Standing unknown(Day day, LaunchClaim claim, Clusters clusters, Instant now) {
    Instant since = Instant.parse(claim.claimedAt());
    Pattern names = day.names(claim.exportId());
    Optional<ClusterSummary> found =
        clusters.list(since.minus(MARGIN), Clusters.ACTIVE).stream()
            .filter(cluster -> names.matcher(cluster.name()).matches())
            .findFirst();
    if (found.isPresent()) {
      String name = found.get().name();
      String launchId = name.substring(name.lastIndexOf('-') + 1);
      return new Standing(State.RUNNING, claim.withCluster(found.get().id(), launchId));
    }
    boolean young = claim.clusterId() == null && now.isBefore(since.plus(LEASE));
    return new Standing(
        young && claim.failure() == null ? State.BEING_LAUNCHED : State.OVER, claim);
  }
}
