package io.registerexporter.verify.rules;

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

  static void type(Located address, Set<String> allowed, Breaches found) {
    Located type = address.get("type");
    found.addIf(type.isThere() && !allowed.contains(type.text()), Rule.ADDRESS_TYPE, type);
  }

  /** An alternative to nothing is none; an address without a type is nothing to the validator. */
  static void alternatives(Located addresses, Breaches found) {
    boolean alternative =
        addresses.elements().stream()
            .anyMatch(address -> address.get("type").text().equals(ALTERNATIVE));
    boolean other =
        addresses.elements().stream()
            .map(address -> address.get("type"))
            .anyMatch(type -> type.isThere() && !type.text().equals(ALTERNATIVE));
    found.addIf(alternative && !other, Rule.ADDRESS_ALTERNATIVE_ALONE, addresses);
  }

  static void text(Located address, Breaches found) {
    found.addIf(!address.get("address").isFilled(), Rule.ADDRESS_WITHOUT_TEXT, address);
  }
}
