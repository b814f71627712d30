package io.registerexporter.verify.rules;

import io.registerexporter.verify.json.Value;
import java.util.Locale;
import java.util.Set;

/** Rules about the identifiers of entities and persons. */
final class IdentifierRules {

  /** The lists of org-id.guide that the register's numbers belong to. */
  private static final Set<String> KNOWN_SCHEMES =
      Set.of("GB-COH", "DK-CVR", "SK-ORSR", "UA-EDR", "XI-LEI");

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  private static final Set<String> KINDS = Set.of("PASSPORT", "TAXID", "IDCARD");

  private IdentifierRules() {}

  static void complete(Value identifier, Breaches found) {
    found.addIf(
        !identifier.get("id").isFilled() || !identifier.get("schemeName").isFilled(),
        Rule.IDENTIFIER_INCOMPLETE,
        identifier);
  }

  /**
   * @param rule the validator's name of the rule in the version
   */
  static void ofEntity(Value identifier, Rule rule, Breaches found) {
    Value scheme = identifier.get("scheme");
    found.addIf(scheme.isThere() && !KNOWN_SCHEMES.contains(scheme.text()), rule, scheme);
  }

  /** 0.4 alone: a country and a kind of document. */
  static void ofPerson(Value identifier, Breaches found) {
    Value scheme = identifier.get("scheme");
    String text = scheme.text();
    int hyphen = text.indexOf('-');
    // One hyphen, and something on both sides of it.
    if (hyphen < 1 || hyphen == text.length() - 1 || text.indexOf('-', hyphen + 1) > 0) {
      found.add(Rule.PERSON_IDENTIFIER_COMPOSITION, identifier);
      found.addIf(scheme.isThere(), Rule.PERSON_IDENTIFIER_SCHEME_MALFORMED, scheme);
    } else if (!COUNTRIES.contains(text.substring(0, hyphen))) {
      found.add(Rule.PERSON_IDENTIFIER_COUNTRY, scheme);
    } else {
      found.addIf(!KINDS.contains(text.substring(hyphen + 1)), Rule.PERSON_IDENTIFIER_KIND, scheme);
    }
  }
}
