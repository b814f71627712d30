package io.registerexporter.verify.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.BodsVersion;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The rules for one statement of BODS 0.4. */
final class Rules04 implements StatementRules {

  private static final Set<String> STATUSES = Set.of("new", "updated", "closed");

  /** The subtypes of a type of entity; types that are not named have the one that all have. */
  private static final Map<String, Set<String>> SUBTYPES =
      Map.of(
          "arrangement", Set.of("trust", "nomination", "other"),
          "legalEntity", Set.of("trust", "other"),
          "stateBody", Set.of("governmentDepartment", "stateAgency", "other"));

  private static final Set<String> SUBTYPES_OF_ALL = Set.of("other");

  /** Digits of the hash in a statementId, with the hyphen before them. */
  private static final int HASH = 33;

  private final SharedRules shared;

  Rules04(LocalDate today) {
    shared = new SharedRules(BodsVersion.V0_4, today);
  }

  @Override
  public void check(JsonNode json, Consumer<Breach> taker) {
    Located statement = Located.root(json);
    Breaches found = new Breaches(taker);
    String type = statement.get("recordType").text();
    shared.statement(statement, type, "", found);
    record(statement, type, found);
    Located details = statement.get("recordDetails");
    switch (type) {
      case "entity" -> entity(details, found);
      case "person" -> person(details, found);
      case "relationship" -> relationship(details, found);
      default -> found.add(Rule.STATEMENT_TYPE_UNKNOWN, statement.get("recordType"));
    }
  }

  private static void record(Located statement, String type, Breaches found) {
    Located status = statement.get("recordStatus");
    found.addIf(!STATUSES.contains(status.text()), Rule.RECORD_STATUS_MISSING, status);
    String id = statement.get("statementId").text();
    String namespace = id.substring(0, Math.max(0, id.length() - HASH));
    Located recordId = statement.get("recordId");
    found.addIf(
        !recordId.text().startsWith(namespace + "-" + type + "-"), Rule.RECORD_ID_FORM, recordId);
  }

  private void entity(Located details, Breaches found) {
    shared.entity(details, Rule.ENTITY_IDENTIFIER_SCHEME_04, found);
    Located subtype = details.get("entityType").get("subtype");
    String type = details.get("entityType").get("type").text();
    found.addIf(
        subtype.isThere() && !SUBTYPES.getOrDefault(type, SUBTYPES_OF_ALL).contains(subtype.text()),
        Rule.ENTITY_SUBTYPE,
        subtype);
    ListingRules.check(details.get("publicListing"), found);
  }

  private void person(Located details, Breaches found) {
    shared.person(details, AddressRules.OF_PERSON, found);
    shared.dates().birthDate(details.get("birthDate"), found);
    ExposureRules.in04(details, found);
    for (Located identifier : details.get("identifiers").elements()) {
      IdentifierRules.ofPerson(identifier, found);
    }
  }

  private void relationship(Located details, Breaches found) {
    Located subject = details.get("subject");
    found.addIf(subject.text().isEmpty(), Rule.SUBJECT_FORM, subject);
    Located party = details.get("interestedParty");
    boolean unspecified = party.get("reason").isFilled();
    found.addIf(party.text().isEmpty() && !unspecified, Rule.INTERESTED_PARTY_FORM, party);
    shared.relationship(details, details.get("componentRecords"), unspecified, found);
    for (Located interest : details.get("interests").elements()) {
      shared.dates().interest(interest, found);
      ShareRules.in04(interest.get("share"), found);
    }
    // Of a party that is named, only the whole export tells whether it is a person.
    found.addIf(
        SharedRules.isBeneficial(details) && party.text().isEmpty(),
        Rule.OWNER_NOT_PERSON_04,
        party);
  }
}
