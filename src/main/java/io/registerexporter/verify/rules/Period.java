package io.registerexporter.verify.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a date of the standard stands for: one, or all of a month or year.
 *
 * @param first first day
 * @param last last day
 */
public record Period(LocalDate first, LocalDate last) {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ]\\d{2}:\\d{2}.*)?)?)?");

  /**
   * Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} and the day of a time.
   *
   * @return empty for any other text
   */
  public static Optional<Period> of(String date) {
    Matcher parts = DATE.matcher(date);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      int year = number(parts, 1);
      if (parts.group(2) == null) {
        return Optional.of(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, number(parts, 2));
      if (parts.group(3) == null) {
        return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(number(parts, 3));
      return Optional.of(new Period(day, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  boolean isAfter(LocalDate day) {
    return first.isAfter(day);
  }

  /** True if every day of this one is after every day of the other. */
  boolean isAfter(Period other) {
    return first.isAfter(other.last);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
