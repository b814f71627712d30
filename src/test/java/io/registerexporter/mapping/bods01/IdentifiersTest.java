package io.registerexporter.mapping.bods01;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored identifiers of a British company and of a person, and what is printed for each. */
class IdentifiersTest {

  private static final String NOT_VALID =
      "\"schemeName\":\"Not a valid Org-Id scheme, provided for backwards compatibility\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{jurisdiction_code: 'gb', company_number: '12345'} | gb/12345",
        "{company_number: '12345', jurisdiction_code: 'gb'} | gb/12345",
        "{company_number: 12345, jurisdiction_code: 'us_de'} | us_de/12345",
        "{company_number: null, jurisdiction_code: 'gb'} | gb/",
        "{company_number: '', jurisdiction_code: null} | /",
        "{company_number: ' 1 2', jurisdiction_code: 'GB'} | GB/ 1 2"
      })
  void exactlyJurisdictionAndNumber_isAnAddressAtOpenCorporates(String stored, String path) {
    String uri = "https://opencorporates.com/companies/" + path;
    String printed = "{schemeName: 'OpenCorporates', id: '" + uri + "', uri: '" + uri + "'}";
    assertCompany("[" + stored + "]", printed);
    assertPerson("[" + stored + "]", printed);
  }

  @Test
  void jurisdictionAndNumberWithAnotherKey_isNoAddressAtOpenCorporates() {
    assertCompany(
        "[{jurisdiction_code: 'gb', company_number: '1', document_id: 'GB PSC Snapshot'}]",
        "{scheme: 'GB-COH', schemeName: 'Companies House', id: '1'}");
    assertCompany("[{jurisdiction_code: 'gb', company_number: '1', other: null}]", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{link: 'l', document_id: 'GB PSC Snapshot'} | "
            + "{schemeName: 'GB Persons Of Significant Control Register', id: 'l'}",
        "{link: 'l', document_id: 'Denmark CVR', company_number: '7', scheme: 'S', id: 'i'} | "
            + "{schemeName: 'DK Centrale Virksomhedsregister', id: 'l'},"
            + "{schemeName: 'DK Centrale Virksomhedsregister - Registration numbers', id: '7'}",
        "{link: '', document_id: 'Denmark CVR', company_number: ' '} | "
            + "{schemeName: 'DK Centrale Virksomhedsregister', id: ''}",
        "{link: 5, document_id: 'Denmark CVR', company_number: 7} | "
            + "{schemeName: 'DK Centrale Virksomhedsregister', id: 5},"
            + "{schemeName: 'DK Centrale Virksomhedsregister - Registration numbers', id: 7}",
        "{link: 'l', document_id: 'Ukraine EDR', company_number: '7'} | "
            + "{schemeName: null, id: 'l'},{schemeName: ' - Registration numbers', id: '7'}",
        "{link: 'l'} | {schemeName: null, id: 'l'}"
      })
  void linkOfACompany_isNamedByItsDocument(String stored, String printed) {
    assertCompany("[" + stored + "]", printed);
  }

  @Test
  void nullLink_isNone() {
    assertCompany(
        "[{link: null, document_id: 'GB PSC Snapshot', company_number: '7'}]",
        "{scheme: 'GB-COH', schemeName: 'Companies House', id: '7'}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{scheme: 'S', scheme_name: 'N', id: 'i', uri: 'u'} | "
            + "{scheme: 'S', schemeName: 'N', id: 'i', uri: 'u'}",
        "{scheme: 'S', id: 'i'} | {scheme: 'S', id: 'i'}",
        "{scheme: 'S', scheme_name: '', id: 'i'} | {scheme: 'S', schemeName: '', id: 'i'}",
        "{scheme: 'S', document_id: 'GB PSC Snapshot', id: 'i'} | {scheme: 'S', id: 'i'}",
        "{scheme: '', scheme_name: 'N', id: 'i'} | {scheme: '', schemeName: 'N', id: 'i'}",
        "{scheme: ' ', document_id: 'Denmark CVR', id: 'i'} | "
            + "{scheme: ' ', schemeName: 'DK Centrale Virksomhedsregister', id: 'i'}",
        "{scheme: '', document_id: 'D', id: 'i'} | {scheme: '', schemeName: 'D', id: 'i'}",
        "{scheme: '', scheme_name: '', document_id: 'D', id: 'i'} | ~~",
        "{scheme: '\u00A0', id: 'i'} | ~~",
        "{scheme_name: 'N', document_id: 'GB PSC Snapshot', id: 'i'} | "
            + "{scheme: 'GB-COH', schemeName: 'Companies House', id: 'i'}",
        "{scheme_name: 'N', document_id: 'D', id: 'i'} | {schemeName: 'N', id: 'i'}",
        "{scheme_name: ' ', document_id: 'D', id: 'i'} | ~~",
        "{document_id: 'Denmark CVR', id: 'i'} | "
            + "{schemeName: 'DK Centrale Virksomhedsregister', id: 'i'}",
        "{document_id: 'Ukraine EDR', id: 'i'} | {schemeName: 'Ukraine EDR', id: 'i'}",
        "{document_id: '', id: 'i'} | ~~",
        "{id: 'i', uri: 'u'} | ~~",
        "{} | ~~",
        "{scheme: 'S', uri: ''} | {scheme: 'S', uri: ''}",
        "{scheme: 3, id: 'i'} | {scheme: 3, id: 'i'}"
      })
  void otherIdentifierOfACompany_isInItsScheme(String stored, String printed) {
    assertCompany("[" + stored + "]", printed);
  }

  @Test
  void orgIdScheme_isForCompaniesOnly() {
    assertPerson(
        "[{document_id: 'GB PSC Snapshot', company_number: '7'}]",
        "{schemeName: 'GB Persons Of Significant Control Register', id: '7'}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{scheme: 'S', id: 'i', company_number: 'c'} | i",
        "{scheme: 'S', id: 1.5} | 1.5",
        "{scheme: 'S', id: 1.0} | 1.0",
        "{scheme: 'S', id: 17} | 17",
        "{scheme: 'S', company_number: 'c', beneficial_owner_id: 'b'} | c",
        "{scheme: 'S', company_number: null, beneficial_owner_id: 'b'} | b",
        "{scheme: '', scheme_name: 'N', company_number: 'c', name: 'n'} | c",
        "{document_id: 'GB PSC Snapshot', beneficial_owner_id: 'b', statement_id: 's'} | b",
        "{document_id: 'D', statement_id: 's', company_number: 'c'} | s",
        "{document_id: 'D', company_number: 'c', beneficial_owner_id: 'b', name: 'n'} | c-b-n",
        "{document_id: 'D', company_number: 7, name: 'n'} | 7-n",
        "{document_id: 'D', company_number: '', name: 'n'} | -n",
        "{document_id: 'D', name: 'n'} | n"
      })
  void id_isTheFirstThatIsThere(String stored, String id) {
    assertThat(company("[" + stored + "]").get(0).get("id").textValue()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{scheme: 'S'}",
        "{scheme: 'S', id: ''}",
        "{scheme: 'S', id: '\u2003', company_number: 'c'}",
        "{scheme: 'S', statement_id: 's', name: 'n'}",
        "{scheme: 'S', company_number: '', beneficial_owner_id: 'b'}",
        "{document_id: 'D'}",
        "{document_id: 'D', statement_id: ' ', name: 'n'}"
      })
  void blankId_isLeftOut(String stored) {
    assertThat(company("[" + stored + "]").get(0).has("id")).isFalse();
  }

  @Test
  void zeroWidthSpace_isNotBlank() {
    assertThat(company("[{scheme: 'S', id: '\u200B'}]").get(0).get("id").textValue())
        .isEqualTo("\u200B");
  }

  @Test
  void linkOfAPerson_isItsId() {
    assertPerson(
        "[{document_id: 'GB PSC Snapshot', link: 'l', statement_id: 's'}]",
        "{schemeName: 'GB Persons Of Significant Control Register', id: 'l'}");
    assertPerson("[{scheme: 'S', link: 'l'}]", "{scheme: 'S'}");
  }

  @ParameterizedTest
  @CsvSource({
    "Denmark CVR, DK Centrale Virksomhedsregister",
    "Slovakia PSP Register, SK Register Partnerov Verejného Sektora"
  })
  void personOfAnOlderSource_keepsAnIdentifierForOlderReaders(String document, String name) {
    String stored = "document_id: '" + document + "'";
    String scheme = "{scheme: 'MISC-" + document + "', " + NOT_VALID;
    String first = "{schemeName: '" + name + "', id: ";
    assertPerson(
        "[{" + stored + ", beneficial_owner_id: 5}]", first + "'5'}," + scheme + ", id: '5'}");
    assertPerson("[{" + stored + ", id: 'i'}]", first + "'i'}," + scheme + ", id: ''}");
  }

  @Test
  void companyOfAnOlderSource_hasNoIdentifierForOlderReaders() {
    assertCompany(
        "[{document_id: 'Denmark CVR', beneficial_owner_id: '5'}]",
        "{schemeName: 'DK Centrale Virksomhedsregister', id: '5'}");
  }

  @Test
  void equalIdentifiers_arePrintedOnceAtTheFirstPlace() {
    String s = "{scheme: 'S', id: '1'}";
    String t = "{scheme: 'T', id: '1'}";
    assertCompany("[" + s + "," + t + "," + s + "]", s + "," + t);
  }

  @Test
  void numberAndText_areNotEqual() {
    assertCompany(
        "[{link: '5'}, {link: 5}]", "{schemeName: null, id: '5'},{schemeName: null, id: 5}");
  }

  private static JsonNode company(String stored) {
    String fields = "type: 'legal-entity', jurisdiction_code: 'gb', identifiers: " + stored;
    return Bods01.entity(fields).get("identifiers");
  }

  private static void assertCompany(String stored, String printed) {
    assertThat(company(stored)).isEqualTo(expected(printed));
  }

  private static void assertPerson(String stored, String printed) {
    assertThat(Bods01.person("identifiers: " + stored).get("identifiers"))
        .isEqualTo(expected(printed));
  }

  /**
   * JSON of the identifiers given, keys and texts in a shorter notation, and the register's own.
   */
  private static JsonNode expected(String printed) {
    String json = printed.replace('\'', '"').replaceAll("([{ ])([a-zA-Z]+): ", "$1\"$2\": ");
    return Bods01.json("[" + json + (json.isEmpty() ? "" : ",") + Bods01.OWN_IDENTIFIER + "]");
  }
}
