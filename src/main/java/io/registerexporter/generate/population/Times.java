package io.registerexporter.generate.population;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/** Points in time and days between the years that a register is about. */
final class Times {

  private static final long SECOND = 1_000;
  private static final long DAY = 86_400 * SECOND;

  private static final long REGISTER_OPENS = milliseconds(2016, 4, 6);
  private static final long REGISTER_CLOSES = milliseconds(2022, 12, 31);
  private static final long OLDEST_COMPANY = milliseconds(1896, 7, 1);
  private static final long MODERN_COMPANIES = milliseconds(1985, 1, 1);
  private static final long OLDEST_PERSON = milliseconds(1931, 1, 1);
  private static final long YOUNGEST_PERSON = milliseconds(2003, 1, 1);

  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  private Times() {}

  /** A time at which a document was written, in milliseconds; some have whole seconds. */
  static long written(Chance chance) {
    return precise(between(REGISTER_OPENS, REGISTER_CLOSES, chance), chance);
  }

  /** A time up to three months after another one; some have whole seconds. */
  static long after(long time, Chance chance) {
    return precise(time + chance.below(90 * DAY), chance);
  }

  /** A UTC midnight, mostly of the last decades. */
  static long incorporation(Chance chance) {
    long first = chance.percent(95) ? MODERN_COMPANIES : OLDEST_COMPANY;
    long time = between(first, REGISTER_CLOSES, chance);
    return time - Math.floorMod(time, DAY);
  }

  /** A UTC midnight up to ten years after another one, unless the register is closed by then. */
  static OptionalLong dissolution(long incorporation, Chance chance) {
    long time = incorporation + (200 + chance.below(3_500)) * DAY;
    return time < REGISTER_CLOSES ? OptionalLong.of(time) : OptionalLong.empty();
  }

  /** A UTC midnight while the register is open. */
  static long registration(Chance chance) {
    long time = between(REGISTER_OPENS, REGISTER_CLOSES, chance);
    return time - time % DAY;
  }

  /** A UTC midnight up to three years after another one. */
  static long later(long time, Chance chance) {
    return time + chance.below(1_000) * DAY;
  }

  /**
   * A date such as {@code 2018-03-05}, of which two in a hundred are known to the month or year.
   */
  static String date(long time, Chance chance) {
    String day = text(time);
    int precision = chance.below(200);
    if (precision < 3) {
      return day.substring(0, MONTH_LENGTH);
    }
    return precision < 4 ? day.substring(0, YEAR_LENGTH) : day;
  }

  /** A date of birth, of which registers mostly publish the month. */
  static String birth(Chance chance) {
    String day = text(between(OLDEST_PERSON, YOUNGEST_PERSON, chance));
    int precision = chance.below(100);
    if (precision < 75) {
      return day.substring(0, MONTH_LENGTH);
    }
    return precision < 95 ? day : day.substring(0, YEAR_LENGTH);
  }

  private static long precise(long time, Chance chance) {
    return chance.percent(25) ? time - time % SECOND : time;
  }

  private static long between(long first, long last, Chance chance) {
    return first + chance.below(last - first);
  }

  private static String text(long time) {
    return LocalDate.ofEpochDay(Math.floorDiv(time, DAY)).toString();
  }

  private static long milliseconds(int year, int month, int day) {
    return LocalDate.of(year, month, day).toEpochSecond(LocalTime.MIN, ZoneOffset.UTC) * SECOND;
  }
}
