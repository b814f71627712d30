package io.registerexporter.bods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;

/** Statements in the form of BODS 0.2, under the ids that they have in 0.1. */
public final class Bods02Writer implements StatementWriter {

  private static final Codes CODES = Codes.of(BodsVersion.V0_2);

  private final LocalDate publicationDate;
  private final ObjectNode publicationDetails;

  public Bods02Writer(PublicationDetails publication) {
    this.publicationDate = publication.date();
    this.publicationDetails = Elements.publicationDetails(publication, BodsVersion.V0_2);
  }

  @Override
  public StatementLine write(Statement statement, Change.Listener changes) {
    StatementId id = statement.identity().statementId();
    ObjectNode json =
        Elements.object()
            .put("statementID", id.text())
            .put("statementType", statement.type().code());
    if (statement instanceof EntityStatement entity) {
      writeEntity(json, entity, changes);
    } else if (statement instanceof PersonStatement person) {
      writePerson(json, person);
    } else {
      writeOwnership(json, (OwnershipOrControlStatement) statement, changes);
    }
    json.set("publicationDetails", publicationDetails);
    return new StatementLine(
        statement.type(), id.text(), new StatementHash(id.hash(), 0), JsonLines.line(json));
  }

  private static void writeEntity(
      ObjectNode json, EntityStatement entity, Change.Listener changes) {
    Optional<Country> country = entity.jurisdiction().map(Jurisdiction::country);
    json.put("isComponent", false).put("entityType", CODES.entityType(entity.kind().type()));
    entity
        .kind()
        .unspecified()
        .ifPresent(why -> json.set("unspecifiedEntityDetails", Elements.unspecified(why, CODES)));
    Elements.text(json, "name", entity.name());
    country.ifPresent(in -> json.set("incorporatedInJurisdiction", Elements.country(in)));
    Elements.identifiers(json, ListedIdentifiers.of(entity.identifiers(), changes));
    if (!entity.lifetime().isReversed()) {
      Elements.text(
          json, "foundingDate", entity.lifetime().foundingDate().map(LocalDate::toString));
    }
    Elements.text(
        json, "dissolutionDate", entity.lifetime().dissolutionDate().map(LocalDate::toString));
    entity.address().ifPresent(text -> address(json, Optional.of("registered"), text, country));
  }

  private static void writePerson(ObjectNode json, PersonStatement person) {
    json.put("isComponent", false).put("personType", person.personType().code());
    person
        .unspecified()
        .ifPresent(why -> json.set("unspecifiedPersonDetails", Elements.unspecified(why, CODES)));
    person
        .fullName()
        .ifPresent(
            name ->
                json.putArray("names").addObject().put("type", "individual").put("fullName", name));
    Elements.identifiers(json, person.identifiers());
    PersonStatement.Details details = person.details();
    details
        .nationality()
        .ifPresent(country -> json.putArray("nationalities").add(Elements.country(country)));
    Elements.text(json, "birthDate", details.birthDate().map(PartialDate::inOwnPrecision));
    details.address().ifPresent(text -> address(json, Optional.empty(), text, details.residence()));
  }

  private static void address(
      ObjectNode json, Optional<String> type, String text, Optional<Country> country) {
    ObjectNode address = json.putArray("addresses").addObject();
    Elements.text(address, "type", type);
    address.put("address", text);
    Elements.text(address, "country", country.map(Country::code));
  }

  private void writeOwnership(
      ObjectNode json, OwnershipOrControlStatement statement, Change.Listener changes) {
    statement
        .identity()
        .date()
        .declared()
        .flatMap(date -> notInFuture(date, changes))
        .ifPresent(day -> json.put("statementDate", day.toString()));
    json.put("isComponent", false);
    json.putObject("subject")
        .put("describedByEntityStatement", statement.subject().reference().statementId().text());
    writeInterestedParty(json.putObject("interestedParty"), statement.interestedParty());
    ArrayNode interests = json.putArray("interests");
    for (Interest interest : statement.interests()) {
      writeInterest(interests.addObject(), interest, statement.terms());
    }
    statement.source().ifPresent(source -> json.set("source", Elements.source(source)));
  }

  private Optional<LocalDate> notInFuture(PartialDate date, Change.Listener changes) {
    if (date.first().isAfter(publicationDate)) {
      changes.changed(Change.STATEMENT_DATE_IN_FUTURE, date.text());
      return Optional.empty();
    }
    return Optional.of(date.first());
  }

  private static void writeInterestedParty(ObjectNode json, InterestedParty party) {
    if (party instanceof InterestedParty.DescribedByEntityStatement entity) {
      json.put("describedByEntityStatement", entity.statement().statementId().text());
    } else if (party instanceof InterestedParty.DescribedByPersonStatement person) {
      json.put("describedByPersonStatement", person.statement().statementId().text());
    } else if (party instanceof Unspecified unspecified) {
      json.set("unspecified", Elements.unspecified(unspecified, CODES));
    }
  }

  private static void writeInterest(
      ObjectNode json, Interest interest, OwnershipOrControlStatement.Terms terms) {
    Optional<String> code =
        interest.type().flatMap(type -> CODES.interestType((InterestType.Code) type));
    Elements.text(json, "type", code);
    json.put("interestLevel", terms.level().code());
    terms
        .beneficialOwnershipOrControl()
        .ifPresent(beneficial -> json.put("beneficialOwnershipOrControl", beneficial));
    Elements.text(
        json,
        "details",
        interest.details().or(() -> code.isPresent() ? Optional.empty() : interest.storedCode()));
    interest.share().ifPresent(share -> writeShare(json.putObject("share"), share));
    if (!terms.period().isReversed()) {
      Elements.text(json, "startDate", terms.period().start().map(PartialDate::inOwnPrecision));
    }
    Elements.text(json, "endDate", terms.period().end().map(PartialDate::inOwnPrecision));
  }

  /** The flags are always said: a maximum is exclusive in 0.2 where they are not. */
  private static void writeShare(ObjectNode json, Share share) {
    if (share instanceof Share.Exact exact) {
      Elements.value(json, "exact", exact.share());
      Elements.value(json, "minimum", exact.share());
      Elements.value(json, "maximum", exact.share());
      json.put("exclusiveMinimum", false).put("exclusiveMaximum", false);
      return;
    }
    Share.Range range = (Share.Range) share;
    Elements.value(json, "minimum", range.minimum());
    Elements.value(json, "maximum", range.maximum());
    if (Elements.isPrinted(range.minimum())) {
      json.put("exclusiveMinimum", range.exclusiveMinimum());
    }
    if (Elements.isPrinted(range.maximum())) {
      json.put("exclusiveMaximum", range.exclusiveMaximum());
    }
  }
}
