package io.registerexporter.launcher.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as they are shown. */
final class Times {

  private Times() {}

  /** In ISO 8601, to the second; null for null. */
  static String text(Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Its two largest units: {@code 2 h 05 min}, {@code 5 min 09 s}, {@code 9 s}. */
  static String text(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
  }

  /**
   * How long something takes, or took.
   *
   * @param start null if it has not begun
   * @param end null if it has not ended
   */
  static long seconds(Instant start, Instant end, Instant now) {
    if (start == null) {
      return 0;
    }
    return Math.max(0, Duration.between(start, end == null ? now : end).toSeconds());
  }
}
