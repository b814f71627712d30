package io.registerexporter.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
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
}
