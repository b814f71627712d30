package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.Reading;
import java.time.LocalDate;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of a statement: the best that the register has up to the publication, 2026-01-31. */
class StatementDatesTest {

  private static final String FUTURE = "statement-date-in-future";

  @ParameterizedTest
  @CsvSource({
    "2018-03-04T23:59:59.999Z, 2019-01-01T00:00:00Z, 2018-03-04, ",
    "2026-01-31T23:59:59.999Z, , 2026-01-31, ",
    "2026-02-01T00:00:00Z, 2019-01-01T00:00:00Z, 2019-01-01, " + FUTURE,
    ", 2019-01-01T00:00:00Z, 2019-01-01, ",
    "2026-02-01T00:00:00Z, 2026-02-02T00:00:00Z, 2018-07-23, " + FUTURE,
    ", 2026-02-02T00:00:00Z, 2018-07-23, " + FUTURE,
    ", , 2018-07-23, "
  })
  void entity_isOfItsLastUpdateElseOfItsCreation(
      String selfUpdatedAt, String updatedAt, String day, String code) {
    String fields =
        "name: 'n'" + time("self_updated_at", selfUpdatedAt) + time("updated_at", updatedAt);
    for (boolean isPerson : List.of(false, true)) {
      Corrected mapping = Corrected.in04();
      JsonNode statement = isPerson ? mapping.person(fields) : mapping.entity(fields);
      assertThat(statement.get("statementDate").textValue()).isEqualTo(day);
      assertThat(statement.has("annotations")).isFalse();
      assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }
    assertThat(StatementDays.latest(read(fields), Corrected.PUBLISHED)).hasToString(day);
    Corrected in02 = Corrected.in02();
    assertThat(in02.entity(fields).has("statementDate")).isFalse();
    assertThat(in02.person(fields).has("statementDate")).isFalse();
    assertThat(in02.codes()).isEmpty();
  }

  @Test
  void entityOfNothingButTheFuture_isOfTheDayOfPublication() {
    Corrected mapping = Corrected.in04().publishedOn("2018-07-22");
    assertThat(mapping.entity("name: 'n'").get("statementDate").textValue())
        .isEqualTo("2018-07-22");
    assertThat(mapping.findings()).containsExactly(FUTURE + "  2018-07-23");
    assertThat(StatementDays.latest(read("x: 1"), LocalDate.of(2018, 7, 22)))
        .hasToString("2018-07-22");
  }

