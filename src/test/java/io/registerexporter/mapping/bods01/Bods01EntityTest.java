package io.registerexporter.mapping.bods01;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.StatementIds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Bods01EntityTest {

  private static final String GB =
      "{\"name\":\"United Kingdom of Great Britain and Northern Ireland\",\"code\":\"GB\"}";

  @Test
  void company_isAnEntityStatement() {
    JsonNode entity =
        Bods01.entity(
            "type: 'legal-entity', name: 'C', address: '1 Street', jurisdiction_code: 'gb',"
                + " incorporation_date: {$date: '2018-05-23T00:00:00Z'},"
                + " dissolution_date: {$date: '2018-06-23T00:00:00Z'},"
                + " self_updated_at: {$date: '2018-07-23T14:11:29.987Z'}");
    assertThat(entity)
        .isEqualTo(
            Bods01.json(
                "{\"statementID\":\"openownership-register-16416891616788742165\","
                    + "\"statementType\":\"entityStatement\",\"entityType\":\"registeredEntity\","
                    + "\"name\":\"C\",\"incorporatedInJurisdiction\":"
                    + GB
                    + ",\"identifiers\":["
                    + Bods01.OWN_IDENTIFIER
                    + "],\"foundingDate\":\"2018-05-23\",\"dissolutionDate\":\"2018-06-23\","
                    + "\"addresses\":[{\"type\":\"registered\",\"address\":\"1 Street\","
                    + "\"country\":\"GB\"}]}"));
  }

  @Test
  void entityOfUnknownTypeWithNothing_hasItsOwnIdentifierOnly() {
    assertThat(Bods01.entity("x: 1").fieldNames())
        .toIterable()
        .containsExactly("statementID", "statementType", "entityType", "identifiers");
  }

  @Test
  void emptyName_isPrinted() {
    assertThat(Bods01.entity("name: ''").get("name").textValue()).isEmpty();
  }

  @Test
  void companyWithoutOwners_alsoHasAStatementThatNothingIsKnown() {
    List<JsonNode> statements =
        new Bods01().entity("type: 'legal-entity'", new EntityUse(EntityUse.As.ENTITY, true));
    String company = StatementIds.entity(Bods01.ENTITY_ID, Optional.empty()).text();
    assertThat(statements).hasSize(2);
    assertThat(statements.get(0).get("statementID").textValue()).isEqualTo(company);
    JsonNode unknown = statements.get(1);
    assertThat(unknown.get("statementID").textValue())
        .isEqualTo(
            StatementIds.relationship(
                    StatementIds.ofUnknownOwner(Bods01.ENTITY_ID),
                    Optional.empty(),
                    Optional.empty(),
                    StatementIds.entity(Bods01.ENTITY_ID, Optional.empty()))
                .text());
    assertThat(unknown.get("subject").get("describedByEntityStatement").textValue())
        .isEqualTo(company);
    assertThat(unknown.get("interestedParty"))
        .isEqualTo(
            Bods01.json(
                "{\"unspecified\":{\"reason\":\"unknown\",\"description\":\"Unknown"
                    + " person(s)\"}}"));
    assertThat(unknown.get("interests")).isEmpty();
    assertThat(unknown.has("statementDate")).isFalse();
    assertThat(unknown.has("source")).isFalse();
  }

  @Test
  void entityThatIsNotUsed_hasNoStatement() {
    assertThat(new Bods01().entity("x: 1", new EntityUse(EntityUse.As.NOTHING, false))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gb, GB",
    "GB, GB",
    "us_de, US",
    "us_, US",
    "tr_34_x, TR",
    "dk, DK",
    "ie, IE",
    "SI_061, SI"
  })
  void firstPartOfTheJurisdiction_isTheCountryOfACompany(String jurisdictionCode, String code) {
    JsonNode entity =
        Bods01.entity("nationality: 'fr', jurisdiction_code: '" + jurisdictionCode + "'");
    assertThat(entity.get("incorporatedInJurisdiction").get("code").textValue()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "gb-eng", "_gb", "uk", "eu", "xk", "GBR", "Denmark", " gb", "gb ", "g", "_"})
  void otherJurisdiction_isNoCountry(String jurisdictionCode) {
    JsonNode entity = Bods01.entity("address: 'a', jurisdiction_code: '" + jurisdictionCode + "'");
    assertThat(entity.has("incorporatedInJurisdiction")).isFalse();
    assertThat(entity.get("addresses"))
        .isEqualTo(Bods01.json("[{\"type\":\"registered\",\"address\":\"a\"}]"));
  }

  @Test
  void personAsAnEntity_isOfItsNationality() {
    JsonNode entity =
        Bods01.entity(
            "type: 'natural-person', nationality: 'dk', jurisdiction_code: 'gb', address: 'a'");
    assertThat(entity.get("incorporatedInJurisdiction"))
        .isEqualTo(Bods01.json("{\"name\":\"Denmark\",\"code\":\"DK\"}"));
    assertThat(entity.get("addresses").get(0).get("country").textValue()).isEqualTo("DK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\u2003\u0085", "\u2028"})
  void blankAddress_isLeftOut(String address) {
    assertThat(Bods01.entity("address: '" + address + "'").has("addresses")).isFalse();
    assertThat(Bods01.person("address: '" + address + "'").has("addresses")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\uFEFF", " 1 Street\\n "})
  void otherAddress_isPrintedUntouched(String address) {
    assertThat(
            Bods01.entity("address: '" + address + "'")
                .get("addresses")
                .get(0)
                .get("address")
                .textValue())
        .isEqualTo(address.replace("\\n", "\n"));
  }

  @Test
  void timeOfFounding_isItsDayInUtc() {
    JsonNode entity = Bods01.entity("incorporation_date: {$date: '2018-05-23T23:59:59Z'}");
    assertThat(entity.get("foundingDate").textValue()).isEqualTo("2018-05-23");
  }

  @Test
  void yearBeyondFourDigits_isLeftOutAndTold() {
    Bods01 mapping = new Bods01();
    List<JsonNode> statements =
        mapping.entity(
            "incorporation_date: {$date: {$numberLong: '253402300800000'}}",
            new EntityUse(EntityUse.As.ENTITY, false));
    assertThat(Bods01.only(statements).has("foundingDate")).isFalse();
    assertThat(mapping.findings())
        .containsExactly(
            "date-out-of-range incorporation_date " + Instant.ofEpochSecond(253402300800L));
  }
}
