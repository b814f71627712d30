package io.registerexporter.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "0,      0 s",
    "59,     59 s",
    "60,     1 min 00 s",
    "3599,   59 min 59 s",
    "3600,   1 h 00 min",
    "3665,   1 h 01 min",
    "360000, 100 h 00 min",
  })
  void duration_isShownInItsTwoLargestUnits(long seconds, String text) {
    assertThat(Times.text(Duration.ofSeconds(seconds))).isEqualTo(text);
  }

  @Test
  void time_isShownToTheSecond() {
    assertThat(Times.text(Instant.parse("2026-03-01T06:00:00.987Z")))
        .isEqualTo("2026-03-01T06:00:00Z");
  }

  @Test
  void whatHasNotEnded_lastsUntilNow() {
    Instant start = Instant.parse("2026-03-01T06:00:00Z");

    assertThat(Times.seconds(start, null, start.plusSeconds(5))).isEqualTo(5);
    assertThat(Times.seconds(start, start.plusSeconds(3), start.plusSeconds(5))).isEqualTo(3);
    assertThat(Times.seconds(null, null, start)).isZero();
    // Clocks differ.
    assertThat(Times.seconds(start, null, start.minusSeconds(1))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2h, PT2H", "90m, PT90M", "45s, PT45S", "1ms, PT0.001S"})
  void period_isRead(String text, Duration period) {
    assertThat(new Period().convert(text)).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "2 h", "-1h", "2d", "1h30m"})
  void whatIsNoPeriod_isRefused(String text) {
    assertThatThrownBy(() -> new Period().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("must be as in 2h, 90m or 45s");
  }
}
