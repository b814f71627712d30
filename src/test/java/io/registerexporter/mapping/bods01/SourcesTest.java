package io.registerexporter.mapping.bods01;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.mapping.ImportedFrom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

  private static final String CREATED_AT = "2019-07-08T10:37:11.999Z";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UK PSC Register | [\"officialRegister\"] | GB Persons Of Significant Control Register",
        "Denmark Central Business Register (Centrale Virksomhedsregister [CVR])"
            + " | [\"officialRegister\"] | DK Centrale Virksomhedsregister",
        "Slovakia Public Sector Partners Register (Register partnerov verejného sektora)"
            + " | [\"officialRegister\"] | SK Register Partnerov Verejného Sektora",
        "OpenOwnership Register | [\"thirdParty\",\"selfDeclaration\"] | OpenOwnership Register"
      })
  void embeddedProvenanceOfAKnownSource_isPrinted(String name, String type, String description) {
    JsonNode source =
        embedded(
            "source_name: '"
                + name
                + "', source_url: 'http://e.x', retrieved_at: {$date: '2018-07-09T14:11:28.999Z'}");
    assertThat(source)
        .isEqualTo(
            Bods01.json(
                "{\"type\":"
                    + type
                    + ",\"description\":\""
                    + description
                    + "\",\"url\":\"http://e.x\",\"retrievedAt\":\"2018-07-09T14:11:28Z\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x: 1",
        "source_name: null, source_url: 'u'",
        "source_name: ''",
        "source_name: 'uk psc register'",
        "source_name: 'UK PSC Register '",
        "source_name: 'EITI pilot data'",
        "source_name: 'GB PSC Snapshot'"
      })
  void embeddedProvenanceOfAnotherSource_isNotPrinted(String provenance) {
    assertThat(Bods01.relationship("provenance: {" + provenance + "}").has("source")).isFalse();
  }

  @Test
  void relationshipWithoutProvenance_hasNoSource() {
    assertThat(Bods01.relationship("x: 1").has("source")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"source_url: ''", "source_url: ' \u00A0'", "source_url: null"})
  void blankUrlOfAnEmbeddedProvenance_isLeftOut(String url) {
    assertThat(embedded("source_name: 'UK PSC Register', " + url).fieldNames())
        .toIterable()
        .containsExactly("type", "description");
  }

  @Test
  void unreadableYearOfAnEmbeddedProvenance_isLeftOutAndTold() {
    Bods01 mapping = new Bods01();
    String time = "{$date: {$numberLong: '253402300800000'}}";
    JsonNode statement =
        mapping.relationship(
            "provenance: {source_name: 'UK PSC Register', retrieved_at: " + time + "}",
            Bods01.PARTY,
            Optional.empty());
    assertThat(statement.get("source").has("retrievedAt")).isFalse();
    assertThat(mapping.findings())
        .singleElement()
        .asString()
        .startsWith("date-out-of-range provenance.retrieved_at ");
  }

  @Test
  void importedRelationship_namesItsDataSource() {
    assertThat(imported("name: 'UK PSC Register', url: 'http://e.x', types: ['a', 'b']"))
        .isEqualTo(
            Bods01.json(
                "{\"type\":[\"a\",\"b\"],"
                    + "\"description\":\"GB Persons Of Significant Control Register\","
                    + "\"url\":\"http://e.x\",\"retrievedAt\":\"2019-07-08T10:37:11Z\"}"));
  }

  @Test
  void dataSourceThatIsNotKnown_isPrintedWithItsName() {
    assertThat(imported("name: 'A new register', types: []"))
        .isEqualTo(
            Bods01.json(
                "{\"type\":[],\"description\":\"A new register\","
                    + "\"retrievedAt\":\"2019-07-08T10:37:11Z\"}"));
  }

  @Test
  void emptyUrlOfADataSource_isPrinted() {
    assertThat(imported("url: ''").get("url").textValue()).isEmpty();
    assertThat(imported("url: null").has("url")).isFalse();
  }

  @Test
  void importedRelationship_doesNotLookAtTheEmbeddedProvenance() {
    ImportedFrom imported = Bods01.imported("name: 'N'", CREATED_AT, false);
    JsonNode statement =
        new Bods01()
            .relationship(
                "provenance: {source_name: 'UK PSC Register', source_url: 'u'}",
                Bods01.PARTY,
                Optional.of(imported));
    assertThat(statement.get("source").get("description").textValue()).isEqualTo("N");
    assertThat(statement.get("source").has("url")).isFalse();
  }

  @Test
  void severalDataSources_areTold() {
    Bods01 mapping = new Bods01();
    ImportedFrom imported = Bods01.imported("name: 'N'", CREATED_AT, true);
    mapping.relationship("x: 1", Bods01.PARTY, Optional.of(imported));
    assertThat(mapping.findings()).containsExactly("provenance-several-sources  N");
  }

  private static JsonNode embedded(String provenance) {
    return Bods01.relationship("provenance: {" + provenance + "}").get("source");
  }

  private static JsonNode imported(String dataSource) {
    ImportedFrom imported = Bods01.imported(dataSource, CREATED_AT, false);
    return new Bods01().relationship("x: 1", Bods01.PARTY, Optional.of(imported)).get("source");
  }
}
