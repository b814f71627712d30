package io.registerexporter.launcher.launch;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.config.ClusterConfig;
import io.registerexporter.launcher.emr.AwsClients;
import io.registerexporter.launcher.emr.ClusterStart;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.emr.Pause;
import io.registerexporter.launcher.launch.Launch.Outcome;
import io.registerexporter.launcher.launch.LaunchClaims.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Launches clusters so that an export has one. EMR cannot be told that two requests are the same,
 * so a claim in S3 decides: who writes it asks EMR, everybody else waits for the cluster's id. A
 * claim is taken over only after its cluster was looked for.
 *
 * @param source the deployment's configuration
 * @param starter asks EMR
 * @param s3 where claims and exports are
 * @param clock tells the day, and the age of claims
 */
public record Launcher(ConfigSource source, ClusterStart starter, S3Client s3, Clock clock)
    implements Launching {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** Longer than a queue, and a dead-letter queue after it, keep a message. */
  private static final int OLDEST_DAYS = 31;

  /** For the id of a cluster that another launch asks for. */
  private static final int LOOKS = 60;

  /**
   * A launcher of this process.
   *
   * @param aws makes clients for EMR, which stay open
   */
  public static Launcher of(AwsClients aws, S3Client s3, ConfigSource source) {
    return new Launcher(
        source,
        new ClusterStart(aws.emr(ClusterStart.ifThrottled()), new Clusters(aws.emr()), Pause.REAL),
        s3,
        Clock.systemUTC());
  }

  /** The clusters of the account that it launches them in. */
  public Clusters clusters() {
    return starter.clusters();
  }

  @Override
  public Launch launch(LaunchRequest request) {
    LocalDate date = dayOf(request);
    DayExport day = day(date, request.change(), request.correlationId().orElse(null));
    for (int looks = 0; looks < LOOKS; looks++) {
      Optional<Launch> launch = tried(day, request.newAttempt());
      if (launch.isPresent()) {
        return launch.get();
      }
      starter.pause().of(LOOK_AGAIN);
    }
    throw new LauncherException(
        Kind.EXISTS,
        "the export of "
            + day.date()
            + " is being launched by another request, which has no cluster yet. See "
            + day.address()
            + ", and try again.");
  }

  private LocalDate dayOf(LaunchRequest request) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate date = request.exportDate().orElse(today);
    if (date.isAfter(today.plusDays(1))) {
      throw new LauncherException(
          Kind.USAGE, "the export of " + date + " cannot be made yet: in UTC it is " + today + ".");
    }
    if (!request.change().byOperator() && date.isBefore(today.minusDays(OLDEST_DAYS))) {
      throw new LauncherException(
          Kind.USAGE,
          "the export of %1$s is of more than %2$d days ago, for which no event launches anything. If it is meant, run 'cluster start --export-date %1$s'."
              .formatted(date, OLDEST_DAYS));
    }
    return date;
  }

  DayExport day(LocalDate date, Change change, String correlationId) {
    DayExport day = new DayExport(date, source.read(change), change, correlationId, s3);
    // Whatever is wrong with the request is told before anything is claimed.
    day.request(day.exportId(1), "0".repeat(12));
    return day;
  }

  /** Empty if another request is at it. */
  private Optional<Launch> tried(DayExport day, boolean newAttempt) {
    Optional<Versioned> there = day.claim();
    if (there.isEmpty()) {
      return first(day, newAttempt);
    }
    LaunchState found = LaunchState.of(day, there.get(), clusters(), clock.instant());
    LaunchClaim claim = found.claim();
    if (!claim.equals(there.get().claim()) && day.swap(there, claim).isEmpty()) {
      return Optional.empty();
    }
    return switch (found.state()) {
      case BEING_LAUNCHED -> Optional.empty();
      case RUNNING -> {
        requireNoNewAttempt(newAttempt, claim);
        yield Optional.of(
            Launch.of(Outcome.RUNNING, claim, "a cluster is at work on " + claim.exportId(), day));
      }
      case PUBLISHED ->
          newAttempt
              ? next(day, there, claim.attempt() + 1)
              : Optional.of(
                  Launch.of(Outcome.PUBLISHED, claim, claim.exportId() + " is published", day));
      case OVER -> overtaken(day, there.get(), newAttempt);
    };
  }

  private Optional<Launch> overtaken(DayExport day, Versioned there, boolean newAttempt) {
    LaunchClaim claim = there.claim();
    if (newAttempt) {
      return next(day, Optional.of(there), claim.attempt() + 1);
    }
    if (!day.change().byOperator() && claim.clusterId() != null) {
      // An event may come again after its cluster was stopped, or was followed by others.
      return Optional.of(relaunch(claim.clusterId()));
    }
    day.contradicts(claim)
        .ifPresent(
            why -> {
              throw new LauncherException(
                  Kind.CONFIGURATION,
                  why
                      + ". Launch it with the files that it was begun with, or give --new-attempt.");
            });
    return next(day, Optional.of(there), claim.attempt());
  }

  /** A day that nobody launched anything for may have an export of the same name nevertheless. */
  private Optional<Launch> first(DayExport day, boolean newAttempt) {
    int attempt = 1;
    while (day.isPublished(day.exportId(attempt))) {
      if (!newAttempt) {
        String id = day.exportId(attempt);
        return Optional.of(
            new Launch(
                Outcome.PUBLISHED, id, null, null, id + " is published", day.correlationId()));
      }
      attempt++;
    }
    return next(day, Optional.empty(), attempt);
  }

  private Optional<Launch> next(DayExport day, Optional<Versioned> there, int attempt) {
    return start(day, there, day.claim(attempt, DayExport.newLaunchId(), clock.instant(), there));
  }

  private static void requireNoNewAttempt(boolean newAttempt, LaunchClaim claim) {
    if (newAttempt) {
      throw new LauncherException(
          Kind.EXISTS,
          "the cluster "
              + claim.clusterId()
              + " is at work on "
              + claim.exportId()
              + ". Wait for it or stop it before a new attempt.");
    }
  }

  /** As {@link ClaimedStart#start}. */
  Optional<Launch> start(DayExport day, Optional<Versioned> there, LaunchClaim claim) {
    return new ClaimedStart(starter, clock).start(day, there, claim);
  }

  @Override
  public Launch relaunch(String clusterId) {
    ClusterConfig config = source.read();
    return clusters()
        .find(clusterId)
        .filter(cluster -> Clusters.isOf(cluster, config.application(), config.environment()))
        .map(cluster -> new Relaunch(this, cluster).run())
        .orElseGet(() -> Launch.ignored(clusterId, "it is none of this deployment's clusters"));
  }
}
