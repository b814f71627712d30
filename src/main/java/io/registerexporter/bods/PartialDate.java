package io.registerexporter.bods;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An ISO 8601 date that may leave out its day, or its month and day.
 *
 * @param first the first day that it may mean
 * @param precision how long the time is that it names
 * @param text as it was written
 */
public record PartialDate(LocalDate first, Precision precision, String text) {

  /** The unit that a date is given in. */
  public enum Precision {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  private static final int MONTH_LENGTH = "2018-01".length();
  private static final int YEAR_LENGTH = "2018".length();

  /** Reads calendar, ordinal and week dates in basic and extended form; empty if it is none. */
  public static Optional<PartialDate> parse(String text) {
    try {
      return Optional.of(IsoDate.of(text));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** A date that names its day. */
  public static PartialDate ofDay(LocalDate day) {
    return new PartialDate(day, Precision.DAY, day.toString());
  }

  /** The last day that it may mean. */
  public LocalDate last() {
    return switch (precision) {
      case DAY -> first;
      case WEEK -> first.plusDays(6);
      case MONTH -> first.plusMonths(1).minusDays(1);
      case YEAR -> first.plusYears(1).minusDays(1);
    };
  }

  /** True if printing its first day says more than is known. */
  public boolean isRounded() {
    return precision != Precision.DAY;
  }

  /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; a week is printed as its Monday. */
  public String inOwnPrecision() {
    String day = first.toString();
    return switch (precision) {
      case DAY, WEEK -> day;
      case MONTH -> day.substring(0, MONTH_LENGTH);
      case YEAR -> day.substring(0, YEAR_LENGTH);
    };
  }
}
