package io.registerexporter.bods;

import java.util.List;
import java.util.Optional;

/** Statements in the form of BODS 0.1, as the register's own exporter printed them. */
public final class Bods01Writer implements StatementWriter {

  private static final Codes CODES = Codes.of(BodsVersion.V0_1);

  private final JsonLine json = new JsonLine();

  @Override
  public StatementLine write(Statement statement, Change.Listener changes) {
    StatementId statementId = statement.identity().statementId();
    String id = statementId.text();
    json.begin();
    json.text(Key.STATEMENT_ID_UP_TO_02, id);
    json.text(Key.STATEMENT_TYPE, statement.type().code());
    if (statement instanceof EntityStatement entity) {
      writeEntity(entity);
    } else if (statement instanceof PersonStatement person) {
      writePerson(person);
    } else if (statement instanceof OwnershipOrControlStatement ownership) {
      writeOwnership(ownership);
    }
    return new StatementLine(
        statement.type(), id, new StatementHash(statementId.hash(), 0), json.end());
  }

  private void writeEntity(EntityStatement entity) {
    Optional<Country> country = entity.jurisdiction().map(Jurisdiction::country);
    json.text(Key.ENTITY_TYPE, CODES.entityType(entity.kind().type()));
    json.text(Key.NAME, entity.name());
    Elements.country(json, Key.INCORPORATED_IN_JURISDICTION, country);
    writeIdentifiers(entity.identifiers());
    json.day(Key.FOUNDING_DATE, entity.lifetime().foundingDate());
    json.day(Key.DISSOLUTION_DATE, entity.lifetime().dissolutionDate());
    Elements.address(json, Optional.of("registered"), entity.address(), country);
  }

  private void writePerson(PersonStatement person) {
    boolean known = person.personType() == PersonType.KNOWN_PERSON;
    PersonStatement.Details details = person.details();
    json.text(Key.PERSON_TYPE, person.personType().code());
    json.text(Key.MISSING_INFO_REASON, person.unspecified().flatMap(Unspecified::description));
    writeNames(known, person.fullName());
    writeIdentifiers(person.identifiers());
    if (known || details.nationality().isPresent()) {
      Elements.nationality(json, details.nationality());
    } else {
      writeNone(Key.NATIONALITIES);
    }
    json.day(Key.BIRTH_DATE, details.birthDate().map(PartialDate::first));
    if (known) {
      Elements.address(json, Optional.empty(), details.address(), details.residence());
    } else {
      writeNone(Key.ADDRESSES);
    }
  }

  private void writeNames(boolean known, Optional<String> fullName) {
    json.beginArray(Key.NAMES);
    if (known) {
      json.beginObject();
      json.text(Key.TYPE, "individual");
      if (fullName.isPresent()) {
        json.text(Key.FULL_NAME, fullName.get());
      } else {
        json.nothing(Key.FULL_NAME);
      }
      json.endObject();
    }
    json.endArray();
  }

  private void writeNone(Key key) {
    json.beginArray(key);
    json.endArray();
  }

  private void writeOwnership(OwnershipOrControlStatement statement) {
    json.day(Key.STATEMENT_DATE, statement.identity().date().declared().map(PartialDate::first));
    Elements.ends(json, statement, CODES);
    json.beginArray(Key.INTERESTS);
    for (Interest interest : statement.interests()) {
      writeInterest(interest, statement.terms().period());
    }
    json.endArray();
    if (statement.source().isPresent()) {
      writeSource(statement.source().get());
    }
  }

  private void writeInterest(Interest interest, Period period) {
    json.beginObject();
    json.text(Key.TYPE, interest.type().map(Bods01Writer::code));
    json.text(Key.DETAILS, interest.details());
    if (interest.share().isPresent()) {
      writeShare(interest.share().get());
    }
    json.day(Key.START_DATE, period.start().map(PartialDate::first));
    json.day(Key.END_DATE, period.end().map(PartialDate::first));
    json.endObject();
  }

  private static String code(InterestType type) {
    return type instanceof InterestType.AsStored stored
        ? stored.text()
        : CODES.interestType((InterestType.Code) type).orElseThrow();
  }

  private void writeShare(Share share) {
    json.beginObject(Key.SHARE);
    if (share instanceof Share.Exact exact) {
      json.value(Key.EXACT, exact.share());
      json.value(Key.MINIMUM, exact.share());
      json.value(Key.MAXIMUM, exact.share());
    } else if (share instanceof Share.Range range) {
      json.value(Key.MINIMUM, range.minimum());
      json.value(Key.MAXIMUM, range.maximum());
      json.flag(Key.EXCLUSIVE_MINIMUM, range.exclusiveMinimum());
      json.flag(Key.EXCLUSIVE_MAXIMUM, range.exclusiveMaximum());
    }
    json.endObject();
  }

  private void writeSource(Source source) {
    json.beginObject(Key.SOURCE);
    json.texts(Key.TYPE, source.types());
    json.text(Key.DESCRIPTION, source.description());
    json.text(Key.URL, source.url());
    json.seconds(Key.RETRIEVED_AT, source.retrievedAt());
    json.endObject();
  }

  private void writeIdentifiers(List<Identifier> identifiers) {
    json.beginArray(Key.IDENTIFIERS);
    for (Identifier identifier : identifiers) {
      Elements.identifier(json, identifier);
    }
    json.endArray();
  }
}
