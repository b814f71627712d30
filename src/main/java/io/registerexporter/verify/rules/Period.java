package io.registerexporter.verify.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days that a date of the standard stands for: one, or all of a month or year.
 *
 * @param first first day
 * @param last last day
 */
public record Period(LocalDate first, LocalDate last) {

  private static final int YEAR = "YYYY".length();
  private static final int MONTH = "YYYY-MM".length();
  private static final int DAY = "YYYY-MM-DD".length();

  private static final int NO_NUMBER = -1;

  /**
   * Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} and the day of a time.
   *
   * @return empty for any other text
   */
  public static Optional<Period> of(String date) {
    int length = date.length();
    if (length < YEAR) {
      return Optional.empty();
    }
    int year = number(date, 0, YEAR);
    if (length == YEAR) {
      return year < 0 ? Optional.empty() : ofYear(year);
    }
    int month = length < MONTH ? NO_NUMBER : part(date, YEAR);
    if (year < 0 || month < 1 || month > 12) {
      return Optional.empty();
    }
    if (length == MONTH) {
      return ofMonth(YearMonth.of(year, month));
    }
    int day = length < DAY ? NO_NUMBER : part(date, MONTH);
    boolean isDay = day >= 1 && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    return isDay && (length == DAY || isTime(date, DAY))
        ? ofDay(LocalDate.of(year, month, day))
        : Optional.empty();
  }

  private static Optional<Period> ofYear(int year) {
    return Optional.of(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  private static Optional<Period> ofMonth(YearMonth month) {
    return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
  }

  private static Optional<Period> ofDay(LocalDate day) {
    return Optional.of(new Period(day, day));
  }

  boolean isAfter(LocalDate day) {
    return first.isAfter(day);
  }

  /** True if every day of this one is after every day of the other. */
  boolean isAfter(Period other) {
    return first.isAfter(other.last);
  }

  /** Hour and minute, and whatever follows in the line. */
  private static boolean isTime(String date, int at) {
    return date.length() >= at + "Thh:mm".length()
        && (date.charAt(at) == 'T' || date.charAt(at) == ' ')
        && number(date, at + 1, at + 3) != NO_NUMBER
        && date.charAt(at + 3) == ':'
        && number(date, at + 4, at + 6) != NO_NUMBER
        && isInOneLine(date, at + 6);
  }

  private static boolean isInOneLine(String date, int from) {
    for (int i = from; i < date.length(); i++) {
      char c = date.charAt(i);
      if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
        return false;
      }
    }
    return true;
  }

  /** A hyphen and two digits. */
  private static int part(String date, int at) {
    return date.charAt(at) == '-' ? number(date, at + 1, at + 3) : NO_NUMBER;
  }

  private static int number(String date, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char digit = date.charAt(i);
      if (digit < '0' || digit > '9') {
        return NO_NUMBER;
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }
}
