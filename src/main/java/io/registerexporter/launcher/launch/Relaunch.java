package io.registerexporter.launcher.launch;

import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.launch.Launch.Outcome;
import io.registerexporter.launcher.launch.LaunchClaims.Versioned;
import io.registerexporter.sink.RunStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterState;
import software.amazon.awssdk.services.emr.model.ClusterStateChangeReasonCode;

/**
 * Another cluster for the export of one that failed, where that may help.
 *
 * @param launcher starts it
 * @param cluster the one that ended
 */
record Relaunch(Launcher launcher, Cluster cluster) {

  private static final Logger LOG = LoggerFactory.getLogger(Relaunch.class);

  /** Exit codes of runs that would end so again: the command, settings, gates, published. */
  private static final Set<Integer> FOR_GOOD = Set.of(2, 3, 6, 7);

  Launch run() {
    Optional<LocalDate> date = Clusters.tag(cluster, "ExportDate").flatMap(Relaunch::parsed);
    if (date.isEmpty()) {
      return ignored("it has no tag ExportDate");
    }
    Optional<Versioned> there = launcher.day(date.get(), Change.NONE, null).claim();
    if (there.filter(claim -> cluster.id().equals(claim.claim().clusterId())).isEmpty()) {
      return ignored("the export of " + date.get() + " has another cluster, or none");
    }
    LaunchClaim claim = there.get().claim();
    Day day = launcher.day(date.get(), claim.change(), claim.correlationId());
    Standing standing =
        Standing.of(day, there.get(), launcher.clusters(), launcher.clock().instant());
    return switch (standing.state()) {
      case RUNNING, BEING_LAUNCHED ->
          Launcher.told(Outcome.RUNNING, standing.claim(), "a cluster is at work on it", day);
      case PUBLISHED -> Launcher.told(Outcome.PUBLISHED, claim, "it is published", day);
      case OVER ->
          reasonAgainst(day, claim).map(this::ignored).orElseGet(() -> again(day, there.get()));
    };
  }

  private Launch again(Day day, Versioned there) {
    LaunchClaim next =
        there.claim().again(Launcher.newLaunchId(), launcher.clock().instant().toString());
    return launcher
        .start(day, Optional.of(there), next)
        .orElseGet(() -> ignored("another request has launched a cluster for it"));
  }

  private Optional<String> reasonAgainst(Day day, LaunchClaim claim) {
    ClusterStateChangeReasonCode code = cluster.status().stateChangeReason().code();
    if (cluster.status().state() != ClusterState.TERMINATED_WITH_ERRORS
        || code == ClusterStateChangeReasonCode.USER_REQUEST) {
      return Optional.of("it was stopped, and did not fail");
    }
    Optional<RunStatus> run = day.status(claim);
    if (run.filter(status -> FOR_GOOD.contains(status.exitCode())).isPresent()) {
      return Optional.of(
          "its run would fail again: " + run.get().exitCode() + ", " + run.get().reason());
    }
    int most = day.config().settings().relaunches();
    return claim.relaunches() < most
        ? Optional.empty()
        : Optional.of("relaunches allows no more than " + most + " for one export");
  }

  private Launch ignored(String reason) {
    LOG.warn("{} is not launched again: {}", cluster.id(), reason);
    return Launch.ignored(cluster.id(), reason);
  }

  private static Optional<LocalDate> parsed(String date) {
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
