package io.registerexporter.launcher.launch;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.launch.Launch.Outcome;
import io.registerexporter.launcher.launch.LaunchClaims.Versioned;
import io.registerexporter.sink.RunStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterStateChangeReason;
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
    Optional<LaunchClaim> claim = there.map(Versioned::claim).map(this::completed);
    if (claim.filter(known -> known.clusters().contains(cluster.id())).isEmpty()) {
      return ignored("no launch of the export of " + date.get() + " is known to have made it");
    }
    return run(
        launcher.day(date.get(), claim.get().change(), claim.get().correlationId()),
        new Versioned(claim.get(), there.get().version()));
  }

  /** Its launcher may have failed to write down that it got this cluster. */
  private LaunchClaim completed(LaunchClaim claim) {
    return claim.clusterId() == null
            && Clusters.tag(cluster, "LaunchId").equals(Optional.of(claim.launchId()))
        ? claim.withCluster(cluster.id(), claim.launchId())
        : claim;
  }

  /** A relaunch that ended before it had a cluster; the event that asked for it comes again. */
  private boolean isBegun(LaunchClaim claim) {
    return claim.clusterId() == null && last(claim).equals(cluster.id());
  }

  private static String last(LaunchClaim claim) {
    List<String> clusters = claim.clusters();
    return clusters.get(clusters.size() - 1);
  }

  private Launch run(DayExport day, Versioned there) {
    LaunchClaim claim = there.claim();
    Optional<String> own = Clusters.tag(cluster, "ExportId");
    if (own.filter(id -> !id.equals(claim.exportId())).isPresent()) {
      return besideTheNextAttempt(day, own.get(), claim);
    }
    LaunchState found = LaunchState.of(day, there, launcher.clusters(), launcher.clock().instant());
    return switch (found.state()) {
      case RUNNING -> running(day, found.claim());
      case BEING_LAUNCHED ->
          throw new LauncherException(
              Kind.EXISTS,
              "the export of "
                  + day.date()
                  + " is being launched again by another request, which has no cluster yet. Try"
                  + " again.");
      case PUBLISHED -> Launch.of(Outcome.PUBLISHED, claim, "it is published", day);
      case OVER -> over(day, there);
    };
  }

  /** What becomes of the next attempt says nothing about the export of this cluster. */
  private Launch besideTheNextAttempt(DayExport day, String own, LaunchClaim next) {
    return day.isPublished(own)
        ? new Launch(Outcome.PUBLISHED, own, cluster.id(), null, "it is published", null)
        : new Launch(
            Outcome.FAILED,
            own,
            cluster.id(),
            null,
            "the day's next attempt, " + next.exportId() + ", was begun",
            null);
  }

  private Launch running(DayExport day, LaunchClaim claim) {
    if (claim.clusterId().equals(cluster.id())) {
      throw new LauncherException(
          Kind.OUTPUT,
          "EMR's event says that "
              + cluster.id()
              + " has ended, and EMR that it has not. Try again.");
    }
    return Launch.of(Outcome.RUNNING, claim, "another cluster is at work on it", day);
  }

  private Launch over(DayExport day, Versioned there) {
    LaunchClaim claim = there.claim();
    if (!last(claim).equals(cluster.id())) {
      // Its event comes again, or late: what counts is the cluster that followed it.
      return launcher.relaunch(last(claim));
    }
    return reasonAgainst(day, claim)
        .map(reason -> failed(claim, reason))
        .orElseGet(() -> again(day, there));
  }

  private Launch again(DayExport day, Versioned there) {
    String now = launcher.clock().instant().toString();
    return launcher
        .start(day, Optional.of(there), there.claim().again(DayExport.newLaunchId(), now))
        .orElseThrow(
            () ->
                new LauncherException(
                    Kind.EXISTS,
                    "another request has claimed the export of " + day.date() + ". Try again."));
  }

  private Optional<String> reasonAgainst(DayExport day, LaunchClaim claim) {
    Optional<String> contradiction = day.contradicts(claim);
    if (contradiction.isPresent()) {
      return contradiction;
    }
    Optional<ClusterStateChangeReasonCode> code =
        Optional.ofNullable(cluster.status().stateChangeReason())
            .map(ClusterStateChangeReason::code);
    if (code.equals(Optional.of(ClusterStateChangeReasonCode.USER_REQUEST))) {
      return Optional.of("it was stopped, and did not fail");
    }
    if (code.equals(Optional.of(ClusterStateChangeReasonCode.ALL_STEPS_COMPLETED))) {
      return Optional.of("its steps went well, and its export is not published");
    }
    Optional<RunStatus> run = day.status(claim);
    if (run.filter(status -> FOR_GOOD.contains(status.exitCode())).isPresent()) {
      return Optional.of(
          "its run would fail again: " + run.get().exitCode() + ", " + run.get().reason());
    }
    int most = day.config().settings().relaunches();
    return isBegun(claim) || claim.relaunches() < most
        ? Optional.empty()
        : Optional.of("relaunches allows no more than " + most + " for one export");
  }

  private Launch failed(LaunchClaim claim, String reason) {
    LOG.error("{} is not published, and gets no other cluster: {}", claim.exportId(), reason);
    return new Launch(
        Outcome.FAILED,
        claim.exportId(),
        cluster.id(),
        claim.launchId(),
        reason,
        claim.correlationId());
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
