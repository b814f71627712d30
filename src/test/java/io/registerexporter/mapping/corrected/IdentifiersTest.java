package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers of entities, which 0.2 and 0.4 print alike; {@link PersonIdentifiersTest}. */
class IdentifiersTest {

  private static final String OC = "https://opencorporates.com/companies/";
  private static final String GB_PSC = "GB Persons Of Significant Control Register";

  @ParameterizedTest
  @CsvSource({
    "'gb', '12345', gb/12345",
    "'us_de', 7, us_de/7",
    "'gb', {$numberLong: '9223372036854775807'}, gb/9223372036854775807",
    "'gb', 7.0, gb/7",
    "'gb', 1e-7, gb/1e-7",
    "'g b', 'a/b?é', g%20b/a%2Fb%3F%C3%A9",
    "'gb', ' 1 ', gb/%201%20",
    "{$oid: '5B55E2A0E4EBF34044A00002'}, '1', 5b55e2a0e4ebf34044a00002/1"
  })
  void jurisdictionAndNumberOnly_areAnOpenCorporatesAddress(
      String jurisdiction, String number, String path) {
    String stored = "{company_number: %s, jurisdiction_code: %s}";
    assertIdentifiers(
        stored.formatted(quoted(number), quoted(jurisdiction)),
        "{schemeName: 'OpenCorporates', id: '%1$s', uri: '%1$s'}".formatted(OC + path));
  }

