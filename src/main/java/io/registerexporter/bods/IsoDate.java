package io.registerexporter.bods;

import io.registerexporter.bods.PartialDate.Precision;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * Reads calendar, ordinal and week dates in basic and extended form: after a year of four digits,
 * with a sign or without, what follows is told by its length.
 */
final class IsoDate {

  private static final int YEAR_DIGITS = 4;

  private final String text;
  private final int year;

  /** True for the extended form, which has a dash before each part. */
  private final boolean isExtended;

  /** Where the part behind the year begins. */
  private final int part;

  private IsoDate(String text) {
    this.text = text;
    boolean isSigned = text.startsWith("-") || text.startsWith("+");
    int from = isSigned ? 1 : 0;
    int number = number(from, YEAR_DIGITS);
    this.year = text.startsWith("-") ? -number : number;
    this.isExtended = text.startsWith("-", from + YEAR_DIGITS);
    this.part = from + YEAR_DIGITS + (isExtended ? 1 : 0);
  }

  /**
   * @throws DateTimeException if the text is no date, or there is no such day
   */
  static PartialDate of(String text) {
    return new IsoDate(text).date();
  }

  private PartialDate date() {
    int length = text.length() - part;
    if (length == 0 && !isExtended) {
      return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR, text);
    }
    if (text.startsWith("W", part)) {
      return inWeek();
    }
    return switch (length) {
      case 2 -> new PartialDate(LocalDate.of(year, number(part, 2), 1), Precision.MONTH, text);
      case 3 -> day(LocalDate.ofYearDay(year, number(part, 3)));
      default -> day(LocalDate.of(year, number(part, 2), number(last(part + 2, 2), 2)));
    };
  }

  private PartialDate inWeek() {
    LocalDate monday = monday(number(part + 1, 2));
    if (text.length() == part + 3) {
      return new PartialDate(monday, Precision.WEEK, text);
    }
    int weekday = number(last(part + 3, 1), 1);
    return day(monday.with(DayOfWeek.of(weekday)));
  }

  private LocalDate monday(int week) {
    // 4 January is always in the first week.
    LocalDate monday = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
      throw new DateTimeException("the year " + year + " has no week " + week);
    }
    return monday;
  }

  private PartialDate day(LocalDate day) {
    return new PartialDate(day, Precision.DAY, text);
  }

  /** Where the digits of the last part are, which has nothing behind it. */
  private int last(int from, int digits) {
    int begin = isExtended ? from + 1 : from;
    if (text.length() != begin + digits || (isExtended && text.charAt(from) != '-')) {
      throw new DateTimeException("no date: " + text);
    }
    return begin;
  }

  private int number(int from, int digits) {
    if (text.length() < from + digits) {
      throw new DateTimeException("no date: " + text);
    }
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("no date: " + text);
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
