package io.registerexporter.bods;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern FORM =
      Pattern.compile(
          "(?<sign>[+-]?)(?<year>[0-9]{4})"
              + "(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?"
              + "|(?<basicMonth>[0-9]{2})(?<basicDay>[0-9]{2})?"
              + "|-?(?<ordinal>[0-9]{3})"
              + "|-W(?<week>[0-9]{2})(?:-(?<weekday>[1-7]))?"
              + "|W(?<basicWeek>[0-9]{2})(?<basicWeekday>[1-7])?)?");

  private static final int MONTH_LENGTH = "2018-01".length();
  private static final int YEAR_LENGTH = "2018".length();

  /** Reads calendar, ordinal and week dates in basic and extended form; empty if it is none. */
  public static Optional<PartialDate> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(form.group("year"));
    try {
      return Optional.of(of(form.group("sign").equals("-") ? -year : year, form));
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

  private static PartialDate of(int year, Matcher form) {
    String text = form.group();
    String ordinal = form.group("ordinal");
    if (ordinal != null) {
      return day(LocalDate.ofYearDay(year, Integer.parseInt(ordinal)), text);
    }
    Optional<String> week = either(form, "week", "basicWeek");
    if (week.isPresent()) {
      LocalDate monday = monday(year, Integer.parseInt(week.get()));
      return either(form, "weekday", "basicWeekday")
          .map(weekday -> day(monday.plusDays(Integer.parseInt(weekday) - 1L), text))
          .orElse(new PartialDate(monday, Precision.WEEK, text));
    }
    Optional<String> month = either(form, "month", "basicMonth");
    if (month.isEmpty()) {
      return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR, text);
    }
    int monthOfYear = Integer.parseInt(month.get());
    return either(form, "day", "basicDay")
        .map(day -> day(LocalDate.of(year, monthOfYear, Integer.parseInt(day)), text))
        .orElseGet(
            () -> new PartialDate(LocalDate.of(year, monthOfYear, 1), Precision.MONTH, text));
  }

  private static PartialDate day(LocalDate day, String text) {
    return new PartialDate(day, Precision.DAY, text);
  }

  private static LocalDate monday(int year, int week) {
    // 4 January is always in the first week.
    LocalDate monday = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
      throw new DateTimeException("the year " + year + " has no week " + week);
    }
    return monday;
  }

  private static Optional<String> either(Matcher form, String extended, String basic) {
    String value = form.group(extended);
    return Optional.ofNullable(value != null ? value : form.group(basic));
  }
}