  /** CsvSource takes the single quotes away that make a value a text. */
  private static String quoted(String value) {
    return value.startsWith("{") || value.matches("[0-9].*e-.*|7|7[.]0")
        ? value
        : "'" + value + "'";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{jurisdiction_code: 'gb', company_number: null}",
        "{jurisdiction_code: ' ', company_number: '1'}",
        "{jurisdiction_code: 'gb', company_number: ''}",
        "{jurisdiction_code: true, company_number: '1'}",
        "{jurisdiction_code: null, company_number: null}"
      })
  void openCorporatesAddressWithoutAPart_isLeftOutAndTold(String stored) {
    assertNone(stored, "identifier-incomplete");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{document_id: 'GB PSC Snapshot', link: 'l'} | {schemeName: '" + GB_PSC + "', id: 'l'}",
        "{document_id: 'Denmark CVR', link: 5, company_number: 6} "
            + "| {schemeName: 'DK Centrale Virksomhedsregister', id: '5'}, "
            + "{schemeName: 'DK Centrale Virksomhedsregister - Registration numbers', id: '6'}",
        "{document_id: 'Other', link: ' l', company_number: ' '} | {schemeName: 'Other', id: ' l'}",
        "{document_id: 'Other', link: 'l', scheme: 'GB-COH', id: 'i'} "
            + "| {schemeName: 'Other', id: 'l'}",
        "{document_id: 9, link: 'l'} | {schemeName: '9', id: 'l'}"
      })
  void linkOfACompany_isInItsDocument(String stored, String printed) {
    assertIdentifiers(stored, printed);
  }

  @Test
  void emptyLinkOfACompany_leavesItsNumberAndIsTold() {
    assertIdentifiers(
        "{document_id: 'D', link: ' ', company_number: 'n', id: 'i'}",
        "{schemeName: 'D - Registration numbers', id: 'n'}",
        "identifier-without-id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{link: 'l'}",
        "{link: 'l', company_number: 'n', document_id: ' '}",
        "{link: '', scheme_name: 's'}",
        "{link: 'l', document_id: null, scheme: 'GB-COH'}"
      })
  void linkOfACompanyInNoDocument_isLeftOutAndTold(String stored) {
    assertNone(stored, "identifier-without-scheme");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // scheme and schemeName
        "{scheme: 'GB-COH', id: '1'} | scheme: 'GB-COH', schemeName: 'Companies House'",
        "{scheme: 'DK-CVR', id: '1'} "
            + "| scheme: 'DK-CVR', schemeName: 'Danish Central Business Register'",
        "{scheme: 'SK-ORSR', id: '1'} "
            + "| scheme: 'SK-ORSR', schemeName: 'Ministry of Justice Business Register'",
        "{scheme: 'UA-EDR', id: '1'} | scheme: 'UA-EDR', schemeName: 'United State Register'",
        "{scheme: 'XI-LEI', id: '1'} "
            + "| scheme: 'XI-LEI', schemeName: 'Global Legal Entity Identifier Index'",
        "{scheme: 'GB-COH', scheme_name: 'N', id: '1'} | scheme: 'GB-COH', schemeName: 'N'",
        "{scheme: 'GB-COH', scheme_name: ' ', id: '1'} "
            + "| scheme: 'GB-COH', schemeName: 'Companies House'",
        "{scheme: '', scheme_name: 'N', id: '1'} | schemeName: 'N'",
        "{scheme: ' ', document_id: 'Denmark CVR', id: '1'} "
            + "| schemeName: 'DK Centrale Virksomhedsregister'",
        "{scheme_name: 'N', document_id: 'D', id: '1'} | schemeName: 'N'",
        "{document_id: 'D', id: 1} | schemeName: 'D'",
        "{document_id: 'GB PSC Snapshot', id: '1'} | schemeName: '" + GB_PSC + "'",
        // id
        "{scheme_name: 'N', id: '1', company_number: '2', statement_id: '3'} | schemeName: 'N'",
        "{scheme: 'GB-COH', company_number: '1', beneficial_owner_id: '2', statement_id: '3'} "
            + "| scheme: 'GB-COH', schemeName: 'Companies House'",
        "{scheme: 'GB-COH', beneficial_owner_id: '1', statement_id: '3'} "
            + "| scheme: 'GB-COH', schemeName: 'Companies House'",
        "{scheme: '', scheme_name: 'N', company_number: 1, statement_id: '3'} | schemeName: 'N'",
        "{scheme_name: 'N', statement_id: '1', company_number: '2'} | schemeName: 'N'",
        "{scheme_name: 'N', company_number: '1', x: 2} | schemeName: 'N'"
      })
  void otherIdentifier_isInItsSchemeOrDocument(String stored, String scheme) {
    assertIdentifiers(stored, "{" + scheme + ", id: '1'}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "company_number: 'a', beneficial_owner_id: 'b', name: 'c' | a-b-c",
        "name: 'c', company_number: 1.5 | 1.5-c",
        "beneficial_owner_id: ' ', name: 'c', company_number: {} | c"
      })
  void partsWithoutAnId_areJoined(String parts, String id) {
    Corrected mapping = Corrected.in04();
    JsonNode printed = identifiers(mapping, "identifiers: [{scheme_name: 'N', " + parts + "}]");
    assertThat(printed.get(0)).isEqualTo(Corrected.json("{schemeName: 'N', id: '" + id + "'}"));
  }

  @ParameterizedTest
  @CsvSource({
    "gb, GB PSC Snapshot, GB-COH, Companies House",
    "dk, Denmark CVR, DK-CVR, Danish Central Business Register",
    "sk, Slovakia PSP Register, SK-ORSR, Ministry of Justice Business Register",
    "ua, Ukraine EDR, UA-EDR, United State Register"
  })
  void companyOfAKnownRegister_isInItsListWhateverNameIsStored(
      String jurisdiction, String document, String scheme, String name) {
    String company = "name: 'n', jurisdiction_code: '" + jurisdiction + "', identifiers: ";
    String stored =
        "[{document_id: '%s', company_number: '1', scheme_name: 'x', statement_id: '2'}]";
    String printed = "{scheme: '" + scheme + "', schemeName: '" + name + "', id: '1'}";
    Corrected mapping = Corrected.in04();
    assertThat(identifiers(mapping, company + stored.formatted(document)).get(0))
        .isEqualTo(Corrected.json(printed));
    assertThat(mapping.codes()).isEmpty();
    // Neither in another jurisdiction, nor of what is not known to be a company.
    for (String other :
        List.of(
            "jurisdiction_code: 'xx'",
            "jurisdiction_code: '" + jurisdiction.toUpperCase(Locale.ROOT) + "'",
            "type: 'x'")) {
      assertThat(
              identifiers(Corrected.in04(), company + stored.formatted(document) + ", " + other)
                  .get(0))
          .isEqualTo(Corrected.json("{schemeName: 'x', id: '2'}"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{id: '1'}",
        "{scheme: '', id: '1'}",
        "{scheme: '', scheme_name: ' ', document_id: '', id: '1'}",
        "{entity_factory: 1}",
        "{scheme: true, id: '1'}"
      })
  void identifierThatNobodyNames_isLeftOutAndTold(String stored) {
    assertNone(stored, "identifier-without-scheme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{scheme_name: 'N'}",
        "{scheme_name: 'N', id: '', company_number: '1'}",
        "{scheme: 'GB-COH', statement_id: '1', name: 'n'}",
        "{scheme: 'GB-COH', company_number: ' ', beneficial_owner_id: '1'}",
        "{scheme: '', scheme_name: 'N', name: 'n'}",
        "{scheme_name: 'N', statement_id: ' ', name: 'n'}",
        "{scheme_name: 'N', name: ' ', company_number: ''}",
        "{scheme_name: 'N', id: []}"
      })
  void identifierWithoutAnId_isLeftOutAndTold(String stored) {
    assertNone(stored, "identifier-without-id");
  }

  @Test
  void schemeThatNoListIsKnownBy_leavesItsNameAndIsTold() {
    assertIdentifiers(
        "{scheme: 'XX-Y', id: '1'}", "{schemeName: 'XX-Y', id: '1'}", "identifier-scheme-unknown");
    assertIdentifiers(
        "{scheme: 'gb-coh', scheme_name: 'N', id: '1'}",
        "{schemeName: 'N', id: '1'}",
        "identifier-scheme-unknown");
    assertIdentifiers(
        "{scheme: 'GBR-TAXID', id: '1'}",
        "{schemeName: 'GBR-TAXID', id: '1'}",
        "identifier-scheme-unknown");
  }

  @Test
  void uri_isPrintedIfItIsOne() {
    assertIdentifiers(
        "{scheme_name: 'N', id: '1', uri: 'urn:x'}", "{schemeName: 'N', id: '1', uri: 'urn:x'}");
    assertIdentifiers("{scheme_name: 'N', id: '1', uri: ' '}", "{schemeName: 'N', id: '1'}");
    assertIdentifiers(
        "{scheme_name: 'N', id: '1', uri: 'http://a b'}",
        "{schemeName: 'N', id: '1'}",
        "uri-invalid");
  }

  @Test
  void equalIdentifiers_arePrintedOnceInTheFirstPlace() {
    assertIdentifiers(
        "{scheme: 'X', id: '1'}, {scheme_name: 'N', id: '2'}, {scheme: '', scheme_name: 'X', id: 1}",
        "{schemeName: 'X', id: '1'}, {schemeName: 'N', id: '2'}",
        "identifier-scheme-unknown");
  }

  @Test
  void elementThatIsNoObject_isLeftOutAndTold() {
    assertNone("'1'", "field-type");
  }

  private static void assertNone(String stored, String code) {
    for (Corrected mapping : List.of(Corrected.in02(), Corrected.in04())) {
      assertThat(identifiers(mapping, "name: 'n', identifiers: [" + stored + "]")).hasSize(1);
      assertThat(mapping.codes()).contains(code).isSubsetOf(code, "field-type");
    }
  }

  private static void assertIdentifiers(String stored, String printed, String... codes) {
    for (Corrected mapping : List.of(Corrected.in02(), Corrected.in04())) {
      JsonNode identifiers = identifiers(mapping, "name: 'n', identifiers: [" + stored + "]");
      assertThat(identifiers.toString())
          .startsWith(Corrected.json("[" + printed + "]").toString().replaceFirst("]$", ","));
      assertThat(identifiers).hasSize(Corrected.json("[" + printed + "]").size() + 1);
      assertThat(mapping.codes()).containsExactly(codes);
    }
  }

  private static JsonNode identifiers(Corrected mapping, String fields) {
    return Corrected.details(mapping.entity(fields)).get("identifiers");
  }
}
