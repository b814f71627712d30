package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Start and end of interests: in their own precision in 0.2, as full dates in 0.4. */
class InterestDatesTest {

  private static final String FIRST_DAY = " rounded to the first day of the period.";
  private static final String FIRST_POSSIBLE = " rounded to the first possible day, the startDate.";

  @ParameterizedTest
  @CsvSource({
    "2016-02-03, 2016-02-03, 2016-02-03",
    "20160203, 2016-02-03, 2016-02-03",
    "2016-034, 2016-02-03, 2016-02-03",
    "2016-W05-3, 2016-02-03, 2016-02-03",
    "+2016-02-03, 2016-02-03, 2016-02-03",
    "2016-02, 2016-02, 2016-02-01",
    "201602, 2016-02, 2016-02-01",
    "2016, 2016, 2016-01-01",
    "+2016, 2016, 2016-01-01",
    "2016-W05, 2016-02-01, 2016-02-01",
    "2016W05, 2016-02-01, 2016-02-01",
    "2100-05, 2100-05, 2100-05-01"
  })
  void date_isPrintedAsPreciselyAsTheVersionCan(String stored, String in02, String in04) {
    for (String name : List.of("started_date", "ended_date")) {
      String key = name.equals("started_date") ? "startDate" : "endDate";
      String fields = "interests: ['shareholding', 'boardChair'], " + name + ": '" + stored + "'";
      Corrected mapping02 = Corrected.in02();
      assertThat(mapping02.interests(fields))
          .extracting(interest -> interest.get(key).textValue())
          .containsExactly(in02, in02);
      assertThat(mapping02.codes()).isEmpty();

      boolean rounded = stored.matches("[+]?(\\d{4}|\\d{4}-?\\d{2}|\\d{4}-?W\\d{2})");
      Corrected mapping04 = Corrected.in04();
      JsonNode statement = mapping04.relationship(fields);
      assertThat(statement.at("/recordDetails/interests"))
          .extracting(interest -> interest.get(key).textValue())
          .containsExactly(in04, in04);
      assertThat(annotations(statement))
          .isEqualTo(
              rounded
                  ? List.of("transformation " + key + ": register value " + stored + FIRST_DAY)
                  : List.of());
      assertThat(mapping04.codes()).isEqualTo(rounded ? List.of("date-rounded") : List.of());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2016-02-30, date-invalid",
    "soon, date-invalid",
    "2016-1, date-invalid",
    "' 2016', date-invalid",
    "-2016, date-out-of-range",
    "0000-12-31, date-out-of-range",
    "9999-W52-7, date-out-of-range"
  })
  void dateThatCannotBePrinted_isLeftOutAndTold(String stored, String code) {
    for (Corrected mapping : List.of(Corrected.in02(), Corrected.in04())) {
      JsonNode statement =
          mapping.relationship(
              "interests: ['boardChair'], started_date: '" + stored + "', ended_date: '2015'");
      JsonNode interest = Corrected.details(statement).get("interests").get(0);
      assertThat(interest.has("startDate")).isFalse();
      assertThat(interest.get("endDate").textValue()).startsWith("2015");
      assertThat(mapping.findings()).contains(code + " started_date " + stored);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "' \u00A0'", "null"})
  void blankDate_isNoFinding(String stored) {
    Corrected mapping = Corrected.in04();
    JsonNode interests = mapping.interests("interests: ['boardChair'], started_date: " + stored);
    assertThat(interests.get(0).has("startDate")).isFalse();
    assertThat(mapping.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // start, end, printed start and end in 0.4, what is said of the end
    "2016-02-03, 2016-02-03, 2016-02-03, 2016-02-03, ",
    "2016-02-03, 2016-02-04, 2016-02-03, 2016-02-04, ",
    "2016-02-03, 2016-02, 2016-02-03, 2016-02-03, possible",
    "2016-02-29, 2016-02, 2016-02-29, 2016-02-29, possible",
    "2016-12-31, 2016, 2016-12-31, 2016-12-31, possible",
    "2016-02-07, 2016-W05, 2016-02-07, 2016-02-07, possible",
    "2016-02-01, 2016-02, 2016-02-01, 2016-02-01, day",
    "2016, 2016, 2016-01-01, 2016-01-01, day",
    "2016-12, 2016, 2016-12-01, 2016-12-01, possible",
    "2016, 2016-03, 2016-01-01, 2016-03-01, day",
    "2016, 2016-01-01, 2016-01-01, 2016-01-01, "
  })
  void endThatMayBeAfterTheStart_isNotPrintedBeforeIt(
      String start, String end, String printedStart, String printedEnd, String said) {
    String fields = fields(start, end);
    Corrected mapping = Corrected.in04();
    JsonNode statement = mapping.relationship(fields);
    JsonNode interest = statement.at("/recordDetails/interests/0");
    assertThat(interest.get("startDate").textValue()).isEqualTo(printedStart);
    assertThat(interest.get("endDate").textValue()).isEqualTo(printedEnd);
    List<String> expected = new ArrayList<>();
    if (start.length() < 10) {
      expected.add("transformation startDate: register value " + start + FIRST_DAY);
    }
    if (said != null) {
      String how = said.equals("day") ? FIRST_DAY : FIRST_POSSIBLE;
      expected.add("transformation endDate: register value " + end + how);
    }
    assertThat(annotations(statement)).isEqualTo(expected);
    assertThat(mapping.codes()).isEqualTo(expected.isEmpty() ? List.of() : List.of("date-rounded"));

    Corrected in02 = Corrected.in02();
    interest = in02.interests(fields).get(0);
    assertThat(interest.has("startDate")).isTrue();
    assertThat(interest.has("endDate")).isTrue();
    assertThat(in02.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2016-02-03, 2016-02-02",
    "2016-03-01, 2016-02",
    "2017-01-01, 2016",
    "2017, 2016",
    "2017, 2016-12",
    "2016-02-08, 2016-W05",
    "2016-03, 2016-02-29",
    "9999-12-31, 0001"
  })
  void startAfterTheEnd_isLeftOutAndTold(String start, String end) {
    String fields = fields(start, end);
    Corrected mapping = Corrected.in04();
    JsonNode statement = mapping.relationship(fields);
    JsonNode interest = statement.at("/recordDetails/interests/0");
    assertThat(interest.has("startDate")).isFalse();
    assertThat(interest.has("endDate")).isTrue();
    List<String> expected = new ArrayList<>();
    if (end.length() < 10) {
      expected.add("transformation endDate: register value " + end + FIRST_DAY);
    }
    expected.add(
        "correcting startDate: register value "
            + start
            + " left out, it is after the end "
            + end
            + ".");
    assertThat(annotations(statement)).isEqualTo(expected);
    assertThat(mapping.findings()).contains("interest-dates-reversed started_date " + start);

    Corrected in02 = Corrected.in02();
    interest = in02.interests(fields).get(0);
    assertThat(interest.has("startDate")).isFalse();
    assertThat(interest.has("endDate")).isTrue();
    assertThat(in02.codes()).containsExactly("interest-dates-reversed");
  }

