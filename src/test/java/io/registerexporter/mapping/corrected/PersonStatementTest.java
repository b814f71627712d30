package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonStatementTest {

  private static final String COMPLETE =
      "name: 'P Q', nationality: ' denmark ', dob: '1970-05', address: '1 Street',"
          + " country_of_residence: 'Wales', identifiers: [{id: '1', scheme_name: 's'}]";

  private static final String IDENTIFIERS =
      "identifiers: [{schemeName: 's', id: '1'}, {schemeName: 'OpenOwnership Register',"
          + " id: 'https://register.example/entities/5b55e2a0e4ebf34044a00002',"
          + " uri: 'https://register.example/entities/5b55e2a0e4ebf34044a00002'}]";

  @Test
  void person_hasItsDetailsIn04() {
    Corrected mapping = Corrected.in04();
    JsonNode statement = mapping.person(COMPLETE);
    assertThat(statement.get("recordDetails").toString())
        .isEqualTo(
            Corrected.json(
                    "{isComponent: false, personType: 'knownPerson',"
                        + " names: [{type: 'legal', fullName: 'P Q'}], "
                        + IDENTIFIERS
                        + ", nationalities: [{name: 'Denmark', code: 'DK'}], birthDate: '1970-05',"
                        + " addresses: [{address: '1 Street'}, {type: 'residence', country:"
                        + " {name: 'United Kingdom of Great Britain and Northern Ireland',"
                        + " code: 'GB'}}]}")
                .toString());
    assertThat(statement.get("recordType").textValue()).isEqualTo("person");
    assertThat(statement.has("annotations")).isFalse();
    assertThat(mapping.codes()).isEmpty();
  }

  @Test
  void person_hasItsStatementIn02() {
    Corrected mapping = Corrected.in02();
    JsonNode statement =
        mapping.person(COMPLETE + ", self_updated_at: {$date: '2018-07-23T14:11:29.987Z'}");
    assertThat(statement.toString())
        .isEqualTo(
            Corrected.json(
                    "{statementID: 'openownership-register-16416891616788742165',"
                        + " statementType: 'personStatement', isComponent: false,"
                        + " personType: 'knownPerson',"
                        + " names: [{type: 'individual', fullName: 'P Q'}], "
                        + IDENTIFIERS
                        + ", nationalities: [{name: 'Denmark', code: 'DK'}], birthDate: '1970-05',"
                        + " addresses: [{address: '1 Street', country: 'GB'}],"
                        + " publicationDetails: {publicationDate: '2026-01-31',"
                        + " bodsVersion: '0.2', publisher: {name: 'Publisher'}}}")
                .toString());
    assertThat(mapping.codes()).isEmpty();
  }

  @Test
  void personOfNothingButAnId_hasItsOwnIdentifierOnly() {
    Corrected mapping = Corrected.in04();
    assertThat(mapping.personDetails("x: 1").fieldNames())
        .toIterable()
        .containsExactly("isComponent", "personType", "identifiers");
    assertThat(mapping.codes()).containsExactly("name-missing");
    assertThat(Corrected.in02().person("name: ' '").fieldNames())
        .toIterable()
        .containsExactly(
            "statementID",
            "statementType",
            "isComponent",
            "personType",
            "identifiers",
            "publicationDetails");
  }

  @Test
  void residenceWithoutAnAddress_isPrintedIn04Only() {
    String fields = "name: 'n', address: ' ', country_of_residence: 'dk'";
    assertThat(Corrected.in04().personDetails(fields).get("addresses"))
        .isEqualTo(Corrected.json("[{type: 'residence', country: {name: 'Denmark', code: 'DK'}}]"));
    assertThat(Corrected.in02().person(fields).has("addresses")).isFalse();
  }

  @Test
  void addressWithoutAResidence_hasNoCountry() {
    String fields = "name: 'n', address: 'a\\nb'";
    assertThat(Corrected.in04().personDetails(fields).get("addresses"))
        .isEqualTo(Corrected.json("[{address: 'a\\nb'}]"));
    assertThat(Corrected.in02().person(fields).get("addresses"))
        .isEqualTo(Corrected.json("[{address: 'a\\nb'}]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "Unknown", "British", "EU", "xk"})
  void textThatNamesNoCountry_isLeftOutAndToldOnce(String text) {
    Corrected mapping = Corrected.in04();
    JsonNode details =
        mapping.personDetails(
            "name: 'n', nationality: '" + text + "', country_of_residence: '" + text + "'");
    assertThat(details.has("nationalities")).isFalse();
    assertThat(details.has("addresses")).isFalse();
    assertThat(mapping.findings()).containsExactly("country-not-recognised nationality " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "' \u2003'", "null"})
  void blankCountry_isNoFinding(String text) {
    Corrected mapping = Corrected.in04();
    JsonNode details =
        mapping.personDetails(
            "name: 'n', nationality: " + text + ", country_of_residence: " + text);
    assertThat(details.has("nationalities")).isFalse();
    assertThat(mapping.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1970-05-31, 1970-05-31",
    "19700531, 1970-05-31",
    "1970-151, 1970-05-31",
    "1970-05, 1970-05",
    "197005, 1970-05",
    "1970, 1970",
    "+1970, 1970",
    "1800, 1800",
    "1800-01-01, 1800-01-01",
    "2026-01-31, 2026-01-31",
    "2026-01, 2026-01",
    "2026, 2026"
  })
  void birthDate_isPrintedInItsOwnPrecision(String stored, String printed) {
    for (Corrected mapping : List.of(Corrected.in02(), Corrected.in04())) {
      JsonNode statement = mapping.person("name: 'n', dob: '" + stored + "'");
      assertThat(Corrected.details(statement).get("birthDate").textValue()).isEqualTo(printed);
      assertThat(statement.has("annotations")).isFalse();
      assertThat(mapping.codes()).isEmpty();
    }
  }

  @Test
  void birthInAWeek_isItsMondayAndAnnotatedIn04() {
    String fields = "name: 'n', dob: '1970-W05'";
    Corrected mapping = Corrected.in04();
    JsonNode statement = mapping.person(fields);
    assertThat(statement.at("/recordDetails/birthDate").textValue()).isEqualTo("1970-01-26");
    assertThat(statement.get("annotations"))
        .isEqualTo(
            Corrected.json(
                "[{statementPointerTarget: '/recordDetails/birthDate',"
                    + " motivation: 'transformation', description:"
                    + " 'Register value 1970-W05 rounded to the first day of the period.'}]"));
    assertThat(mapping.findings()).containsExactly("date-rounded  1970-W05");

    Corrected in02 = Corrected.in02();
    assertThat(in02.person(fields).get("birthDate").textValue()).isEqualTo("1970-01-26");
    assertThat(in02.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1799-12-31, birth-date-implausible",
    "1799, birth-date-implausible",
    "1800-W01, birth-date-implausible",
    "2026-02-01, birth-date-implausible",
    "2026-02, birth-date-implausible",
    "2027, birth-date-implausible",
    "0000, date-out-of-range",
    "-1970, date-out-of-range",
    "1970-13, date-invalid",
    "31.01.1970, date-invalid"
  })
  void birthThatCannotBe_isLeftOutAndTold(String stored, String code) {
    for (Corrected mapping : List.of(Corrected.in02(), Corrected.in04())) {
      JsonNode statement = mapping.person("name: 'n', dob: '" + stored + "'");
      assertThat(Corrected.details(statement).has("birthDate")).isFalse();
      assertThat(statement.has("annotations")).isFalse();
      assertThat(mapping.findings()).containsExactly(code + " dob " + stored);
    }
  }
}
