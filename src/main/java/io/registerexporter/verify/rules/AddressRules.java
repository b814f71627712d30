package io.registerexporter.verify.rules;

import io.registerexporter.verify.json.Value;
import java.util.Set;

/** Rules about the addresses of entities and persons. */
final class AddressRules {

  static final Set<String> OF_ENTITY = Set.of("registered", "business", "alternative");
  static final Set<String> OF_PERSON = Set.of("residence", "service", "alternative");

  /** In 0.2 a place of birth may stand among the addresses as well as in its own place. */
  static final Set<String> OF_PERSON_02 =
      Set.of("placeOfBirth", "residence", "service", "alternative");

  static final Set<String> OF_BIRTH = Set.of("placeOfBirth");

  private static final String ALTERNATIVE = "alternative";

  private AddressRules() {}

  static void type(Value address, Set<String> allowed, Breaches found) {
    Value type = address.get("type");
    found.addIf(type.isThere() && !allowed.contains(type.text()), Rule.ADDRESS_TYPE, type);
  }

  /** An alternative to nothing is none; an address without a type is nothing to the validator. */
  static void alternatives(Value addresses, Breaches found) {
    boolean alternative = false;
    boolean other = false;
    for (Value address : addresses.elements()) {
      Value type = address.get("type");
      boolean isAlternative = type.text().equals(ALTERNATIVE);
      alternative |= isAlternative;
      other |= type.isThere() && !isAlternative;
    }
    found.addIf(alternative && !other, Rule.ADDRESS_ALTERNATIVE_ALONE, addresses);
  }

  static void texts(Value addresses, Breaches found) {
    for (Value address : addresses.elements()) {
      found.addIf(!address.get("address").isFilled(), Rule.ADDRESS_WITHOUT_TEXT, address);
    }
  }
}
