package io.registerexporter.launcher.launch;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.config.ClusterConfig;
import io.registerexporter.launcher.config.ClusterRequest;
import io.registerexporter.launcher.emr.AwsClients;
import io.registerexporter.launcher.emr.ClusterStart;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.emr.Pause;
import io.registerexporter.launcher.launch.Launch.Outcome;
import io.registerexporter.launcher.launch.LaunchClaims.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

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

  Clusters clusters() {
    return starter.clusters();
  }

  @Override
  public Launch launch(LaunchRequest request) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate date = request.exportDate().orElse(today);
    if (date.isAfter(today.plusDays(1))) {
      throw new LauncherException(
          Kind.USAGE, "the export of " + date + " cannot be made yet: in UTC it is " + today + ".");
    }
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
    Standing standing = Standing.of(day, there.get(), clusters(), clock.instant());
    LaunchClaim claim = standing.claim();
    if (!claim.equals(there.get().claim()) && day.swap(there, claim).isEmpty()) {
      return Optional.empty();
    }
    return switch (standing.state()) {
      case BEING_LAUNCHED -> Optional.empty();
      case RUNNING -> {
        requireNoNewAttempt(newAttempt, claim);
        yield Optional.of(
            told(Outcome.RUNNING, claim, "a cluster is at work on " + claim.exportId(), day));
      }
      case PUBLISHED ->
          newAttempt
              ? next(day, there, claim.attempt() + 1)
              : Optional.of(
                  told(Outcome.PUBLISHED, claim, claim.exportId() + " is published", day));
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
    return start(day, there, day.claim(attempt, newLaunchId(), clock.instant(), there));
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

  /** Empty if another request has claimed it meanwhile. */
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
      clusterId = starter.run(request.request(), clock.instant());
    } catch (LauncherException e) {
      if (!ClusterStart.mayHaveStarted(e)) {
        record(day, ours, claim.failed(e.getMessage()));
      }
      throw e;
    }
    LaunchClaim launched = claim.withCluster(clusterId, claim.launchId());
    record(day, ours, launched);
    LOG.info("launched {} for {}", clusterId, claim.exportId());
    return Optional.of(told(Outcome.LAUNCHED, launched, null, day));
  }

  /** A launcher that stood still for a lease does not know whether its claim is its own. */
  private void requireYoung(LaunchClaim claim) {
    Instant claimed = Instant.parse(claim.claimedAt());
    if (clock.instant().isAfter(claimed.plus(Standing.LEASE.dividedBy(2)))) {
      throw new LauncherException(
          Kind.TIMEOUT, "claiming the launch took too long; nothing was launched. Try again.");
    }
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

  static Launch told(Outcome outcome, LaunchClaim claim, String reason, DayExport day) {
    return new Launch(
        outcome,
        claim.exportId(),
        claim.clusterId(),
        claim.launchId(),
        reason,
        day.correlationId());
  }

  static String newLaunchId() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
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
