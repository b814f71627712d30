package io.registerexporter.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2018-05-23, 2018-05-23, 2018-05-23",
    "2018-02, 2018-02-01, 2018-02-28",
    "2018, 2018-01-01, 2018-12-31",
    "2018-05-23T23:59:59Z, 2018-05-23, 2018-05-23"
  })
  void date_isAllItsDays(String date, LocalDate first, LocalDate last) {
    assertThat(Period.of(date)).contains(new Period(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "18", "2018-5", "2018-02-30", "2018-13", "2018-W05", "-2018", "2018-05-23x"})
  void anythingElse_isNoDate(String text) {
    assertThat(Period.of(text)).isEqualTo(Optional.empty());
  }

  /** The form of a date as a pattern, and days as the library counts them. */
  @Property(tries = 20_000)
  void nearlyADate_isReadAsThePatternSays(
      @ForAll @IntRange(max = 9_999) int year,
      @ForAll @IntRange(max = 14) int month,
      @ForAll @IntRange(max = 33) int day,
      @ForAll @IntRange(max = 25) int length,
      @ForAll @IntRange(max = 30) int at,
      @ForAll @Chars({'-', 'T', ' ', ':', '0', '9', 'x', '\n', '\u2028', '\u0661'}) char other) {
    String date = String.format(Locale.ROOT, "%04d-%02d-%02dT12:34:56.789Z", year, month, day);
    String cut = date.substring(0, Math.min(length, date.length()));
    String changed = at < cut.length() ? cut.substring(0, at) + other + cut.substring(at + 1) : cut;

    assertThat(Period.of(changed)).isEqualTo(byPattern(changed));
  }

  private static Optional<Period> byPattern(String date) {
    Matcher parts =
        Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ]\\d{2}:\\d{2}.*)?)?)?")
            .matcher(date);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      Year year = Year.of(Integer.parseInt(parts.group(1)));
      if (parts.group(2) == null) {
        return Optional.of(new Period(year.atDay(1), year.atMonth(12).atEndOfMonth()));
      }
      YearMonth month = year.atMonth(Integer.parseInt(parts.group(2)));
      if (parts.group(3) == null) {
        return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
      return Optional.of(new Period(day, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
