package io.registerexporter.bods;

import io.registerexporter.bods.OwnershipOrControlStatement.Terms;
import java.util.Optional;

/** The recordDetails of statements of BODS 0.4. */
final class Bods04Details {

  private static final Codes CODES = Codes.of(BodsVersion.V0_4);

  private static final String INTERESTS = "/recordDetails/interests";

  private final JsonLine json;
  private final Bods04Annotations annotations;
  private final Change.Listener changes;

  /**
   * @param json where they are printed
   * @param annotations gets what has to be said about them
   */
  Bods04Details(JsonLine json, Bods04Annotations annotations, Change.Listener changes) {
    this.json = json;
    this.annotations = annotations;
    this.changes = changes;
  }

  void write(Statement statement) {
    json.beginObject(Key.RECORD_DETAILS);
    json.flag(Key.IS_COMPONENT, false);
    if (statement instanceof EntityStatement entity) {
      writeEntity(entity);
    } else if (statement instanceof PersonStatement person) {
      writePerson(person);
    } else {
      writeRelationship((OwnershipOrControlStatement) statement);
    }
    json.endObject();
  }

  private void writeEntity(EntityStatement entity) {
    EntityKind kind = entity.kind();
    json.beginObject(Key.ENTITY_TYPE);
    json.text(Key.TYPE, CODES.entityType(kind.type()));
    json.text(Key.SUBTYPE, kind.subtype().map(CODES::entitySubtype));
    json.text(Key.DETAILS, kind.details());
    json.endObject();
    Elements.unspecified(json, Key.UNSPECIFIED_ENTITY_DETAILS, kind.unspecified(), CODES);
    json.text(Key.NAME, entity.name());
    if (entity.jurisdiction().isPresent()) {
      writeJurisdiction(entity.jurisdiction().get());
    }
    Elements.identifiers(json, ListedIdentifiers.of(entity.identifiers(), changes));
    writeLifetime(entity.lifetime());
    if (entity.address().isPresent()) {
      json.beginArray(Key.ADDRESSES);
      json.beginObject();
      json.text(Key.TYPE, "registered");
      json.text(Key.ADDRESS, entity.address());
      Elements.country(json, Key.COUNTRY, entity.jurisdiction().map(Jurisdiction::country));
      json.endObject();
      json.endArray();
    }
  }

  private void writeJurisdiction(Jurisdiction jurisdiction) {
    json.beginObject(Key.JURISDICTION);
    if (jurisdiction.subdivision().isPresent()) {
      Jurisdiction.Subdivision part = jurisdiction.subdivision().get();
      Elements.nameAndCode(json, part.name(), part.code());
    } else {
      Elements.nameAndCode(json, jurisdiction.country().name(), jurisdiction.country().code());
    }
    json.endObject();
  }

  private void writeLifetime(Lifetime lifetime) {
    if (lifetime.isReversed()) {
      annotations.leftOut(
          "/recordDetails/dissolutionDate",
          "foundingDate "
              + lifetime.foundingDate().orElseThrow()
              + " left out: it is after this date.");
    } else {
      json.day(Key.FOUNDING_DATE, lifetime.foundingDate());
    }
    json.day(Key.DISSOLUTION_DATE, lifetime.dissolutionDate());
  }

  private void writePerson(PersonStatement person) {
    PersonStatement.Details details = person.details();
    json.text(Key.PERSON_TYPE, person.personType().code());
    Elements.unspecified(json, Key.UNSPECIFIED_PERSON_DETAILS, person.unspecified(), CODES);
    Elements.fullName(json, "legal", person.fullName());
    Elements.identifiers(json, ListedIdentifiers.of(person.identifiers(), changes));
    Elements.nationality(json, details.nationality());
    json.text(Key.BIRTH_DATE, details.birthDate().map(PartialDate::inOwnPrecision));
    details
        .birthDate()
        .filter(date -> date.precision() == PartialDate.Precision.WEEK)
        .ifPresent(week -> annotations.rounded("/recordDetails/birthDate", "", week));
    writeResidence(details);
  }

  /** The country of residence says nothing about the address for contact. */
  private void writeResidence(PersonStatement.Details details) {
    if (details.address().isEmpty() && details.residence().isEmpty()) {
      return;
    }
    json.beginArray(Key.ADDRESSES);
    if (details.address().isPresent()) {
      json.beginObject();
      json.text(Key.ADDRESS, details.address());
      json.endObject();
    }
    if (details.residence().isPresent()) {
      json.beginObject();
      json.text(Key.TYPE, "residence");
      Elements.country(json, Key.COUNTRY, details.residence());
      json.endObject();
    }
    json.endArray();
  }

  private void writeRelationship(OwnershipOrControlStatement statement) {
    json.text(Key.SUBJECT, statement.subject().reference().recordId());
    InterestedParty party = statement.interestedParty();
    if (party instanceof Unspecified unspecified) {
      Elements.unspecified(json, Key.INTERESTED_PARTY, unspecified, CODES);
    } else if (party instanceof InterestedParty.DescribedByEntityStatement entity) {
      json.text(Key.INTERESTED_PARTY, entity.statement().recordId());
    } else if (party instanceof InterestedParty.DescribedByPersonStatement person) {
      json.text(Key.INTERESTED_PARTY, person.statement().recordId());
    }
    Terms terms = statement.terms();
    Bods04Period period = Bods04Period.of(terms.period());
    period.annotate(annotations, INTERESTS);
    json.beginArray(Key.INTERESTS);
    for (Interest interest : statement.interests()) {
      json.beginObject();
      writeType(interest, statement.subject().isTrust(), terms);
      if (interest.share().isPresent()) {
        writeShare(interest.share().get());
      }
      json.day(Key.START_DATE, period.startDate());
      json.day(Key.END_DATE, period.endDate());
      json.endObject();
    }
    json.endArray();
  }

  private void writeType(Interest interest, boolean inTrust, Terms terms) {
    InterestType.Code type = (InterestType.Code) interest.type().orElseThrow();
    Optional<String> code = CODES.interestType(type);
    Optional<String> details = interest.details();
    if (type.isRoleInNomination() || (type.isRoleInTrust() && !inTrust)) {
      String stored = interest.storedCode().orElseThrow();
      changes.changed(Change.INTEREST_ROLE_NEEDS_ARRANGEMENT, stored);
      code = CODES.interestType(InterestType.Code.OTHER_INFLUENCE_OR_CONTROL);
      details = Optional.of(details.map(text -> stored + ": " + text).orElse(stored));
    } else if (code.isEmpty()) {
      code = CODES.nearestInterestType(type);
      details = details.or(interest::storedCode);
    }
    json.text(Key.TYPE, code);
    json.text(Key.DIRECT_OR_INDIRECT, terms.level().code());
    json.flag(Key.BENEFICIAL_OWNERSHIP_OR_CONTROL, terms.beneficialOwnershipOrControl());
    json.text(Key.DETAILS, details);
  }

  /** Never both kinds of one bound, and no bound beside an exact share. */
  private void writeShare(Share share) {
    json.beginObject(Key.SHARE);
    if (share instanceof Share.Exact exact) {
      Elements.value(json, Key.EXACT, exact.share());
    } else if (share instanceof Share.Range range) {
      Elements.value(
          json, range.exclusiveMinimum() ? Key.EXCLUSIVE_MINIMUM : Key.MINIMUM, range.minimum());
      Elements.value(
          json, range.exclusiveMaximum() ? Key.EXCLUSIVE_MAXIMUM : Key.MAXIMUM, range.maximum());
    }
    json.endObject();
  }
}
