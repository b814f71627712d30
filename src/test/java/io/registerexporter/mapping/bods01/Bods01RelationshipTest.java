package io.registerexporter.mapping.bods01;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.StatementId;
import io.registerexporter.mapping.End;
import io.registerexporter.register.EntityType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored relationships, and those that PSC statements stand for. */
class Bods01RelationshipTest {

  private static final End COMPANY =
      end("5b55e2a0e4ebf34044c00001", EntityType.LEGAL_ENTITY, "15333819219726192349");

  @Test
  void relationship_hasTheIdOfTheWorkedExample() {
    JsonNode statement =
        new Bods01()
            .relationship(
                "{_id: {identifier: 2}, source_id: {$oid: '5b55e2a0e4ebf34044a00003'},"
                    + " target_id: {$oid: '5b55e2a0e4ebf34044a00002'},"
                    + " updated_at: {$date: '2018-07-23T14:11:32Z'}}",
                end("5b55e2a0e4ebf34044a00002", EntityType.LEGAL_ENTITY, "16416891616788742165"),
                end("5b55e2a0e4ebf34044a00003", EntityType.NATURAL_PERSON, "6078926150451800589"),
                Optional.empty());
    assertThat(statement)
        .isEqualTo(
            Bods01.json(
                "{\"statementID\":\"openownership-register-10724054112959877895\","
                    + "\"statementType\":\"ownershipOrControlStatement\","
                    + "\"subject\":{\"describedByEntityStatement\":"
                    + "\"openownership-register-16416891616788742165\"},"
                    + "\"interestedParty\":{\"describedByPersonStatement\":"
                    + "\"openownership-register-6078926150451800589\"},\"interests\":[]}"));
  }

  @ParameterizedTest
  @CsvSource({
    "LEGAL_ENTITY, '{\"describedByEntityStatement\":\"openownership-register-2\"}'",
    "NATURAL_PERSON, '{\"describedByPersonStatement\":\"openownership-register-2\"}'",
    "UNKNOWN, {}"
  })
  void interestedParty_isNamedByItsType(EntityType type, String party) {
    JsonNode statement =
        new Bods01().relationship("x: 1", Bods01.end(Bods01.PARTY.id(), type, 2), Optional.empty());
    assertThat(statement.get("interestedParty")).isEqualTo(Bods01.json(party));
  }

  @ParameterizedTest
  @CsvSource({"2017-01-23, 2017-01-23", "2017-01, 2017-01-01", "2017, 2017-01-01"})
  void sampleDate_isPrintedInFull(String stored, String printed) {
    assertThat(
            Bods01.relationship("sample_date: '" + stored + "'").get("statementDate").textValue())
        .isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x: 1", "sample_date: ''", "sample_date: '\u2003'"})
  void blankSampleDate_isLeftOut(String fields) {
    assertThat(Bods01.relationship(fields).has("statementDate")).isFalse();
  }

  @Test
  void invalidSampleDate_isLeftOutAndTold() {
    Bods01 mapping = new Bods01();
    JsonNode statement =
        mapping.relationship("sample_date: '2017-13'", Bods01.PARTY, Optional.empty());
    assertThat(statement.has("statementDate")).isFalse();
    assertThat(mapping.findings()).containsExactly("date-invalid sample_date 2017-13");
  }

  @Test
  void pscStatementAboutSomebody_isAnUnknownPersonAndARelationship() {
    List<JsonNode> statements =
        new Bods01()
            .pscStatement(
                "{_id: {identifier: 1}, type: 'psc-exists-but-not-identified',"
                    + " date: {$date: '2017-01-23T00:00:00Z'},"
                    + " updated_at: {$date: '2018-07-23T15:30:01.042Z'}}",
                COMPANY,
                Optional.empty());
    assertThat(statements)
        .containsExactly(
            Bods01.json(
                "{\"statementID\":\"openownership-register-6338692536003207924\","
                    + "\"statementType\":\"personStatement\",\"personType\":\"unknownPerson\","
                    + "\"missingInfoReason\":\"The company knows or has reasonable cause to"
                    + " believe that there is a registrable person in relation to the company but"
                    + " it has not identified the registrable person\",\"names\":[],"
                    + "\"identifiers\":[],\"nationalities\":[],\"addresses\":[]}"),
            Bods01.json(
                "{\"statementID\":\"openownership-register-16633504108724061483\","
                    + "\"statementType\":\"ownershipOrControlStatement\","
                    + "\"statementDate\":\"2017-01-23\",\"subject\":{\"describedByEntityStatement\":"
                    + "\"openownership-register-15333819219726192349\"},\"interestedParty\":"
                    + "{\"describedByPersonStatement\":\"openownership-register-6338692536003207924\"},"
                    + "\"interests\":[]}"));
  }

  @Test
  void pscStatementAboutNobody_isARelationshipWithNobody() {
    JsonNode statement =
        Bods01.only(
            new Bods01()
                .pscStatement(
                    "{_id: {identifier: 1},"
                        + " type: 'no-individual-or-entity-with-signficant-control'}",
                    COMPANY,
                    Optional.empty()));
    assertThat(statement.get("statementID").textValue())
        .isEqualTo(
            StatementId.ofHashed(
                    "{\"id\":{\"document_id\":\"OpenOwnership Register\","
                        + "\"statement_id\":{\"identifier\":1}},\"updated_at\":null,"
                        + "\"source_id\":null,\"target_id\":"
                        + "\"openownership-register-15333819219726192349\"}")
                .text());
    assertThat(statement.get("interestedParty"))
        .isEqualTo(
            Bods01.json(
                "{\"unspecified\":{\"reason\":\"no-beneficial-owners\","
                    + "\"description\":\"No person\"}}"));
    assertThat(statement.has("statementDate")).isFalse();
    assertThat(statement.has("source")).isFalse();
  }

  @Test
  void importedPscStatement_namesItsDataSource() {
    List<JsonNode> statements =
        new Bods01()
            .pscStatement(
                "{_id: {identifier: 1}}",
                COMPANY,
                Optional.of(Bods01.imported("name: 'N'", "2019-07-08T10:37:11Z", false)));
    assertThat(Bods01.only(statements).get("source").get("description").textValue()).isEqualTo("N");
  }

  private static End end(String id, EntityType type, String hash) {
    return Bods01.end(id, type, Long.parseUnsignedLong(hash));
  }
}
