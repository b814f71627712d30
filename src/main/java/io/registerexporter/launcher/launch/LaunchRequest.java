package io.registerexporter.launcher.launch;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.config.Change;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** What EMR takes as the value of a tag, and logs can be searched for. */
  public static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9._:/-]{1,128}");

  /**
   * @throws LauncherException if the caller's name cannot be a tag
   */
  public LaunchRequest {
    correlationId
        .filter(id -> !CORRELATION_ID.matcher(id).matches())
        .ifPresent(
            id -> {
              throw new LauncherException(
                  Kind.USAGE, "a correlation id must match " + CORRELATION_ID + ".");
            });
  }

  /** The configured cluster, for today's export. */
  public static LaunchRequest ofToday() {
    return new LaunchRequest(Optional.empty(), false, Change.NONE, Optional.empty());
  }
}
