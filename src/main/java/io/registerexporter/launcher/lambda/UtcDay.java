package io.registerexporter.launcher.lambda;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Days of exports, which are UTC, from what events have for them. */
final class UtcDay {

  private static final Pattern STARTS_WITH_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
  private static final int DAY_LENGTH = "2026-01-31".length();

  private UtcDay() {}

  /**
   * @param name what messages call it
   * @param text a day as in 2026-01-31, or a time with its zone as in 2026-01-31T02:00:00Z
   */
  static LocalDate of(String name, String text) {
    try {
      if (STARTS_WITH_DAY.matcher(text).matches()) {
        return text.length() == DAY_LENGTH
            ? LocalDate.parse(text)
            : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
      }
    } catch (DateTimeException e) {
      // Said below, in our words.
    }
    throw Fields.wrong(
        name
            + " must be a day as in 2026-01-31 or a time as in 2026-01-31T02:00:00Z, and is "
            + Fields.shown(text));
  }

  /**
   * @param name what messages call it
   * @param text milliseconds since 1970
   */
  static LocalDate ofMilliseconds(String name, String text) {
    try {
      return Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZoneOffset.UTC).toLocalDate();
    } catch (NumberFormatException | DateTimeException e) {
      throw Fields.wrong(name + " must be milliseconds since 1970, and is " + Fields.shown(text));
    }
  }
}
