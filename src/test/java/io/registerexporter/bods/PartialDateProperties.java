package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.PartialDate.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class PartialDateProperties {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final int DAYS = (int) FIRST.until(LocalDate.of(9999, 12, 26), ChronoUnit.DAYS);

  private static final Pattern FORM =
      Pattern.compile(
          "[+-]?[0-9]{4}(-?[0-9]{3}|(-?[0-9]{2})|[0-9]{4}|-[0-9]{2}-[0-9]{2}"
              + "|W[0-9]{2}[1-7]?|-W[0-9]{2}(-[1-7])?)?");

  /** Any day from 0001 to 9999 that is in a whole week of those years. */
  private static LocalDate day(int days) {
    return FIRST.plusDays(days % DAYS);
  }

  @Property(tries = 1_000)
  void period_isFromItsFirstDayToItsLast(@ForAll @IntRange(min = 0) int days) {
    LocalDate day = day(days);
    assertPeriod(day.toString(), Precision.DAY, day, day);
    assertPeriod(
        day.toString().substring(0, 7),
        Precision.MONTH,
        day.withDayOfMonth(1),
        day.with(TemporalAdjusters.lastDayOfMonth()));
    assertPeriod(
        day.toString().substring(0, 4),
        Precision.YEAR,
        day.withDayOfYear(1),
        LocalDate.of(day.getYear(), 12, 31));
    assertPeriod(
        DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8),
        Precision.WEEK,
        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
  }

  @Property(tries = 1_000)
  void dayOfAWeekOrYear_isThatDay(@ForAll @IntRange(min = 0) int days) {
    LocalDate day = day(days);
    assertPeriod(DateTimeFormatter.ISO_WEEK_DATE.format(day), Precision.DAY, day, day);
    assertPeriod(DateTimeFormatter.ISO_ORDINAL_DATE.format(day), Precision.DAY, day, day);
    assertThat(day.get(IsoFields.WEEK_BASED_YEAR)).isBetween(1, 9999);
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void textInNoFormOfIso8601_isNoDate(
      @ForAll @CharRange(from = '0', to = '2') @Chars({'-', '+', 'W', ':'}) @StringLength(max = 11)
          String text) {
    if (!FORM.matcher(text).matches()) {
      assertThat(PartialDate.parse(text)).isEmpty();
    }
  }

  private static void assertPeriod(
      String text, Precision precision, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.parse(text).orElseThrow();
    assertThat(date).isEqualTo(new PartialDate(first, precision, text));
    assertThat(date.last()).isEqualTo(last).isAfterOrEqualTo(date.first());
    assertThat(date.isRounded()).isEqualTo(precision != Precision.DAY);
    assertThat(date.inOwnPrecision())
        .isEqualTo(
            precision == Precision.WEEK || precision == Precision.DAY ? first.toString() : text);
  }
}
