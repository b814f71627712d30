package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.mapping.EntityUse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityStatementTest {

  private static final String COMPLETE =
      "type: 'legal-entity', name: ' C\\n', address: '1 Street', jurisdiction_code: 'us_de',"
          + " company_type: 'State', identifiers: [{id: '1', scheme_name: 's'}],"
          + " incorporation_date: {$date: '2018-05-23T23:59:59Z'},"
          + " dissolution_date: {$date: '2018-06-23T00:00:00Z'},"
          + " self_updated_at: {$date: '2018-07-23T14:11:29.987Z'}";

  private static final String OWN_IDENTIFIER =
      "{schemeName: 'OpenOwnership Register',"
          + " id: 'https://register.example/entities/5b55e2a0e4ebf34044a00002',"
          + " uri: 'https://register.example/entities/5b55e2a0e4ebf34044a00002'}";

  @Test
  void company_hasItsDetailsIn04() {
    Corrected mapping = Corrected.in04();
    JsonNode details = mapping.entityDetails(COMPLETE);
    assertThat(details.toString())
        .isEqualTo(
            Corrected.json(
                    "{isComponent: false, entityType: {type: 'state', details: 'State'},"
                        + " name: ' C\\n', jurisdiction: {name: 'Delaware', code: 'US-DE'},"
                        + " identifiers: [{schemeName: 's', id: '1'}, "
                        + OWN_IDENTIFIER
                        + "], foundingDate: '2018-05-23', dissolutionDate: '2018-06-23',"
                        + " addresses: [{type: 'registered', address: '1 Street',"
                        + " country: {name: 'United States of America', code: 'US'}}]}")
                .toString());
    assertThat(mapping.codes()).isEmpty();
  }

  @Test
  void company_hasItsStatementIn02() {
    Corrected mapping = Corrected.in02();
    JsonNode statement = mapping.entity(COMPLETE);
    assertThat(statement.toString())
        .isEqualTo(
            Corrected.json(
                    "{statementID: 'openownership-register-16416891616788742165',"
                        + " statementType: 'entityStatement', isComponent: false,"
                        + " entityType: 'legalEntity', name: ' C\\n',"
                        + " incorporatedInJurisdiction:"
                        + " {name: 'United States of America', code: 'US'},"
                        + " identifiers: [{schemeName: 's', id: '1'}, "
                        + OWN_IDENTIFIER
                        + "], foundingDate: '2018-05-23', dissolutionDate: '2018-06-23',"
                        + " addresses: [{type: 'registered', address: '1 Street', country: 'US'}],"
                        + " publicationDetails: {publicationDate: '2026-01-31',"
                        + " bodsVersion: '0.2', publisher: {name: 'Publisher'}}}")
                .toString());
    assertThat(mapping.codes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = BodsVersion.class,
      names = {"V0_2", "V0_4"})
  void companyOfNothingButAnId_hasItsOwnIdentifierOnly(BodsVersion version) {
    Corrected mapping = Corrected.in(version);
    JsonNode details = Corrected.details(mapping.entity("x: 1"));
    assertThat(details.fieldNames())
        .toIterable()
        .containsSubsequence("isComponent", "entityType", "identifiers")
        .doesNotContain("name", "addresses", "foundingDate", "dissolutionDate");
    assertThat(details.get("identifiers")).isEqualTo(Corrected.json("[" + OWN_IDENTIFIER + "]"));
    assertThat(mapping.findings()).containsExactly("name-missing name ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "' '", "'\u2003\u0085'", "null", "7", "['n']"})
  void nameThatIsNoText_isLeftOutAndTold(String name) {
    Corrected mapping = Corrected.in04();
    assertThat(mapping.entityDetails("name: " + name).has("name")).isFalse();
    assertThat(mapping.codes()).contains("name-missing");
    assertThat(Corrected.in02().entity("name: " + name).has("name")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x: 1", "address: ''", "address: ' \u00A0'", "address: null", "address: 1"})
  void noAddressText_isNoAddressThoughThereIsACountry(String address) {
    String fields = "jurisdiction_code: 'gb', " + address;
    assertThat(Corrected.in04().entityDetails(fields).has("addresses")).isFalse();
    assertThat(Corrected.in02().entity(fields).has("addresses")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = BodsVersion.class,
      names = {"V0_2", "V0_4"})
  void foundingAfterTheDissolution_isLeftOutAndTold(BodsVersion version) {
    Corrected mapping = Corrected.in(version);
    JsonNode statement =
        mapping.entity(
            "name: 'n', incorporation_date: {$date: '2018-05-24T00:00:00Z'},"
                + " dissolution_date: {$date: '2018-05-23T23:59:59.999Z'}");
    JsonNode details = Corrected.details(statement);
    assertThat(details.has("foundingDate")).isFalse();
    assertThat(details.get("dissolutionDate").textValue()).isEqualTo("2018-05-23");
    assertThat(mapping.findings())
        .containsExactly("entity-dates-reversed incorporation_date 2018-05-24");
    if (version == BodsVersion.V0_4) {
      assertThat(statement.get("annotations"))
          .isEqualTo(
              Corrected.json(
                  "[{statementPointerTarget: '/recordDetails/dissolutionDate',"
                      + " motivation: 'correcting', description:"
                      + " 'foundingDate 2018-05-24 left out: it is after this date.'}]"));
    } else {
      assertThat(statement.has("annotations")).isFalse();
    }
  }

  @Test
  void foundingOnTheDayOfTheDissolution_isPrinted() {
    Corrected mapping = Corrected.in04();
    JsonNode statement =
        mapping.entity(
            "name: 'n', incorporation_date: {$date: '2018-05-23T23:00:00Z'},"
                + " dissolution_date: {$date: '2018-05-23T00:00:00Z'}");
    assertThat(statement.at("/recordDetails/foundingDate").textValue()).isEqualTo("2018-05-23");
    assertThat(statement.has("annotations")).isFalse();
    assertThat(mapping.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-62135596800001, ",
    "-62135596800000, 0001-01-01",
    "253402300799999, 9999-12-31",
    "253402300800000, "
  })
  void yearWithoutFourDigits_isLeftOutAndTold(String milliseconds, String printed) {
    for (String field : List.of("incorporation_date", "dissolution_date")) {
      Corrected mapping = Corrected.in04();
      JsonNode details =
          mapping.entityDetails(
              "name: 'n', " + field + ": {$date: {$numberLong: '" + milliseconds + "'}}");
      String key = field.startsWith("inc") ? "foundingDate" : "dissolutionDate";
      assertThat(details.path(key).textValue()).isEqualTo(printed);
      assertThat(mapping.codes())
          .isEqualTo(printed == null ? List.of("date-out-of-range") : List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'person'", "null", "'Legal-Entity'", "1"})
  void entityOfUnknownType_saysSo(String type) {
    String fields = "name: 'n', jurisdiction_code: 'dk', type: " + type;
    Corrected mapping = Corrected.in04();
    JsonNode statement = mapping.entity(fields);
    JsonNode details = statement.get("recordDetails");
    assertThat(statement.get("recordId").textValue())
        .isEqualTo("openownership-register-entity-" + Corrected.ENTITY_ID);
    assertThat(details.get("entityType")).isEqualTo(Corrected.json("{type: 'unknownEntity'}"));
    assertThat(details.get("unspecifiedEntityDetails"))
        .isEqualTo(
            Corrected.json(
                "{reason: 'informationUnknownToPublisher', description:"
                    + " 'The register does not say whether this is a legal entity or a person'}"));
    assertThat(details.fieldNames())
        .toIterable()
        .containsExactly(
            "isComponent",
            "entityType",
            "unspecifiedEntityDetails",
            "name",
            "jurisdiction",
            "identifiers");
    assertThat(mapping.codes()).contains("entity-type-unknown");

    JsonNode in02 = Corrected.in02().entity(fields);
    assertThat(in02.get("entityType").textValue()).isEqualTo("unknownEntity");
    assertThat(in02.get("unspecifiedEntityDetails"))
        .isEqualTo(
            Corrected.json(
                "{reason: 'information-unknown-to-publisher', description:"
                    + " 'The register does not say whether this is a legal entity or a person'}"));
    assertThat(in02.at("/incorporatedInJurisdiction/code").textValue()).isEqualTo("DK");
  }

  @ParameterizedTest
  @EnumSource(
      value = BodsVersion.class,
      names = {"V0_2", "V0_4"})
  void companyWithoutOwners_alsoHasAStatementThatNothingIsKnown(BodsVersion version) {
    List<JsonNode> statements =
        Corrected.in(version)
            .entity(
                "type: 'legal-entity', self_updated_at: {$date: '2018-07-01T00:00:00Z'}",
                new EntityUse(EntityUse.As.ENTITY, true),
                Optional.of(Corrected.imported("name: 's'", "2018-01-01T00:00:00Z", false)));
    assertThat(statements).hasSize(2);
    JsonNode unknown = Corrected.details(statements.get(1));
    JsonNode party = unknown.get("interestedParty");
    assertThat(version == BodsVersion.V0_2 ? party.get("unspecified") : party)
        .isEqualTo(
            Corrected.json(
                "{reason: 'unknown', description:"
                    + " 'The register holds no owner of this entity and no statement about why'}"));
    assertThat(unknown.get("interests")).isEqualTo(Corrected.json("[]"));
    assertThat(statements.get(1).has("source")).isFalse();
    assertThat(statements.get(1).path("statementDate").textValue())
        .isEqualTo(version == BodsVersion.V0_2 ? null : "2018-07-01");
  }

  @Test
  void entityThatIsNotUsed_hasNoStatement() {
    assertThat(
            Corrected.in04().entity("x: 1", Corrected.use(EntityUse.As.NOTHING), Corrected.none()))
        .isEmpty();
  }
}
