package io.registerexporter.mapping.corrected;

import io.registerexporter.mapping.Countries;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Schemes of persons' identifiers: a country and what kind of number it gives out. */
final class PersonSchemes {

  private static final Pattern FORM = Pattern.compile("([A-Z]{3})-(?:PASSPORT|TAXID|IDCARD)");

  private PersonSchemes() {}

  static boolean isSound(String scheme) {
    Matcher form = FORM.matcher(scheme);
    return form.matches()
        && Countries.ofLowerCaseAlpha3(form.group(1).toLowerCase(Locale.ROOT)).isPresent();
  }
}
