package io.registerexporter.mapping;

import io.registerexporter.bods.Country;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The countries of ISO 3166-1 by their codes. */
public final class Countries {

  private static final Map<String, Country> BY_ALPHA2 = new HashMap<>();
  private static final Map<String, Country> BY_ALPHA3 = new HashMap<>();

  static {
    for (String line : Table.lines("countries.txt")) {
      String[] columns = line.split(" ", 3);
      Country country = new Country(columns[2], columns[0]);
      BY_ALPHA2.put(columns[0], country);
      BY_ALPHA3.put(columns[1].toLowerCase(Locale.ROOT), country);
    }
  }

  private Countries() {}

  /**
   * The country of a two-letter code in any case; {@code UK}, {@code EU} and {@code XK} are none.
   */
  public static Optional<Country> ofAlpha2(String code) {
    return Optional.ofNullable(BY_ALPHA2.get(code.toUpperCase(Locale.ROOT)));
  }

  /** The country of a three-letter code in lower case. */
  public static Optional<Country> ofLowerCaseAlpha3(String code) {
    return Optional.ofNullable(BY_ALPHA3.get(code));
  }
}
