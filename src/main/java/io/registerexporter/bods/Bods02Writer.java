package io.registerexporter.bods;

import io.registerexporter.bods.OwnershipOrControlStatement.Terms;
import java.time.LocalDate;
import java.util.Optional;

/** Statements in the form of BODS 0.2, under the ids that they have in 0.1. */
public final class Bods02Writer implements StatementWriter {

  private static final Codes CODES = Codes.of(BodsVersion.V0_2);

  private final LocalDate publicationDate;
  private final byte[] publicationDetails;
  private final JsonLine json = new JsonLine();

  public Bods02Writer(PublicationDetails publication) {
    this.publicationDate = publication.date();
    this.publicationDetails = Elements.publicationDetails(publication, BodsVersion.V0_2);
  }

  @Override
  public StatementLine write(Statement statement, Change.Listener changes) {
    StatementId statementId = statement.identity().statementId();
    String id = statementId.text();
    json.begin();
    json.text(Key.STATEMENT_ID_UP_TO_02, id);
    json.text(Key.STATEMENT_TYPE, statement.type().code());
    if (statement instanceof EntityStatement entity) {
      writeEntity(entity, changes);
    } else if (statement instanceof PersonStatement person) {
      writePerson(person);
    } else {
      writeOwnership((OwnershipOrControlStatement) statement, changes);
    }
    json.json(Key.PUBLICATION_DETAILS, publicationDetails);
    return new StatementLine(
        statement.type(), id, new StatementHash(statementId.hash(), 0), json.end());
  }

  private void writeEntity(EntityStatement entity, Change.Listener changes) {
    Optional<Country> country = entity.jurisdiction().map(Jurisdiction::country);
    json.flag(Key.IS_COMPONENT, false);
    json.text(Key.ENTITY_TYPE, CODES.entityType(entity.kind().type()));
    Elements.unspecified(json, Key.UNSPECIFIED_ENTITY_DETAILS, entity.kind().unspecified(), CODES);
    json.text(Key.NAME, entity.name());
    Elements.country(json, Key.INCORPORATED_IN_JURISDICTION, country);
    Elements.identifiers(json, ListedIdentifiers.of(entity.identifiers(), changes));
    if (!entity.lifetime().isReversed()) {
      json.day(Key.FOUNDING_DATE, entity.lifetime().foundingDate());
    }
    json.day(Key.DISSOLUTION_DATE, entity.lifetime().dissolutionDate());
    Elements.address(json, Optional.of("registered"), entity.address(), country);
  }

  private void writePerson(PersonStatement person) {
    PersonStatement.Details details = person.details();
    json.flag(Key.IS_COMPONENT, false);
    json.text(Key.PERSON_TYPE, person.personType().code());
    Elements.unspecified(json, Key.UNSPECIFIED_PERSON_DETAILS, person.unspecified(), CODES);
    Elements.fullName(json, "individual", person.fullName());
    Elements.identifiers(json, person.identifiers());
    Elements.nationality(json, details.nationality());
    json.text(Key.BIRTH_DATE, details.birthDate().map(PartialDate::inOwnPrecision));
    Elements.address(json, Optional.empty(), details.address(), details.residence());
  }

  private void writeOwnership(OwnershipOrControlStatement statement, Change.Listener changes) {
    json.day(
        Key.STATEMENT_DATE,
        statement.identity().date().declared().flatMap(date -> notInFuture(date, changes)));
    json.flag(Key.IS_COMPONENT, false);
    Elements.ends(json, statement, CODES);
    json.beginArray(Key.INTERESTS);
    for (Interest interest : statement.interests()) {
      writeInterest(interest, statement.terms());
    }
    json.endArray();
    Elements.source(json, statement.source());
  }

  private Optional<LocalDate> notInFuture(PartialDate date, Change.Listener changes) {
    if (date.first().isAfter(publicationDate)) {
      changes.changed(Change.STATEMENT_DATE_IN_FUTURE, date.text());
      return Optional.empty();
    }
    return Optional.of(date.first());
  }

  private void writeInterest(Interest interest, Terms terms) {
    Optional<String> code =
        interest.type().flatMap(type -> CODES.interestType((InterestType.Code) type));
    json.beginObject();
    json.text(Key.TYPE, code);
    json.text(Key.INTEREST_LEVEL, terms.level().code());
    json.flag(Key.BENEFICIAL_OWNERSHIP_OR_CONTROL, terms.beneficialOwnershipOrControl());
    json.text(
        Key.DETAILS,
        interest.details().or(() -> code.isPresent() ? Optional.empty() : interest.storedCode()));
    if (interest.share().isPresent()) {
      writeShare(interest.share().get());
    }
    if (!terms.period().isReversed()) {
      json.text(Key.START_DATE, terms.period().start().map(PartialDate::inOwnPrecision));
    }
    json.text(Key.END_DATE, terms.period().end().map(PartialDate::inOwnPrecision));
    json.endObject();
  }

  /** The flags are always said: a maximum is exclusive in 0.2 where they are not. */
  private void writeShare(Share share) {
    json.beginObject(Key.SHARE);
    if (share instanceof Share.Exact exact) {
      Elements.value(json, Key.EXACT, exact.share());
      writeBounds(exact.share(), exact.share());
      json.flag(Key.EXCLUSIVE_MINIMUM, false);
      json.flag(Key.EXCLUSIVE_MAXIMUM, false);
    } else if (share instanceof Share.Range range) {
      writeBounds(range.minimum(), range.maximum());
      if (Elements.isPrinted(range.minimum())) {
        json.flag(Key.EXCLUSIVE_MINIMUM, range.exclusiveMinimum());
      }
      if (Elements.isPrinted(range.maximum())) {
        json.flag(Key.EXCLUSIVE_MAXIMUM, range.exclusiveMaximum());
      }
    }
    json.endObject();
  }

  private void writeBounds(Value minimum, Value maximum) {
    Elements.value(json, Key.MINIMUM, minimum);
    Elements.value(json, Key.MAXIMUM, maximum);
  }
}
