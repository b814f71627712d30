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
 * What became of a claimed launch so far.
 *
 * @param state what may be done about it
 * @param claim it, with the cluster that was found for it
 */
record LaunchState(State state, LaunchClaim claim) {

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

  static LaunchState of(DayExport day, Versioned there, Clusters clusters, Instant now) {
    LaunchClaim claim = there.claim();
    Optional<ClusterState> state =
        Optional.ofNullable(claim.clusterId())
            .flatMap(clusters::find)
            .map(cluster -> cluster.status().state());
    if (state.filter(Clusters.ACTIVE::contains).isPresent()) {
      return new LaunchState(State.RUNNING, claim);
    }
    if (day.isPublished(claim)) {
      return new LaunchState(State.PUBLISHED, claim);
    }
    if (state.equals(Optional.of(ClusterState.TERMINATING))) {
      return new LaunchState(State.RUNNING, claim);
    }
    LaunchState unknown = unknown(day, claim, clusters, now);
    // EMR may answer for a cluster a little later than it has made it.
    return state.isEmpty() && claim.clusterId() != null && isYoung(claim, now)
        ? new LaunchState(State.BEING_LAUNCHED, claim)
        : unknown;
  }

  /** There may be a cluster whose id never reached the claim: it is looked for by its name. */
  private static LaunchState unknown(
      DayExport day, LaunchClaim claim, Clusters clusters, Instant now) {
    Instant since = Instant.parse(claim.claimedAt());
    Pattern names = day.names(claim.exportId());
    Optional<ClusterSummary> found =
        clusters.list(since.minus(MARGIN), Clusters.ACTIVE).stream()
            .filter(cluster -> names.matcher(cluster.name()).matches())
            .filter(cluster -> isOf(day, claim, clusters.find(cluster.id())))
            .findFirst();
    if (found.isPresent()) {
      String name = found.get().name();
      String launchId = name.substring(name.lastIndexOf('-') + 1);
      return new LaunchState(State.RUNNING, claim.withCluster(found.get().id(), launchId));
    }
    boolean open = claim.clusterId() == null && claim.failure() == null;
    return new LaunchState(open && isYoung(claim, now) ? State.BEING_LAUNCHED : State.OVER, claim);
  }

  /** Clusters of other environments may have names like it. */
  private static boolean isOf(DayExport day, LaunchClaim claim, Optional<Cluster> found) {
    return found
        .filter(
            cluster ->
                Clusters.isOf(cluster, day.config().application(), day.config().environment()))
        .flatMap(cluster -> Clusters.tag(cluster, "ExportId"))
        .equals(Optional.of(claim.exportId()));
  }

  private static boolean isYoung(LaunchClaim claim, Instant now) {
    return now.isBefore(Instant.parse(claim.claimedAt()).plus(LEASE));
  }
}
