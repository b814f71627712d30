package io.registerexporter.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Denmark CVR, DK Centrale Virksomhedsregister",
    "Slovakia PSP Register, SK Register Partnerov Verejného Sektora",
    "GB PSC Snapshot, GB Persons Of Significant Control Register"
  })
  void documentOfASource_hasItsName(String documentId, String name) {
    assertThat(DocumentNames.ofDocument(documentId)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ukraine EDR", "gb psc snapshot", "Denmark CVR ", "UK PSC Register"})
  void otherDocument_hasNoName(String documentId) {
    assertThat(DocumentNames.ofDocument(documentId)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UK PSC Register, GB Persons Of Significant Control Register",
    "Denmark Central Business Register (Centrale Virksomhedsregister [CVR]),"
        + " DK Centrale Virksomhedsregister",
    "Slovakia Public Sector Partners Register (Register partnerov verejného sektora),"
        + " SK Register Partnerov Verejného Sektora",
    "OpenOwnership Register, OpenOwnership Register"
  })
  void source_hasItsName(String source, String name) {
    assertThat(DocumentNames.ofSource(source)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "uk psc register",
        "EITI pilot data",
        "Ukraine Consolidated State Registry (Edinyy Derzhavnyj Reestr [EDR])",
        "GB PSC Snapshot"
      })
  void otherSource_hasNoName(String source) {
    assertThat(DocumentNames.ofSource(source)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gb, GB PSC Snapshot, GB-COH, Companies House",
    "dk, Denmark CVR, DK-CVR, Danish Central Business Register",
    "sk, Slovakia PSP Register, SK-ORSR, Ministry of Justice Business Register",
    "ua, Ukraine EDR, UA-EDR, United State Register"
  })
  void companyOfASource_isInAListOfOrgId(
      String jurisdictionCode, String documentId, String scheme, String name) {
    assertThat(OrgIdSchemes.of(jurisdictionCode, documentId))
        .contains(new OrgIdSchemes.Scheme(scheme, name));
  }

  @ParameterizedTest
  @CsvSource({
    "GB, GB PSC Snapshot",
    "dk, GB PSC Snapshot",
    "gb, Denmark CVR",
    "gb, gb psc snapshot",
    "gb_eng, GB PSC Snapshot",
    "gb, ''",
    "'', GB PSC Snapshot"
  })
  void otherCompany_isInNoListOfOrgId(String jurisdictionCode, String documentId) {
    assertThat(OrgIdSchemes.of(jurisdictionCode, documentId)).isEmpty();
  }
}
