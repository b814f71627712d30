package io.registerexporter.launcher.launch;

import io.registerexporter.launcher.config.Change;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be launched. Everything may be left out.
 *
 * @param exportDate the day of the export, UTC; default today
 * @param newAttempt true for another export of a day that has one already
 * @param change what is to be different from the configured cluster
 * @param correlationId what the caller calls it, for logs and tags
 */
public record LaunchRequest(
    Optional<LocalDate> exportDate,
    boolean newAttempt,
    Change change,
    Optional<String> correlationId) {

  /** The configured cluster, for today's export. */
  public static LaunchRequest ofToday() {
    return new LaunchRequest(Optional.empty(), false, Change.NONE, Optional.empty());
  }
}
