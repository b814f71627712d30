package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.ImportedFrom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

  private static final String INTERESTS = "interests: ['shareholding']";

  @Test
  void dataSource_isThatOfTheLatestImportInBothVersions() {
    ImportedFrom imported =
        Corrected.imported(
            "name: 'UK PSC Register', url: 'http://a.example/x', types: ['officialRegister']",
            "2019-07-08T10:37:11.999Z",
            false);
    for (Corrected mapping : List.of(Corrected.in02(), Corrected.in04())) {
      assertThat(source(mapping, INTERESTS, imported).toString())
          .isEqualTo(
              Corrected.json(
                      "{type: ['officialRegister'],"
                          + " description: 'GB Persons Of Significant Control Register',"
                          + " url: 'http://a.example/x', retrievedAt: '2019-07-08T10:37:11Z'}")
                  .toString());
      assertThat(mapping.codes()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "['selfDeclaration','officialRegister','thirdParty','primaryResearch','verified'] "
            + "| ['selfDeclaration','officialRegister','thirdParty','primaryResearch','verified'] |",
        "['verified','thirdParty','verified'] | ['verified','thirdParty'] |",
        "['x','verified','Verified',''] | ['verified'] | source-type-unknown",
        "['official-register'] | | source-type-unknown",
        "[] | |",
        "null | |",
        "'verified' | |",
        "[1, 'verified'] | ['verified'] |"
      })
  void types_areThoseOfTheCodelistOnce(String stored, String printed, String code) {
    Corrected mapping = Corrected.in04();
    JsonNode source =
        source(
            mapping,
            INTERESTS,
            Corrected.imported("name: 'n', types: " + stored, "2019-07-08T10:37:11Z", false));
    assertThat(source.get("type")).isEqualTo(printed == null ? null : Corrected.json(printed));
    assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({
    "Denmark Central Business Register (Centrale Virksomhedsregister [CVR]),"
        + " DK Centrale Virksomhedsregister",
    "Slovakia Public Sector Partners Register (Register partnerov verejného sektora),"
        + " SK Register Partnerov Verejného Sektora",
    "OpenOwnership Register, OpenOwnership Register",
    "uk psc register, uk psc register",
    "' Other ', ' Other '"
  })
  void description_isThePublishedNameElseTheStoredOne(String name, String description) {
    assertThat(
            source(
                    Corrected.in04(),
                    INTERESTS,
                    Corrected.imported("name: '" + name + "'", "2019-07-08T10:37:11Z", false))
                .get("description")
                .textValue())
        .isEqualTo(description);
  }

  @Test
  void unusableValues_areLeftOutAndTold() {
    Corrected mapping = Corrected.in04();
    assertThat(
            source(
                mapping,
                INTERESTS,
                Corrected.imported(
                    "name: 'n', url: 'www.a.example', types: ['x']", "2026-02-01T00:00:00Z", true)))
        .isEqualTo(Corrected.json("{description: 'n'}"));
    assertThat(mapping.findings())
        .containsExactly(
            "provenance-several-sources  n",
            "retrieved-at-in-future created_at 2026-02-01T00:00:00Z",
            "uri-invalid url www.a.example",
            "source-type-unknown types x");
  }

  @Test
  void sourceOfWhichNothingCanBePrinted_isLeftOut() {
    for (Corrected mapping : List.of(Corrected.in02(), Corrected.in04())) {
      assertThat(source(mapping, INTERESTS, Corrected.imported("name: ' ', url: ' '", "", false)))
          .isNull();
      assertThat(mapping.codes()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T23:59:59.999Z, 2026-01-31T23:59:59Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "1969-12-31T23:59:59.500Z, 1969-12-31T23:59:59Z"
  })
  void retrieval_isPrintedInWholeSecondsUpToTheDayOfPublication(String time, String printed) {
    assertThat(
            source(Corrected.in04(), INTERESTS, Corrected.imported("name: 'n'", time, false))
                .get("retrievedAt")
                .textValue())
        .isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UK PSC Register | ['officialRegister'] | GB Persons Of Significant Control Register",
        "Denmark Central Business Register (Centrale Virksomhedsregister [CVR])"
            + " | ['officialRegister'] | DK Centrale Virksomhedsregister",
        "Slovakia Public Sector Partners Register (Register partnerov verejného sektora)"
            + " | ['officialRegister'] | SK Register Partnerov Verejného Sektora",
        "OpenOwnership Register | ['thirdParty','selfDeclaration'] | OpenOwnership Register"
      })
  void embeddedProvenanceOfAKnownSource_isPrintedWithoutImports(
      String name, String types, String description) {
    for (Corrected mapping : List.of(Corrected.in02(), Corrected.in04())) {
      assertThat(
              source(
                      mapping,
                      INTERESTS
                          + ", provenance: {source_name: '"
                          + name
                          + "', source_url: 'http://a.example',"
                          + " retrieved_at: {$date: '2018-07-09T14:11:28.456Z'}}")
                  .toString())
          .isEqualTo(
              Corrected.json(
                      "{type: "
                          + types
                          + ", description: '"
                          + description
                          + "', url: 'http://a.example', retrievedAt: '2018-07-09T14:11:28Z'}")
                  .toString());
      assertThat(mapping.codes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{source_name: 'Example Source', source_url: 'a b'}",
        "{source_name: 'uk psc register'}",
        "{source_url: 'http://a.example'}",
        "{source_name: null}",
        "{}"
      })
  void embeddedProvenanceOfAnotherSource_isNone(String provenance) {
    Corrected mapping = Corrected.in04();
    assertThat(source(mapping, INTERESTS + ", provenance: " + provenance)).isNull();
    assertThat(mapping.codes()).isEmpty();
  }

  @Test
  void unusableValuesOfAnEmbeddedProvenance_areLeftOutAndTold() {
    Corrected mapping = Corrected.in04();
    assertThat(
            source(
                mapping,
                INTERESTS
                    + ", provenance: {source_name: 'UK PSC Register', source_url: 'a b',"
                    + " retrieved_at: {$date: '2026-02-01T00:00:00Z'}}"))
        .isEqualTo(
            Corrected.json(
                "{type: ['officialRegister'],"
                    + " description: 'GB Persons Of Significant Control Register'}"));
    assertThat(mapping.codes()).containsExactly("retrieved-at-in-future", "uri-invalid");
  }

  @Test
  void import_hidesTheEmbeddedProvenanceThoughNothingOfItIsPrinted() {
    assertThat(
            source(
                Corrected.in04(),
                INTERESTS + ", provenance: {source_name: 'UK PSC Register'}",
                Corrected.imported("x: 1", "", false)))
        .isNull();
  }

  @Test
  void entityOrPerson_hasItsOwnImportsIn04Only() {
    Optional<ImportedFrom> imported =
        Optional.of(Corrected.imported("name: 'n'", "2019-07-08T10:37:11Z", false));
    for (EntityUse.As as : List.of(EntityUse.As.ENTITY, EntityUse.As.PERSON)) {
      String type = as == EntityUse.As.ENTITY ? "legal-entity" : "natural-person";
      String fields = "name: 'n', type: '" + type + "'";
      assertThat(
              Corrected.only(Corrected.in04().entity(fields, Corrected.use(as), imported))
                  .get("source"))
          .isEqualTo(Corrected.json("{description: 'n', retrievedAt: '2019-07-08T10:37:11Z'}"));
      assertThat(
              Corrected.only(Corrected.in02().entity(fields, Corrected.use(as), imported))
                  .has("source"))
          .isFalse();
    }
  }

  private static JsonNode source(Corrected mapping, String fields, ImportedFrom imported) {
    return mapping
        .relationship(fields, Corrected.COMPANY, Corrected.PERSON, Optional.of(imported))
        .get("source");
  }

  private static JsonNode source(Corrected mapping, String fields) {
    return mapping.relationship(fields).get("source");
  }
}
