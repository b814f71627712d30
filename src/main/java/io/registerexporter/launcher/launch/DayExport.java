package io.registerexporter.launcher.launch;

import io.registerexporter.launcher.S3Address;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.config.ClusterConfig;
import io.registerexporter.launcher.config.ClusterRequest;
import io.registerexporter.launcher.config.LaunchNames;
import io.registerexporter.launcher.launch.LaunchClaims.Versioned;
import io.registerexporter.sink.RunStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A day's export: the cluster for it as it is configured, and what S3 knows of it.
 *
 * @param date the day, UTC
 * @param config with what this launch wants to be different
 * @param change what that is
 * @param correlationId what the caller calls the launch; null if nothing
 * @param s3 where claims and exports are
 */
record DayExport(
    LocalDate date, ClusterConfig config, Change change, String correlationId, S3Client s3) {

  static final String LAUNCH_ID = "[0-9a-f]{12}";

  /** What marks another launch. */
  static String newLaunchId() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  /** An export of this day. */
  String exportId(int attempt) {
    return "ex-" + date + (attempt == 1 ? "" : "-r" + attempt);
  }

  S3Address address() {
    return claims().address(config.environment(), date);
  }

  Optional<Versioned> claim() {
    return claims().read(address());
  }

  /** As {@link LaunchClaims#swap}. */
  Optional<String> swap(Optional<Versioned> there, LaunchClaim claim) {
    return claims().swap(address(), there, claim);
  }

  private LaunchClaims claims() {
    return new LaunchClaims(s3, S3Address.of(config.settings().claims()));
  }

  ClusterRequest request(String exportId, String launchId) {
    return config.named(
        new LaunchNames(
            exportId, date.toString(), launchId, correlationId == null ? "" : correlationId));
  }

  /** What the names of clusters for an export look like. */
  Pattern names(String exportId) {
    String name = request(exportId, "").tree().path("Name").asText();
    return Pattern.compile(Pattern.quote(name) + LAUNCH_ID);
  }

  boolean isPublished(String exportId) {
    return new RunFiles(s3).isPublished(output(exportId), exportId);
  }

  boolean isPublished(LaunchClaim claim) {
    return new RunFiles(s3).isPublished(claim.output(), claim.exportId());
  }

  /** What the run on a claim's cluster said last; what one before it said does not count. */
  Optional<RunStatus> status(LaunchClaim claim) {
    return new RunFiles(s3)
        .status(claim.output(), claim.exportId(), Instant.parse(claim.claimedAt()));
  }

  /**
   * Why a claim's export cannot go on as this day's; empty if it can. Its files may be others than
   * those that it was launched with.
   */
  Optional<String> contradicts(LaunchClaim claim) {
    String output = output(claim.exportId());
    return claim.output().equals(output)
        ? Optional.empty()
        : Optional.of(
            claim.exportId()
                + " was launched into "
                + claim.output()
                + ", and would go to "
                + output
                + " now");
  }

  /** The folder that an export of this day goes to, as it is configured. */
  String output(String exportId) {
    return request(exportId, "").output();
  }

  /** A claim for the first cluster of an attempt. */
  LaunchClaim claim(int attempt, String launchId, Instant now, Optional<Versioned> there) {
    return new LaunchClaim(
        launchId,
        exportId(attempt),
        output(exportId(attempt)),
        attempt,
        0,
        now.toString(),
        null,
        null,
        change,
        correlationId,
        there.map(old -> old.claim().clusters()).orElse(null));
  }
}
