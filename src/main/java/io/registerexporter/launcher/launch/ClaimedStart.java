package io.registerexporter.launcher.launch;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.config.ClusterRequest;
import io.registerexporter.launcher.emr.ClusterStart;
import io.registerexporter.launcher.launch.Launch.Outcome;
import io.registerexporter.launcher.launch.LaunchClaims.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims a launch and asks EMR for its cluster.
 *
 * @param starter asks EMR
 * @param clock tells the age of the claim
 */
record ClaimedStart(ClusterStart starter, Clock clock) {

  private static final Logger LOG = LoggerFactory.getLogger(ClaimedStart.class);

  /**
   * Starts a cluster.
   *
   * @param there the claim that is replaced
   * @return empty if another request has claimed the day meanwhile
   * @throws LauncherException if there is no cluster, or none that is known
   */
  Optional<Launch> start(DayExport day, Optional<Versioned> there, LaunchClaim claim) {
    ClusterRequest request = day.request(claim.exportId(), claim.launchId());
    Optional<String> version = day.swap(there, claim);
    if (version.isEmpty()) {
      return Optional.empty();
    }
    Versioned ours = new Versioned(claim, version.get());
    String clusterId;
    try {
      requireYoung(claim);
      clusterId = starter.run(request.request(), clock.instant(), () -> isYoung(claim));
    } catch (LauncherException e) {
      if (!ClusterStart.mayHaveStarted(e)) {
        record(day, ours, claim.failed(e.getMessage()));
      }
      throw e;
    }
    LaunchClaim launched = claim.withCluster(clusterId, claim.launchId());
    record(day, ours, launched);
    LOG.info("launched {} for {}", clusterId, claim.exportId());
    return Optional.of(Launch.of(Outcome.LAUNCHED, launched, null, day));
  }

  private void requireYoung(LaunchClaim claim) {
    if (!isYoung(claim)) {
      throw new LauncherException(
          Kind.TIMEOUT, "claiming the launch took too long; nothing was launched. Try again.");
    }
  }

  /** A launcher that stood still for a lease does not know whether its claim is its own. */
  private boolean isYoung(LaunchClaim claim) {
    Instant claimed = Instant.parse(claim.claimedAt());
    return !clock.instant().isAfter(claimed.plus(LaunchState.LEASE.dividedBy(2)));
  }

  /** The claim can do without: the cluster is found by its name. */
  private static void record(DayExport day, Versioned ours, LaunchClaim claim) {
    try {
      if (day.swap(Optional.of(ours), claim).isEmpty()) {
        LOG.warn("the claim {} is another launch's now", day.address());
      }
    } catch (LauncherException e) {
      LOG.warn("the claim could not be brought up to date: {}", e.getMessage());
    }
  }
}
