package io.registerexporter.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.StatementId;
import io.registerexporter.register.DocumentId;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the published ids, each from the parts that it is made of. */
class StatementIdsTest {

  private static final String COMPANY_C = "5b55e2a0e4ebf34044c00001";

  @ParameterizedTest
  @CsvSource({
    "5b55e2a0e4ebf34044a00002, 2018-07-23T14:11:29.987Z, 16416891616788742165",
    "5b55e2a0e4ebf34044a00003, 2018-07-23T14:11:30Z, 6078926150451800589",
    "5b55e2a0e4ebf34044b00001, 2018-07-23T15:00:00Z, 808672183442138300"
  })
  void entityOrPerson_isHashedWithItsUpdateTime(String id, Instant updated, String decimal) {
    assertThat(StatementIds.entity(id, Optional.of(updated))).isEqualTo(id(decimal));
  }

  @Test
  void entityWithoutUpdateTime_isHashedWithAnEmptyOne() {
    assertThat(StatementIds.entity(COMPANY_C, Optional.empty()))
        .isEqualTo(StatementId.ofHashed("openownership-register/entity/" + COMPANY_C + "/"));
  }

  @Test
  void updatesWithinOneSecond_giveOneId() {
    Instant second = Instant.parse("2018-07-23T14:11:29Z");
    assertThat(StatementIds.entity(COMPANY_C, Optional.of(second.plusMillis(999))))
        .isEqualTo(StatementIds.entity(COMPANY_C, Optional.of(second)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{identifier: 2} | 2018-07-23T14:11:32Z | 6078926150451800589 | 16416891616788742165"
            + " | 10724054112959877895",
        "{submission_id: {$oid: '626f4493e45ba24044bde7cf'},"
            + " relationship_id: {$oid: '5b334d04e45ba24044be06be'}}"
            + " | 2018-07-12T12:02:47.074Z | 15784851346331014967 | 8223046792546431895"
            + " | 12442765927633912499"
      })
  void relationship_isHashedWithBothEnds(
      String id, Instant updated, String source, String target, String decimal) {
    String json = new DocumentId(BsonDocument.parse(id)).json();
    assertThat(
            StatementIds.relationship(
                json, Optional.of(updated), Optional.of(id(source)), id(target)))
        .isEqualTo(id(decimal));
  }

  @Test
  void companyWithoutOwners_hasASyntheticRelationship() {
    String relationship = StatementIds.ofUnknownOwner("5b55e2a0e4ebf34044b00001");
    assertThat(
            StatementIds.relationship(
                relationship, Optional.empty(), Optional.empty(), id("808672183442138300")))
        .isEqualTo(id("15759588461923059996"));
  }

  @Test
  void pscStatement_hasAnUnknownPersonAndASyntheticRelationship() {
    String statement = "{\"identifier\":1}";
    StatementId person =
        StatementIds.unknownPerson(
            COMPANY_C, statement, Optional.of(Instant.parse("2018-07-23T15:30:01.042Z")));
    assertThat(person).isEqualTo(id("6338692536003207924"));
    assertThat(
            StatementIds.relationship(
                StatementIds.ofPscStatement(statement),
                Optional.empty(),
                Optional.of(person),
                id("15333819219726192349")))
        .isEqualTo(id("16633504108724061483"));
  }

  private static StatementId id(String decimal) {
    return StatementId.parse("openownership-register-" + decimal);
  }
}
