package io.registerexporter.verify.rules;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.verify.json.Value;
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
  void statement(Value statement, String type, String whole, Breaches found) {
    version(statement.get("publicationDetails").get("bodsVersion"), found);
    keys.check(statement, type, found);
    ContentRules.check(statement, found);
    dates.statement(statement, found);
    AnnotationRules.check(statement, whole, found);
  }

  private void version(Value named, Breaches found) {
    if (named.text().equals(version.label())) {
      return;
    }
    if (named.isThere() && BodsVersion.ofLabel(named.text()).isEmpty()) {
      found.add(Rule.SCHEMA_VERSION_UNKNOWN, named);
    } else {
      found.add(Rule.SCHEMA_VERSION_INCONSISTENT, named);
    }
  }

  /**
   * @param details what is said of an entity
   */
  void entity(Value details, Rule schemeRule, Breaches found) {
    dates.entity(details, found);
    for (Value identifier : details.get("identifiers").elements()) {
      IdentifierRules.complete(identifier, found);
      IdentifierRules.ofEntity(identifier, schemeRule, found);
    }
    addresses(details.get("addresses"), AddressRules.OF_ENTITY, found);
  }

  private static void addresses(Value addresses, Set<String> types, Breaches found) {
    AddressRules.alternatives(addresses, found);
    for (Value address : addresses.elements()) {
      AddressRules.type(address, types, found);
    }
  }

  /**
   * @param details what is said of a person
   * @param types those that addresses may have
   */
  void person(Value details, Set<String> types, Breaches found) {
    dates.death(details, found);
    for (Value identifier : details.get("identifiers").elements()) {
      IdentifierRules.complete(identifier, found);
    }
    addresses(details.get("addresses"), types, found);
    AddressRules.type(details.get("placeOfBirth"), AddressRules.OF_BIRTH, found);
  }

  /**
   * @param details what is said of a relationship
   * @param components the list of its components
   * @param unspecified whether it has no interested party that is known
   */
  void relationship(Value details, Value components, boolean unspecified, Breaches found) {
    Value interests = details.get("interests");
    found.addIf(
        !interests.isThere() || (!(interests.isArray() && interests.isFilled()) && !unspecified),
        Rule.INTERESTS_MISSING,
        interests);
    found.addIf(
        details.get("isComponent").isTrue() && components.isFilled(),
        Rule.COMPONENT_WITH_COMPONENTS,
        components);
  }

  /** Whether any interest is said to be that of a beneficial owner. */
  static boolean isBeneficial(Value details) {
    for (Value interest : details.get("interests").elements()) {
      if (interest.get("beneficialOwnershipOrControl").isTrue()) {
        return true;
      }
    }
    return false;
  }
}
