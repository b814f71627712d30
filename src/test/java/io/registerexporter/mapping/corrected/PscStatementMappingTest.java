package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.mapping.End;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements of a PSC statement, and whether it has any. */
class PscStatementMappingTest {

  private static final String UNKNOWN_PERSON =
      "type: 'psc-details-not-confirmed', date: {$date: '2017-01-23T00:00:00Z'},"
          + " updated_at: {$date: '2018-07-23T15:30:01.042Z'}";

  @Test
  void unknownPerson_hasNothingButAReason() {
    JsonNode in02 = Corrected.in02().pscStatement(UNKNOWN_PERSON).get(0);
    assertThat(in02.fieldNames())
        .toIterable()
        .containsExactly(
            "statementID",
            "statementType",
            "isComponent",
            "personType",
            "unspecifiedPersonDetails",
            "publicationDetails");
    JsonNode in04 = Corrected.in04().pscStatement(UNKNOWN_PERSON).get(0);
    assertThat(in04.get("recordDetails").fieldNames())
        .toIterable()
        .containsExactly("isComponent", "personType", "unspecifiedPersonDetails");
    assertThat(in04.get("statementDate").textValue()).isEqualTo("2017-01-23");
  }

  @Test
  void unknownPerson_holdsAnUnknownInterestAsABeneficialOwner() {
    List<JsonNode> in04 = Corrected.in04().pscStatement(UNKNOWN_PERSON);
    assertThat(in04).hasSize(2);
    assertThat(in04.get(1).at("/recordDetails/interestedParty"))
        .isEqualTo(in04.get(0).get("recordId"));
    assertThat(in04.get(1).at("/recordDetails/interests"))
        .isEqualTo(
            Corrected.json(
                "[{type: 'unknownInterest', directOrIndirect: 'unknown',"
                    + " beneficialOwnershipOrControl: true}]"));

    List<JsonNode> in02 = Corrected.in02().pscStatement(UNKNOWN_PERSON);
    assertThat(in02.get(1).at("/interestedParty/describedByPersonStatement"))
        .isEqualTo(in02.get(0).get("statementID"));
    assertThat(in02.get(1).get("interests"))
        .isEqualTo(
            Corrected.json("[{interestLevel: 'unknown', beneficialOwnershipOrControl: true}]"));
  }

  @Test
  void anonymousPerson_holdsAnUnpublishedInterest() {
    String fields = "type: 'super-secure-person-with-significant-control'";
    Corrected mapping = Corrected.in04();
    assertThat(mapping.pscStatement(fields).get(1).at("/recordDetails/interests"))
        .isEqualTo(
            Corrected.json(
                "[{type: 'unpublishedInterest', directOrIndirect: 'unknown',"
                    + " beneficialOwnershipOrControl: true}]"));
    assertThat(mapping.codes()).isEmpty();
    assertThat(Corrected.in02().pscStatement(fields).get(1).get("interests"))
        .isEqualTo(
            Corrected.json("[{interestLevel: 'unknown', beneficialOwnershipOrControl: true}]"));
  }

  @Test
  void nobody_holdsNoInterest() {
    String fields = "type: 'unknown'";
    for (Corrected mapping : List.of(Corrected.in02(), Corrected.in04())) {
      JsonNode statement = Corrected.only(mapping.pscStatement(fields));
      assertThat(Corrected.details(statement).get("interests")).isEqualTo(Corrected.json("[]"));
      assertThat(mapping.codes()).isEmpty();
    }
  }

  @Test
  void source_isThatOfTheStatementOnBothOfItsStatementsIn04() {
    String json = "{description: 'D', retrievedAt: '2018-01-02T03:04:05Z'}";
    List<JsonNode> in04 =
        Corrected.in04()
            .pscStatement(
                UNKNOWN_PERSON,
                Corrected.COMPANY,
                Optional.of(Corrected.imported("name: 'D'", "2018-01-02T03:04:05.678Z", false)));
    assertThat(in04).extracting(s -> s.get("source")).containsOnly(Corrected.json(json));
    List<JsonNode> in02 =
        Corrected.in02()
            .pscStatement(
                UNKNOWN_PERSON,
                Corrected.COMPANY,
                Optional.of(Corrected.imported("name: 'D'", "2018-01-02T03:04:05.678Z", false)));
    assertThat(in02.get(0).has("source")).isFalse();
    assertThat(in02.get(1).get("source")).isEqualTo(Corrected.json(json));
  }

  @Test
  void companyOfUnknownType_mayHaveAStatementToo() {
    End unknown = Corrected.end("5b55e2a0e4ebf34044a00009", EntityType.UNKNOWN);
    assertThat(
            Corrected.in04()
                .pscStatement(UNKNOWN_PERSON, unknown, Corrected.none())
                .get(1)
                .at("/recordDetails/subject")
                .textValue())
        .isEqualTo("openownership-register-entity-5b55e2a0e4ebf34044a00009");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, true",
    "2026-01-30, true",
    "2026-02-01, false",
    "2026-01, true",
    "2026, true",
    "2026-W05, true",
    "2026-W06, false",
    "2026-02, false",
    "2027, false",
    "0001-01-01, true",
    "0000, false",
    "-2000, false",
    "yesterday, false",
    "2026-01-32, false",
    "' ', false"
  })
  void statement_hasEndedIfTheFirstDayOfItsEndIsNotAfterThePublication(
      String endedDate, boolean hasEnded) {
    assertThat(
            CorrectedMapping.hasEnded(
                read("ended_date: '" + endedDate + "'"), LocalDate.of(2026, 1, 31)))
        .isEqualTo(hasEnded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x: 1",
        "ended_date: null",
        "ended_date: 2018",
        "ended_date: {$date: '2018-01-01T00:00:00Z'}"
      })
  void statementWithoutAnEnd_hasNotEnded(String fields) {
    assertThat(CorrectedMapping.hasEnded(read(fields), LocalDate.of(2026, 1, 31))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"soon, date-invalid", "-2000, date-out-of-range"})
  void endThatCannotBeRead_isTold(String endedDate, String code) {
    Corrected mapping = Corrected.in04();
    assertThat(mapping.pscStatement(UNKNOWN_PERSON + ", ended_date: '" + endedDate + "'"))
        .hasSize(2);
    assertThat(mapping.findings()).containsExactly(code + " ended_date " + endedDate);
  }

  private static PscStatement read(String fields) {
    return ((Reading.Accepted<PscStatement>)
            PscStatement.read(BsonDocument.parse("{_id: {a: 1}, " + fields + "}")))
        .value();
  }
}