  @Test
  void timeWithoutAFourDigitYear_isNoDayAndTold() {
    for (String time : List.of("253402300800000", "-62135596800001", "-9223372036854775808")) {
      Corrected mapping = Corrected.in04();
      JsonNode statement =
          mapping.entity(
              "name: 'n', self_updated_at: {$date: {$numberLong: '"
                  + time
                  + "'}}, updated_at: {$date: '2018-01-02T00:00:00Z'}");
      assertThat(statement.get("statementDate").textValue()).isEqualTo("2018-01-02");
      assertThat(mapping.codes()).containsExactly("date-out-of-range");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // sample_date, updated_at, day in 0.4, day in 0.2, code
    "2017-01-23, 2018-07-23T14:11:32Z, 2017-01-23, 2017-01-23, ",
    "2017-01, 2018-07-23T14:11:32Z, 2017-01-01, 2017-01-01, ",
    "2017-W05, , 2017-01-30, 2017-01-30, ",
    "2026-01-31, , 2026-01-31, 2026-01-31, ",
    "2026, , 2026-01-01, 2026-01-01, ",
    "2026-02-01, 2018-07-23T23:59:59Z, 2018-07-23, , " + FUTURE,
    "2026-02, 2018-07-23T23:59:59Z, 2018-07-23, , " + FUTURE,
    ", 2018-07-23T14:11:32Z, 2018-07-23, , ",
    "soon, 2018-07-23T14:11:32Z, 2018-07-23, , date-invalid",
    "-2017, 2018-07-23T14:11:32Z, 2018-07-23, , date-out-of-range"
  })
  void relationship_isOfItsSampleDateElseOfItsUpdate(
      String sampleDate, String updatedAt, String in04, String in02, String code) {
    String fields =
        "interests: ['boardChair']"
            + (sampleDate == null ? "" : ", sample_date: '" + sampleDate + "'")
            + time("updated_at", updatedAt);
    Corrected mapping = Corrected.in04();
    assertThat(mapping.relationship(fields).get("statementDate").textValue()).isEqualTo(in04);
    Corrected mapping02 = Corrected.in02();
    assertThat(mapping02.relationship(fields).path("statementDate").textValue()).isEqualTo(in02);
    assertThat(mapping02.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(mapping.codes()).containsAll(mapping02.codes());
  }

  @Test
  void roundedSampleDate_isAnnotatedIn04UnlessItIsNotPrinted() {
    Corrected mapping = Corrected.in04();
    JsonNode statement = mapping.relationship("interests: ['boardChair'], sample_date: '+2017-01'");
    assertThat(statement.get("annotations"))
        .isEqualTo(
            Corrected.json(
                "[{statementPointerTarget: '/statementDate', motivation: 'transformation',"
                    + " description: 'Register value +2017-01 rounded to the first day of the"
                    + " period.'}]"));
    assertThat(mapping.findings()).containsExactly("date-rounded  +2017-01");
    assertThat(
            Corrected.in04()
                .relationship("interests: ['boardChair'], sample_date: '2027'")
                .has("annotations"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2018-01-02, 2018-01-01", "2018-01-01, 2018-01-02", "2018-01-02, 2018-01-02"})
  void relationshipWithoutDates_isOfTheLaterDayOfItsEnds(String target, String party) {
    assertThat(
            Corrected.in04()
                .relationship(
                    "interests: ['boardChair'], updated_at: {$date: '2026-02-01T00:00:00Z'}",
                    end(target),
                    end(party))
                .get("statementDate")
                .textValue())
        .isEqualTo("2018-01-02");
  }

  @ParameterizedTest
  @CsvSource({
    "2017-01-23T00:00:00Z, 2018-07-23T15:30:01Z, 2017-01-23, 2017-01-23, ",
    "2026-02-01T00:00:00Z, 2018-07-23T15:30:01Z, 2018-07-23, , " + FUTURE,
    ", 2018-07-23T15:30:01Z, 2018-07-23, , ",
    ", 2026-02-01T00:00:00Z, 2018-01-02, , " + FUTURE,
    ", , 2018-01-02, , "
  })
  void pscStatement_isOfItsDateElseOfItsUpdateElseOfItsCompany(
      String date, String updatedAt, String in04, String in02, String code) {
    String fields =
        "type: 'psc-details-not-confirmed'" + time("date", date) + time("updated_at", updatedAt);
    Corrected mapping = Corrected.in04();
    List<JsonNode> statements = mapping.pscStatement(fields, end("2018-01-02"), Corrected.none());
    assertThat(statements)
        .hasSize(2)
        .allMatch(statement -> statement.get("statementDate").textValue().equals(in04))
        .noneMatch(statement -> statement.has("annotations"));
    assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    statements = Corrected.in02().pscStatement(fields, end("2018-01-02"), Corrected.none());
    assertThat(statements.get(0).has("statementDate")).isFalse();
    assertThat(statements.get(1).path("statementDate").textValue()).isEqualTo(in02);
  }

  @Test
  void relationshipWithNobody_isOfItsCompanysDayIn04Only() {
    String fields = "type: 'legal-entity', self_updated_at: {$date: '2018-03-04T00:00:00Z'}";
    EntityUse unknownOwner = new EntityUse(EntityUse.As.ENTITY, true);
    assertThat(Corrected.in04().entity(fields, unknownOwner, Corrected.none()))
        .hasSize(2)
        .allMatch(statement -> statement.get("statementDate").textValue().equals("2018-03-04"));
    assertThat(Corrected.in02().entity(fields, unknownOwner, Corrected.none()))
        .hasSize(2)
        .noneMatch(statement -> statement.has("statementDate"));
  }

  private static String time(String field, String time) {
    return time == null ? "" : ", " + field + ": {$date: '" + time + "'}";
  }

  private static End end(String statementDate) {
    return Corrected.end(Corrected.COMPANY.id(), EntityType.LEGAL_ENTITY, statementDate, false);
  }

  private static Entity read(String fields) {
    return ((Reading.Accepted<Entity>)
            Entity.read(
                BsonDocument.parse("{_id: {$oid: '" + Corrected.ENTITY_ID + "'}, " + fields + "}")))
        .value();
  }
}
