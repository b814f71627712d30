package io.registerexporter.bods;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;

/** Days, and points in time in UTC, as statements print them. */
final class Times {

  private static final int SECONDS_PER_DAY = 24 * 60 * 60;
  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

  private Times() {}

  /** {@code 2019-07-08}. */
  static void appendDay(Utf8Buffer out, LocalDate day) {
    int year = day.getYear();
    if (year < 0 || year > LAST_YEAR_OF_FOUR_DIGITS) {
      out.append(day.toString().getBytes(StandardCharsets.US_ASCII));
      return;
    }
    out.appendDigits(year, 4);
    out.append('-');
    out.appendDigits(day.getMonthValue(), 2);
    out.append('-');
    out.appendDigits(day.getDayOfMonth(), 2);
  }

  /** In whole seconds, cut and not rounded: {@code 2019-07-08T10:37:11Z}. */
  static void appendSeconds(Utf8Buffer out, Instant time) {
    appendTime(out, time);
    out.append('Z');
  }

  /** With three decimals: {@code 2018-01-23T10:20:30.000Z}. */
  static void appendMilliseconds(Utf8Buffer out, Instant time) {
    appendTime(out, time);
    out.append('.');
    out.appendDigits(time.get(ChronoField.MILLI_OF_SECOND), 3);
    out.append('Z');
  }

  private static void appendTime(Utf8Buffer out, Instant time) {
    long second = time.getEpochSecond();
    appendDay(out, LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_PER_DAY)));
    int ofDay = Math.floorMod(second, SECONDS_PER_DAY);
    out.append('T');
    out.appendDigits(ofDay / 3600, 2);
    out.append(':');
    out.appendDigits(ofDay / 60 % 60, 2);
    out.append(':');
    out.appendDigits(ofDay % 60, 2);
  }
}
