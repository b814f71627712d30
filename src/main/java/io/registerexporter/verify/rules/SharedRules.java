package io.registerexporter.verify.rules;

import io.registerexporter.bods.BodsVersion;
import java.time.LocalDate;
import java.util.Set;

/** What 0.2 and 0.4 have in common, however their statements are laid out. */
final class SharedRules {

  private final BodsVersion version;
  private final KnownKeys keys;
  private final DateRules dates;

  SharedRules(BodsVersion version, LocalDate today) {
    this.version = version;
    this.keys = new KnownKeys("keys-" + version.label() + ".txt");
    this.dates = new DateRules(today);
  }

  DateRules dates() {
    return dates;
  }

  /**
   * @param type the statement's type in the words of the version
   * @param whole the pointer that stands for the whole statement
   */
  void statement(Located statement, String type, String whole, Breaches found) {
    version(statement.get("publicationDetails").get("bodsVersion"), found);
    keys.check(statement, type, found);
    ContentRules.check(statement, found);
    dates.statement(statement, found);
    AnnotationRules.check(statement, whole, found);
  }

  private void version(Located named, Breaches found) {
    if (named.isThere() && BodsVersion.ofLabel(named.text()).isEmpty()) {
      found.add(Rule.SCHEMA_VERSION_UNKNOWN, named);
    } else {
      found.addIf(!named.text().equals(version.label()), Rule.SCHEMA_VERSION_INCONSISTENT, named);
    }
  }

  /**
   * @param details what is said of an entity
   */
  void entity(Located details, Rule schemeRule, Breaches found) {
    dates.entity(details, found);
    for (Located identifier : details.get("identifiers").elements()) {
      IdentifierRules.complete(identifier, found);
      IdentifierRules.ofEntity(identifier, schemeRule, found);
    }
    AddressRules.alternatives(details.get("addresses"), found);
    for (Located address : details.get("addresses").elements()) {
      AddressRules.type(address, AddressRules.OF_ENTITY, found);
    }
  }

  /**
   * @param details what is said of a person
   * @param addresses the types that addresses may have
   */
  void person(Located details, Set<String> addresses, Breaches found) {
    dates.death(details, found);
    details
        .get("identifiers")
        .elements()
        .forEach(identifier -> IdentifierRules.complete(identifier, found));
    AddressRules.alternatives(details.get("addresses"), found);
    for (Located address : details.get("addresses").elements()) {
      AddressRules.type(address, addresses, found);
    }
    AddressRules.type(details.get("placeOfBirth"), AddressRules.OF_BIRTH, found);
  }

  /**
   * @param details what is said of a relationship
   * @param components the list of its components
   * @param unspecified whether it has no interested party that is known
   */
  void relationship(Located details, Located components, boolean unspecified, Breaches found) {
    Located interests = details.get("interests");
    found.addIf(
        !interests.isThere() || (interests.elements().isEmpty() && !unspecified),
        Rule.INTERESTS_MISSING,
        interests);
    found.addIf(
        details.get("isComponent").isTrue() && components.isFilled(),
        Rule.COMPONENT_WITH_COMPONENTS,
        components);
  }

  /** Whether any interest is said to be that of a beneficial owner. */
  static boolean isBeneficial(Located details) {
    return details.get("interests").elements().stream()
        .anyMatch(interest -> interest.get("beneficialOwnershipOrControl").isTrue());
  }
}