  @Test
  void annotations_areInOneOrderAndOnePerDate() {
    JsonNode statement =
        Corrected.in04()
            .relationship(
                "interests: ['boardChair', 'a'], sample_date: '2017', started_date: '2016-02',"
                    + " ended_date: '2016-W10'");
    assertThat(statement.get("annotations").toString())
        .isEqualTo(
            Corrected.json(
                    "[{statementPointerTarget: '/statementDate', motivation: 'transformation',"
                        + " description: 'Register value 2017"
                        + FIRST_DAY
                        + "'}, {statementPointerTarget: '/recordDetails/interests',"
                        + " motivation: 'transformation', description:"
                        + " 'startDate: register value 2016-02"
                        + FIRST_DAY
                        + "'}, {statementPointerTarget: '/recordDetails/interests',"
                        + " motivation: 'transformation', description:"
                        + " 'endDate: register value 2016-W10"
                        + FIRST_DAY
                        + "'}]")
                .toString());
    assertThat(Corrected.in02().relationship("sample_date: '2017'").has("annotations")).isFalse();
  }

  private static String fields(String start, String end) {
    return "interests: ['boardChair'], started_date: '" + start + "', ended_date: '" + end + "'";
  }

  /** Each as its motivation and description; all of them point to the interests. */
  private static List<String> annotations(JsonNode statement) {
    List<String> annotations = new ArrayList<>();
    for (JsonNode annotation : statement.path("annotations")) {
      assertThat(annotation.get("statementPointerTarget").textValue())
          .isEqualTo("/recordDetails/interests");
      annotations.add(
          annotation.get("motivation").textValue()
              + " "
              + annotation.get("description").textValue());
    }
    return annotations;
  }
}
