package io.registerexporter.mapping.corrected;

import io.registerexporter.mapping.Countries;
import java.util.Locale;
import java.util.Set;

/** Schemes of persons' identifiers: a country and what kind of number it gives out. */
final class PersonSchemes {

  private static final Set<String> KINDS = Set.of("-PASSPORT", "-TAXID", "-IDCARD");

  private static final int COUNTRY_LENGTH = 3;

  private PersonSchemes() {}

  static boolean isSound(String scheme) {
    if (scheme.length() <= COUNTRY_LENGTH || !KINDS.contains(scheme.substring(COUNTRY_LENGTH))) {
      return false;
    }
    String country = scheme.substring(0, COUNTRY_LENGTH);
    String lowerCase = country.toLowerCase(Locale.ROOT);
    return lowerCase.toUpperCase(Locale.ROOT).equals(country)
        && Countries.ofLowerCaseAlpha3(lowerCase).isPresent();
  }
}
