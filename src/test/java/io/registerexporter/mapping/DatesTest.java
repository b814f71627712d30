package io.registerexporter.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.register.Finding;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.RegisterCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  private final Findings findings = new Findings(RegisterCollection.ENTITIES, "1");

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0\u2003", "\u0085", "\u2028"})
  void blankText_isAbsentWithoutAFinding(String text) {
    assertThat(Dates.ofText("dob", Optional.of(text), findings)).isEmpty();
    assertThat(findings.toList()).isEmpty();
  }

  @Test
  void absentText_isAbsentWithoutAFinding() {
    assertThat(Dates.ofText("dob", Optional.empty(), findings)).isEmpty();
    assertThat(findings.toList()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "\u200B", " 1970", "2018-02-30"})
  void textThatIsNoDate_isAbsentAndTold(String text) {
    assertThat(Dates.ofText("dob", Optional.of(text), findings)).isEmpty();
    assertThat(findings.toList())
        .containsExactly(
            new Finding(FindingCode.DATE_INVALID, RegisterCollection.ENTITIES, "1", "dob", text));
  }

  @ParameterizedTest
  @CsvSource({
    "2018-05-23T00:00:00Z, 2018-05-23",
    "2018-05-23T23:59:59.999Z, 2018-05-23",
    "2018-05-22T12:00:00Z, 2018-05-22",
    "1969-12-31T23:59:59.999Z, 1969-12-31",
    "0001-01-01T00:00:00Z, 0001-01-01",
    "9999-12-31T23:59:59.999Z, 9999-12-31"
  })
  void time_isItsDayInUtc(Instant time, LocalDate day) {
    assertThat(Dates.ofTime("date", Optional.of(time), findings)).contains(day);
    assertThat(findings.toList()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0000-12-31T23:59:59.999Z", "-0001-06-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
  void timeOutsideFourDigitYears_isAbsentAndTold(Instant time) {
    assertThat(Dates.ofTime("date", Optional.of(time), findings)).isEmpty();
    assertThat(Dates.timeInRange("date", Optional.of(time), findings)).isEmpty();
    assertThat(findings.toList())
        .extracting(Finding::code)
        .containsExactly(FindingCode.DATE_OUT_OF_RANGE);
  }

  @Test
  void greatestTimeOfBson_isAbsentAndTold() {
    Instant time = Instant.ofEpochMilli(Long.MAX_VALUE);
    assertThat(Dates.timeInRange("date", Optional.of(time), findings)).isEmpty();
    assertThat(findings.toList()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0001-01-01, ",
    "0001-W01, ",
    "9999-12-31, ",
    "9999-W52, ",
    "+2018, ",
    "' ', ",
    "0000-12-31, date-out-of-range",
    "0000, date-out-of-range",
    "-0001, date-out-of-range",
    "-2018-01-31, date-out-of-range",
    "9999-W52-7, date-out-of-range",
    "2018-13, date-invalid",
    "-2018-13, date-invalid",
    "0000-13, date-invalid",
    "soon, date-invalid"
  })
  void textInRange_isADateOfAFourDigitYear(String text, String code) {
    assertThat(Dates.inRange("dob", Optional.of(text), findings).isPresent())
        .isEqualTo(code == null && !text.isBlank());
    assertThat(findings.toList())
        .extracting(finding -> finding.code().code() + " " + finding.value())
        .isEqualTo(code == null ? List.of() : List.of(code + " " + text));
  }
}
