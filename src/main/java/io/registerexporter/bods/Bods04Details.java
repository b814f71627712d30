package io.registerexporter.bods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.bods.OwnershipOrControlStatement.Terms;
import java.time.LocalDate;
import java.util.Optional;

/** The recordDetails of statements of BODS 0.4. */
final class Bods04Details {

  private static final Codes CODES = Codes.of(BodsVersion.V0_4);

  private static final String INTERESTS = "/recordDetails/interests";

  private final Bods04Annotations annotations;
  private final Change.Listener changes;

  /**
   * @param annotations gets what has to be said about them
   */
  Bods04Details(Bods04Annotations annotations, Change.Listener changes) {
    this.annotations = annotations;
    this.changes = changes;
  }

  ObjectNode of(Statement statement) {
    ObjectNode details = Elements.object().put("isComponent", false);
    if (statement instanceof EntityStatement entity) {
      writeEntity(details, entity);
    } else if (statement instanceof PersonStatement person) {
      writePerson(details, person);
    } else {
      writeRelationship(details, (OwnershipOrControlStatement) statement);
    }
    return details;
  }

  private void writeEntity(ObjectNode json, EntityStatement entity) {
    EntityKind kind = entity.kind();
    ObjectNode type = json.putObject("entityType").put("type", CODES.entityType(kind.type()));
    Elements.text(type, "subtype", kind.subtype().map(CODES::entitySubtype));
    Elements.text(type, "details", kind.details());
    kind.unspecified()
        .ifPresent(why -> json.set("unspecifiedEntityDetails", Elements.unspecified(why, CODES)));
    Elements.text(json, "name", entity.name());
    entity.jurisdiction().ifPresent(in -> json.set("jurisdiction", jurisdiction(in)));
    Elements.identifiers(json, ListedIdentifiers.of(entity.identifiers(), changes));
    writeLifetime(json, entity.lifetime());
    entity
        .address()
        .ifPresent(
            text -> {
              ObjectNode address =
                  json.putArray("addresses")
                      .addObject()
                      .put("type", "registered")
                      .put("address", text);
              entity
                  .jurisdiction()
                  .ifPresent(in -> address.set("country", Elements.country(in.country())));
            });
  }

  private static ObjectNode jurisdiction(Jurisdiction jurisdiction) {
    return jurisdiction
        .subdivision()
        .map(part -> Elements.object().put("name", part.name()).put("code", part.code()))
        .orElseGet(() -> Elements.country(jurisdiction.country()));
  }

  private void writeLifetime(ObjectNode json, Lifetime lifetime) {
    if (lifetime.isReversed()) {
      annotations.leftOut(
          "/recordDetails/dissolutionDate",
          "foundingDate "
              + lifetime.foundingDate().orElseThrow()
              + " left out: it is after this date.");
    } else {
      Elements.text(json, "foundingDate", lifetime.foundingDate().map(LocalDate::toString));
    }
    Elements.text(json, "dissolutionDate", lifetime.dissolutionDate().map(LocalDate::toString));
  }

  private void writePerson(ObjectNode json, PersonStatement person) {
    json.put("personType", person.personType().code());
    person
        .unspecified()
        .ifPresent(why -> json.set("unspecifiedPersonDetails", Elements.unspecified(why, CODES)));
    person
        .fullName()
        .ifPresent(
            name -> json.putArray("names").addObject().put("type", "legal").put("fullName", name));
    Elements.identifiers(json, ListedIdentifiers.of(person.identifiers(), changes));
    PersonStatement.Details details = person.details();
    details
        .nationality()
        .ifPresent(country -> json.putArray("nationalities").add(Elements.country(country)));
    Elements.text(json, "birthDate", details.birthDate().map(PartialDate::inOwnPrecision));
    details
        .birthDate()
        .filter(date -> date.precision() == PartialDate.Precision.WEEK)
        .ifPresent(week -> annotations.rounded("/recordDetails/birthDate", "", week));
    writeResidence(json, details);
  }

  /** The country of residence says nothing about the address for contact. */
  private static void writeResidence(ObjectNode json, PersonStatement.Details details) {
    if (details.address().isEmpty() && details.residence().isEmpty()) {
      return;
    }
    ArrayNode addresses = json.putArray("addresses");
    details.address().ifPresent(text -> addresses.addObject().put("address", text));
    details
        .residence()
        .ifPresent(
            country ->
                addresses
                    .addObject()
                    .put("type", "residence")
                    .set("country", Elements.country(country)));
  }

  private void writeRelationship(ObjectNode json, OwnershipOrControlStatement statement) {
    json.put("subject", statement.subject().reference().recordId());
    InterestedParty party = statement.interestedParty();
    if (party instanceof Unspecified unspecified) {
      json.set("interestedParty", Elements.unspecified(unspecified, CODES));
    } else if (party instanceof InterestedParty.DescribedByEntityStatement entity) {
      json.put("interestedParty", entity.statement().recordId());
    } else if (party instanceof InterestedParty.DescribedByPersonStatement person) {
      json.put("interestedParty", person.statement().recordId());
    }
    Terms terms = statement.terms();
    Bods04Period period = Bods04Period.of(terms.period());
    period.annotate(annotations, INTERESTS);
    ArrayNode interests = json.putArray("interests");
    for (Interest interest : statement.interests()) {
      ObjectNode object = interests.addObject();
      writeType(object, interest, statement.subject().isTrust(), terms);
      interest.share().ifPresent(share -> writeShare(object.putObject("share"), share));
      Elements.text(object, "startDate", period.startDate().map(LocalDate::toString));
      Elements.text(object, "endDate", period.endDate().map(LocalDate::toString));
    }
  }

  private void writeType(ObjectNode json, Interest interest, boolean inTrust, Terms terms) {
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
    Elements.text(json, "type", code);
    json.put("directOrIndirect", terms.level().code());
    terms
        .beneficialOwnershipOrControl()
        .ifPresent(beneficial -> json.put("beneficialOwnershipOrControl", beneficial));
    Elements.text(json, "details", details);
  }

  /** Never both kinds of one bound, and no bound beside an exact share. */
  private static void writeShare(ObjectNode json, Share share) {
    if (share instanceof Share.Exact exact) {
      Elements.value(json, "exact", exact.share());
      return;
    }
    Share.Range range = (Share.Range) share;
    Elements.value(
        json, range.exclusiveMinimum() ? "exclusiveMinimum" : "minimum", range.minimum());
    Elements.value(
        json, range.exclusiveMaximum() ? "exclusiveMaximum" : "maximum", range.maximum());
  }
}
