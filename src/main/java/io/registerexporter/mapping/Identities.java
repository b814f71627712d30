package io.registerexporter.mapping;

import io.registerexporter.bods.Identity;
import io.registerexporter.bods.Reference;
import io.registerexporter.bods.StatementDate;
import io.registerexporter.bods.StatementId;
import io.registerexporter.register.Entity;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Relationship;
import java.time.Instant;
import java.util.Optional;

/**
 * What the statements about the register's documents are known by, in all versions.
 *
 * @param records the ids of records
 */
public record Identities(RecordIds records) {

  /** Of the statement about an entity or known person. */
  public Identity entity(Entity entity, StatementDate date) {
    String id = entity.id().toHexString();
    Optional<Instant> updatedAt = entity.history().selfUpdatedAt();
    String record = records.entity(id, entity.type());
    return new Identity(
        StatementIds.entity(id, updatedAt), record, record, version(updatedAt), date);
  }

  /** Of the statement about the person that a PSC statement speaks of; the company declares it. */
  public Identity unknownPerson(PscStatement statement, End company, StatementDate date) {
    String id = statement.id().json();
    return new Identity(
        StatementIds.unknownPerson(company.id(), id, statement.updatedAt()),
        records.unknownPerson(company.id(), id),
        of(company).recordId(),
        version(statement.updatedAt()),
        date);
  }

  /** Of the statement about a stored relationship; its subject declares it. */
  public Identity relationship(
      Relationship relationship, Reference subject, Reference party, StatementDate date) {
    return relationship(
        relationship.id().json(),
        relationship.updatedAt(),
        relationship.updatedAt(),
        subject,
        Optional.of(party),
        date);
  }

  /** Of the relationship that a PSC statement stands for. */
  public Identity relationship(
      PscStatement statement, Reference subject, Optional<Reference> party, StatementDate date) {
    return relationship(
        StatementIds.ofPscStatement(statement.id().json()),
        Optional.empty(),
        statement.updatedAt(),
        subject,
        party,
        date);
  }

  /** Of the relationship with nobody known. */
  public Identity unknownOwner(Entity company, Reference subject, StatementDate date) {
    return relationship(
        StatementIds.ofUnknownOwner(company.id().toHexString()),
        Optional.empty(),
        Optional.empty(),
        subject,
        Optional.empty(),
        date);
  }

  private Identity relationship(
      String id,
      Optional<Instant> updatedAtInId,
      Optional<Instant> updatedAt,
      Reference subject,
      Optional<Reference> party,
      StatementDate date) {
    return new Identity(
        StatementIds.relationship(
            id, updatedAtInId, party.map(Reference::statementId), subject.statementId()),
        records.relationship(id, subject.recordId(), party.map(Reference::recordId)),
        subject.recordId(),
        version(updatedAt),
        date);
  }

  /** A time that no version can print is none, although the oldest ids are hashes of any time. */
  private static Optional<Instant> version(Optional<Instant> updatedAt) {
    return updatedAt.filter(Dates::isInRange);
  }

  /** The statement about an end of a relationship. */
  public Reference of(End end) {
    return new Reference(
        StatementId.ofHash(end.statementHash()), records.entity(end.id(), end.type()));
  }
}
