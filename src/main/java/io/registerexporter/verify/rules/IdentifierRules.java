package io.registerexporter.verify.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about the identifiers of entities and persons. */
final class IdentifierRules {

  /** The lists of org-id.guide that the register's numbers belong to. */
  private static final Set<String> KNOWN_SCHEMES =
      Set.of("GB-COH", "DK-CVR", "SK-ORSR", "UA-EDR", "XI-LEI");

  private static final Pattern COMPOSITION = Pattern.compile("([^-]+)-([^-]+)");

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  private static final Set<String> KINDS = Set.of("PASSPORT", "TAXID", "IDCARD");

  private IdentifierRules() {}

  static void complete(Located identifier, Breaches found) {
    found.addIf(
        !identifier.get("id").isFilled() || !identifier.get("schemeName").isFilled(),
        Rule.IDENTIFIER_INCOMPLETE,
        identifier);
  }

  /**
   * @param rule the validator's name of the rule in the version
   */
  static void ofEntity(Located identifier, Rule rule, Breaches found) {
    Located scheme = identifier.get("scheme");
    found.addIf(scheme.isThere() && !KNOWN_SCHEMES.contains(scheme.text()), rule, scheme);
  }

  /** 0.4 alone: a country and a kind of document. */
  static void ofPerson(Located identifier, Breaches found) {
    Located scheme = identifier.get("scheme");
    Matcher parts = COMPOSITION.matcher(scheme.text());
    if (!parts.matches()) {
      found.add(Rule.PERSON_IDENTIFIER_COMPOSITION, identifier);
      found.addIf(scheme.isThere(), Rule.PERSON_IDENTIFIER_SCHEME_MALFORMED, scheme);
    } else if (!COUNTRIES.contains(parts.group(1))) {
      found.add(Rule.PERSON_IDENTIFIER_COUNTRY, scheme);
    } else {
      found.addIf(!KINDS.contains(parts.group(2)), Rule.PERSON_IDENTIFIER_KIND, scheme);
    }
  }
}
