package io.registerexporter.mapping.bods01;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.StatementIds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Bods01PersonTest {

  @Test
  void person_isAPersonStatement() {
    String id = StatementIds.entity(Bods01.ENTITY_ID, Optional.empty()).text();
    JsonNode person =
        Bods01.person(
            "name: 'P', nationality: 'dk', dob: '1970-01', address: '1 Street',"
                + " country_of_residence: 'England', jurisdiction_code: 'fr'");
    assertThat(person)
        .isEqualTo(
            Bods01.json(
                "{\"statementID\":\""
                    + id
                    + "\",\"statementType\":\"personStatement\",\"personType\":\"knownPerson\","
                    + "\"names\":[{\"type\":\"individual\",\"fullName\":\"P\"}],\"identifiers\":["
                    + Bods01.OWN_IDENTIFIER
                    + "],\"nationalities\":[{\"name\":\"Denmark\",\"code\":\"DK\"}],"
                    + "\"birthDate\":\"1970-01-01\","
                    + "\"addresses\":[{\"address\":\"1 Street\",\"country\":\"GB\"}]}"));
  }

  @Test
  void personWithNothing_hasANullName() {
    JsonNode person = Bods01.person("x: 1");
    assertThat(person.get("names"))
        .isEqualTo(Bods01.json("[{\"type\":\"individual\",\"fullName\":null}]"));
    assertThat(person.fieldNames())
        .toIterable()
        .containsExactly("statementID", "statementType", "personType", "names", "identifiers");
  }

  @Test
  void emptyName_isPrinted() {
    assertThat(Bods01.person("name: ''").get("names").get(0).get("fullName").textValue()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gb_eng", "British", "GBR", "uk", " gb"})
  void nationalityThatIsNoAlpha2_isLeftOut(String nationality) {
    assertThat(Bods01.person("nationality: '" + nationality + "'").has("nationalities")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"gb, GB", "England, GB", "USA, US", "Côte d'Ivoire, CI", "(Denmark), DK"})
  void countryOfResidence_isLookedUpForTheAddress(String residence, String alpha2) {
    JsonNode person =
        Bods01.person(
            "address: 'a', country_of_residence: \"" + residence + "\", nationality: 'fr'");
    assertThat(person.get("addresses").get(0).get("country").textValue()).isEqualTo(alpha2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Denmark ", "Scotland", "UK"})
  void countryOfResidenceThatIsNotFound_isLeftOut(String residence) {
    JsonNode person =
        Bods01.person("address: 'a', country_of_residence: '" + residence + "', nationality: 'fr'");
    assertThat(person.get("addresses")).isEqualTo(Bods01.json("[{\"address\":\"a\"}]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0"})
  void blankDateOfBirth_isAbsent(String dob) {
    assertThat(Bods01.person("dob: '" + dob + "'").has("birthDate")).isFalse();
  }

  @Test
  void invalidDateOfBirth_isLeftOutAndTold() {
    Bods01 mapping = new Bods01();
    List<JsonNode> statements =
        mapping.entity(
            "type: 'natural-person', dob: '1970-1'", new EntityUse(EntityUse.As.PERSON, false));
    assertThat(Bods01.only(statements).has("birthDate")).isFalse();
    assertThat(mapping.findings()).containsExactly("date-invalid dob 1970-1");
  }
}
