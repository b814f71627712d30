package io.registerexporter.verify.rules;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.verify.json.Value;
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
  public void check(Value statement, Consumer<Breach> taker) {
    Breaches found = new Breaches(taker);
    String type = statement.get("recordType").text();
    shared.statement(statement, type, "", found);
    record(statement, type, found);
    Value details = statement.get("recordDetails");
    switch (type) {
      case "entity" -> entity(details, found);
      case "person" -> person(details, found);
      case "relationship" -> relationship(details, found);
      default -> found.add(Rule.STATEMENT_TYPE_UNKNOWN, statement.get("recordType"));
    }
  }

  private static void record(Value statement, String type, Breaches found) {
    Value status = statement.get("recordStatus");
    found.addIf(!STATUSES.contains(status.text()), Rule.RECORD_STATUS_MISSING, status);
    String id = statement.get("statementId").text();
    Value recordId = statement.get("recordId");
    found.addIf(
        !hasForm(recordId.text(), id, Math.max(0, id.length() - HASH), type),
        Rule.RECORD_ID_FORM,
        recordId);
  }

  /** The namespace of the statement's id, and the type, each with a hyphen behind. */
  private static boolean hasForm(String recordId, String id, int namespace, String type) {
    int behindType = namespace + 1 + type.length();
    return recordId.regionMatches(0, id, 0, namespace)
        && recordId.startsWith("-", namespace)
        && recordId.startsWith(type, namespace + 1)
        && recordId.startsWith("-", behindType);
  }

  private void entity(Value details, Breaches found) {
    shared.entity(details, Rule.ENTITY_IDENTIFIER_SCHEME_04, found);
    Value subtype = details.get("entityType").get("subtype");
    String type = details.get("entityType").get("type").text();
    found.addIf(
        subtype.isThere() && !SUBTYPES.getOrDefault(type, SUBTYPES_OF_ALL).contains(subtype.text()),
        Rule.ENTITY_SUBTYPE,
        subtype);
    ListingRules.check(details.get("publicListing"), found);
  }

  private void person(Value details, Breaches found) {
    shared.person(details, AddressRules.OF_PERSON, found);
    shared.dates().birthDate(details.get("birthDate"), found);
    ExposureRules.in04(details, found);
    for (Value identifier : details.get("identifiers").elements()) {
      IdentifierRules.ofPerson(identifier, found);
    }
  }

  private void relationship(Value details, Breaches found) {
    Value subject = details.get("subject");
    found.addIf(subject.text().isEmpty(), Rule.SUBJECT_FORM, subject);
    Value party = details.get("interestedParty");
    boolean unspecified = party.get("reason").isFilled();
    found.addIf(party.text().isEmpty() && !unspecified, Rule.INTERESTED_PARTY_FORM, party);
    shared.relationship(details, details.get("componentRecords"), unspecified, found);
    for (Value interest : details.get("interests").elements()) {
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
