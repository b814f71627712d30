package io.registerexporter.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.Identity;
import io.registerexporter.bods.Reference;
import io.registerexporter.bods.StatementDate;
import io.registerexporter.bods.StatementId;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import io.registerexporter.register.Relationship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

  private static final String ENTITY = "5b55e2a0e4ebf34044a00002";
  private static final Identities IDENTITIES = new Identities(new RecordIds("ns"));
  private static final StatementDate DATE = StatementDate.of(List.of(LocalDate.of(2018, 1, 1)));
  private static final End COMPANY =
      new End(ENTITY, EntityType.LEGAL_ENTITY, 1, LocalDate.of(2018, 1, 1), false);
  private static final Reference SUBJECT = new Reference(StatementId.ofHash(1), "ns-entity-s");
  private static final Reference PARTY = new Reference(StatementId.ofHash(2), "ns-person-p");
  private static final Instant UPDATED = Instant.parse("2018-07-23T14:11:31.001Z");

  @Test
  void entity_isItsOwnDeclarationSubject() {
    Entity entity =
        read(
            Entity.read(
                document(
                    "{_id: {$oid: '%s'}, type: 'natural-person', self_updated_at: %s,"
                        + " updated_at: {$date: '2019-01-01T00:00:00Z'}}")));
    assertThat(IDENTITIES.entity(entity, DATE))
        .isEqualTo(
            new Identity(
                StatementIds.entity(ENTITY, Optional.of(UPDATED)),
                "ns-person-" + ENTITY,
                "ns-person-" + ENTITY,
                Optional.of(UPDATED),
                DATE));
  }

  @Test
  void unknownPerson_isDeclaredByItsCompany() {
    PscStatement statement = read(PscStatement.read(document("{_id: {i: '%s'}, updated_at: %s}")));
    String id = statement.id().json();
    assertThat(IDENTITIES.unknownPerson(statement, COMPANY, DATE))
        .isEqualTo(
            new Identity(
                StatementIds.unknownPerson(ENTITY, id, Optional.of(UPDATED)),
                new RecordIds("ns").unknownPerson(ENTITY, id),
                "ns-entity-" + ENTITY,
                Optional.of(UPDATED),
                DATE));
  }

  @Test
  void storedRelationship_isDeclaredByItsSubject() {
    Relationship relationship =
        read(
            Relationship.read(
                document(
                    "{_id: {i: 1}, source_id: {$oid: '%1$s'}, target_id: {$oid: '%1$s'},"
                        + " updated_at: %2$s}")));
    assertThat(IDENTITIES.relationship(relationship, SUBJECT, PARTY, DATE))
        .isEqualTo(
            new Identity(
                StatementIds.relationship(
                    "{\"i\":1}",
                    Optional.of(UPDATED),
                    Optional.of(PARTY.statementId()),
                    SUBJECT.statementId()),
                new RecordIds("ns")
                    .relationship("{\"i\":1}", "ns-entity-s", Optional.of("ns-person-p")),
                "ns-entity-s",
                Optional.of(UPDATED),
                DATE));
  }

  @Test
  void relationshipOfAPscStatement_hasItsUpdateTimeButNotInTheOldestIds() {
    PscStatement statement = read(PscStatement.read(document("{_id: {i: '%s'}, updated_at: %s}")));
    String id = StatementIds.ofPscStatement(statement.id().json());
    for (Optional<Reference> party : List.of(Optional.of(PARTY), Optional.<Reference>empty())) {
      assertThat(IDENTITIES.relationship(statement, SUBJECT, party, DATE))
          .isEqualTo(
              new Identity(
                  StatementIds.relationship(
                      id,
                      Optional.empty(),
                      party.map(Reference::statementId),
                      SUBJECT.statementId()),
                  new RecordIds("ns")
                      .relationship(id, "ns-entity-s", party.map(Reference::recordId)),
                  "ns-entity-s",
                  Optional.of(UPDATED),
                  DATE));
    }
  }

  @Test
  void relationshipWithNobody_hasNoUpdateTime() {
    Entity entity = read(Entity.read(document("{_id: {$oid: '%s'}, self_updated_at: %s}")));
    Identity identity = IDENTITIES.unknownOwner(entity, SUBJECT, DATE);
    assertThat(identity.updatedAt()).isEmpty();
    assertThat(identity.recordId())
        .isEqualTo(
            new RecordIds("ns")
                .relationship(
                    StatementIds.ofUnknownOwner(ENTITY), "ns-entity-s", Optional.empty()));
    assertThat(identity.declarationSubject()).isEqualTo("ns-entity-s");
  }

  @Test
  void end_isReferredToByHashAndRecord() {
    assertThat(IDENTITIES.of(COMPANY))
        .isEqualTo(new Reference(StatementId.ofHash(1), "ns-entity-" + ENTITY));
  }

  private static BsonDocument document(String json) {
    return BsonDocument.parse(json.formatted(ENTITY, "{$date: '" + UPDATED + "'}"));
  }

  private static <T> T read(Reading<T> reading) {
    return ((Reading.Accepted<T>) reading).value();
  }
}
