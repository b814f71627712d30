package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What identifiers of persons have of their own; {@link IdentifiersTest} for the rest. */
class PersonIdentifiersTest {

  private static final String MISC =
      "{scheme: 'MISC-%s', schemeName:"
          + " 'Not a valid Org-Id scheme, provided for backwards compatibility', id: '%s'}";

  @ParameterizedTest
  @CsvSource({"GBR-PASSPORT", "DNK-TAXID", "USA-IDCARD"})
  void schemeOfAPersonsNumber_isPrinted(String scheme) {
    String stored = "{scheme: '" + scheme + "', id: '1'}";
    String printed = "{scheme: '%1$s', schemeName: '%1$s', id: '1'}".formatted(scheme);
    assertIdentifiers(Corrected.in02(), stored, printed);
    assertIdentifiers(Corrected.in04(), stored, printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gbr-PASSPORT",
        "GB-PASSPORT",
        "GBR-passport",
        "XXX-TAXID",
        "GBR-VOTER",
        "GBR-TAXID ",
        "GBR_TAXID",
        "MISC-Denmark CVR"
      })
  void otherScheme_isPrintedIn02Only(String scheme) {
    String stored = "{scheme: '" + scheme + "', id: '1'}";
    assertIdentifiers(
        Corrected.in02(),
        stored,
        "{scheme: '%1$s', schemeName: '%1$s', id: '1'}".formatted(scheme));
    Corrected mapping = Corrected.in04();
    assertThat(identifiers(mapping, stored).get(0))
        .isEqualTo(Corrected.json("{schemeName: '" + scheme + "', id: '1'}"));
    assertThat(mapping.findings()).containsExactly("identifier-scheme-unknown  " + scheme);
  }

  @Test
  void listOfCompanies_isNoSchemeOfAPersonBut02PrintsItAsStored() {
    String stored = "{scheme: 'GB-COH', id: '1'}";
    assertIdentifiers(
        Corrected.in02(), stored, "{scheme: 'GB-COH', schemeName: 'Companies House', id: '1'}");
    assertThat(identifiers(Corrected.in04(), stored).get(0))
        .isEqualTo(Corrected.json("{schemeName: 'Companies House', id: '1'}"));
  }

  @Test
  void blankOrNumericScheme_isLeftOutOrItsDigits() {
    assertIdentifiers(
        Corrected.in02(), "{scheme: ' ', scheme_name: 'N', id: '1'}", "{schemeName: 'N', id: '1'}");
    assertIdentifiers(
        Corrected.in02(), "{scheme: 7, id: '1'}", "{scheme: '7', schemeName: '7', id: '1'}");
  }

  @Test
  void linkOfAPerson_isAnId() {
    String stored = "{document_id: 'GB PSC Snapshot', link: 'l', statement_id: 's'}";
    String printed = "{schemeName: 'GB Persons Of Significant Control Register', id: 'l'}";
    assertIdentifiers(Corrected.in02(), stored, printed);
    assertIdentifiers(Corrected.in04(), stored, printed);
  }

  @Test
  void emptyLinkOfAPerson_isNoId() {
    Corrected mapping = Corrected.in04();
    assertThat(identifiers(mapping, "{document_id: 'D', link: '', statement_id: 's'}")).hasSize(1);
    assertThat(mapping.codes()).containsExactly("identifier-without-id");
  }

  @Test
  void personOfACompanysRegister_isNotInItsList() {
    Corrected mapping = Corrected.in04();
    JsonNode details =
        mapping.personDetails(
            "name: 'n', jurisdiction_code: 'gb',"
                + " identifiers: [{document_id: 'GB PSC Snapshot', company_number: '1'}]");
    assertThat(details.at("/identifiers/0/schemeName").textValue())
        .isEqualTo("GB Persons Of Significant Control Register");
  }

  @Test
  void jurisdictionAndNumberOfAPerson_areAnOpenCorporatesAddressToo() {
    assertThat(
            identifiers(Corrected.in04(), "{jurisdiction_code: 'gb', company_number: '1'}")
                .at("/0/id")
                .textValue())
        .isEqualTo("https://opencorporates.com/companies/gb/1");
  }

  @ParameterizedTest
  @CsvSource({
    "Denmark CVR, DK Centrale Virksomhedsregister",
    "Slovakia PSP Register, SK Register Partnerov Verejného Sektora"
  })
  void ownerInAnOldRegister_hasASecondIdentifierIn02Only(String document, String name) {
    String stored = "{document_id: '" + document + "', beneficial_owner_id: 5}";
    String printed = "{schemeName: '" + name + "', id: '5'}";
    assertIdentifiers(Corrected.in02(), stored, printed + ", " + MISC.formatted(document, "5"));
    assertIdentifiers(Corrected.in04(), stored, printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{document_id: 'Denmark CVR', id: '1'}",
        "{document_id: 'Denmark CVR', id: '1', beneficial_owner_id: ' '}",
        "{document_id: 'denmark cvr', id: '1', beneficial_owner_id: '5'}",
        "{document_id: 'GB PSC Snapshot', id: '1', beneficial_owner_id: '5'}"
      })
  void otherPerson_hasNoSecondIdentifier(String stored) {
    assertThat(identifiers(Corrected.in02(), stored)).hasSize(2);
  }

  @Test
  void ownerWithoutAnIdentifierOfItsOwn_hasNoSecondEither() {
    Corrected mapping = Corrected.in02();
    assertThat(
            identifiers(mapping, "{document_id: 'Denmark CVR', id: '', beneficial_owner_id: '5'}"))
        .hasSize(1);
    assertThat(mapping.codes()).containsExactly("identifier-without-id");
  }

  @Test
  void companyInAnOldRegister_hasNoSecondIdentifier() {
    JsonNode statement =
        Corrected.in02()
            .entity("identifiers: [{document_id: 'Denmark CVR', beneficial_owner_id: '5'}]");
    assertThat(statement.get("identifiers")).hasSize(2);
  }

  private static void assertIdentifiers(Corrected mapping, String stored, String printed) {
    JsonNode expected = Corrected.json("[" + printed + "]");
    JsonNode identifiers = identifiers(mapping, stored);
    assertThat(identifiers).hasSize(expected.size() + 1);
    assertThat(identifiers.toString()).startsWith(expected.toString().replaceFirst("]$", ","));
    assertThat(identifiers.get(expected.size()).get("schemeName").textValue())
        .isEqualTo("OpenOwnership Register");
    assertThat(mapping.codes()).isEmpty();
  }

  private static JsonNode identifiers(Corrected mapping, String stored) {
    return Corrected.details(mapping.person("name: 'n', identifiers: [" + stored + "]"))
        .get("identifiers");
  }
}
