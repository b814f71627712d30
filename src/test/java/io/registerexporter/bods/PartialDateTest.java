package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.PartialDate.Precision;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "1970-01-31, 1970-01-31, DAY",
    "1970-01, 1970-01-01, MONTH",
    "197001, 1970-01-01, MONTH",
    "1970, 1970-01-01, YEAR",
    "19700131, 1970-01-31, DAY",
    "1970-031, 1970-01-31, DAY",
    "1970031, 1970-01-31, DAY",
    "1970-W05-2, 1970-01-27, DAY",
    "1970W052, 1970-01-27, DAY",
    "1970-W05, 1970-01-26, WEEK",
    "1970W05, 1970-01-26, WEEK",
    "-1970, -1970-01-01, YEAR",
    "+1970-01-01, 1970-01-01, DAY"
  })
  void isoDate_isPrintedAsItsFirstDay(String stored, String printed, Precision precision) {
    assertThat(PartialDate.parse(stored))
        .contains(new PartialDate(LocalDate.parse(printed), precision, stored));
  }

  @ParameterizedTest
  @CsvSource({
    "-1970-01-31, -1970-01-31",
    "+1970, 1970-01-01",
    "+19700131, 1970-01-31",
    "-1970031, -1970-01-31",
    "+1970-W05-2, 1970-01-27",
    "0000, 0000-01-01",
    "0001-01-01, 0001-01-01",
    "9999-12-31, 9999-12-31"
  })
  void signOrOutermostYear_isKept(String stored, String printed) {
    assertThat(PartialDate.parse(stored).orElseThrow().first()).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-02-29, 2016-02-29",
    "20000229, 2000-02-29",
    "2016-366, 2016-12-31",
    "2016-060, 2016-02-29",
    "2015-060, 2015-03-01",
    "2015365, 2015-12-31",
    "2015-W53, 2015-12-28",
    "2015-W53-7, 2016-01-03",
    "2020W537, 2021-01-03",
    "2018-W01-1, 2018-01-01",
    "2019-W01-1, 2018-12-31",
    "2021-W01, 2021-01-04",
    "2018-W52-7, 2018-12-30"
  })
  void leapYearAndLongYear_haveTheirExtraDays(String stored, String printed) {
    assertThat(PartialDate.parse(stored).orElseThrow().first()).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-1",
        "1970-13",
        "2018-02-30",
        "1970-01-31T00:00:00Z",
        "1970-01-31 00:00",
        "abc",
        "2015-02-29",
        "1900-02-29",
        "2015-366",
        "2016-367",
        "2016-000",
        "2016-00",
        "2016-01-00",
        "2016-01-32",
        "2016-W53",
        "2018-W53-1",
        "2018W53",
        "2018-W00",
        "2018-W54",
        "2018-W05-0",
        "2018-W05-8",
        "2018-W052",
        "2018W05-2",
        "2018-w05",
        "2018-0131",
        "201801-31",
        "2018-01-1",
        "2018-1-01",
        "2018-",
        "2018-01-",
        "201",
        "20",
        "20180",
        "12018",
        "+12018-01-01",
        "--2018",
        "2018/01/31",
        "31.01.2018",
        " 2018",
        "2018 ",
        "2018\n",
        "２０１８",
        "٢٠١٨-٠١-٣١",
        ""
      })
  void otherText_isNoDate(String stored) {
    assertThat(PartialDate.parse(stored)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-31, 1970-01-31, 1970-01-31",
    "1970-031, 1970-01-31, 1970-01-31",
    "1970W052, 1970-01-27, 1970-01-27",
    "1970-01, 1970-01-31, 1970-01",
    "197001, 1970-01-31, 1970-01",
    "2016-02, 2016-02-29, 2016-02",
    "2015-02, 2015-02-28, 2015-02",
    "1970-12, 1970-12-31, 1970-12",
    "1970, 1970-12-31, 1970",
    "+1970, 1970-12-31, 1970",
    "0001, 0001-12-31, 0001",
    "9999, 9999-12-31, 9999",
    "9999-12, 9999-12-31, 9999-12",
    "1970-W05, 1970-02-01, 1970-01-26",
    "2015W53, 2016-01-03, 2015-12-28",
    "9999-W52, +10000-01-02, 9999-12-27"
  })
  void lastDayAndOwnPrecision_areThoseOfThePeriod(String stored, String last, String printed) {
    PartialDate date = PartialDate.parse(stored).orElseThrow();
    assertThat(date.last()).hasToString(last);
    assertThat(date.inOwnPrecision()).isEqualTo(printed);
  }
}
