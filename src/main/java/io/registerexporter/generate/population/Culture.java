package io.registerexporter.generate.population;

/** The words of one language and script that names and addresses are put together from. */
enum Culture {
  ENGLISH("en"),
  DANISH("da"),
  SLOVAK("sk"),
  UKRAINIAN("uk"),
  GREEK("el"),
  FRENCH("fr");

  private static final int POSTCODE_LENGTH = 5;

  private final String[] given;
  private final String[] family;
  private final String[] streets;
  private final String[] towns;
  private final String[] regions;
  private final String[] countries;
  private final String[] firms;
  private final String[] trades;
  private final String[] forms;

  Culture(String key) {
    given = Words.of(key, "given");
    family = Words.of(key, "family");
    streets = Words.of(key, "street");
    towns = Words.of(key, "town");
    regions = Words.of(key, "region");
    countries = Words.of(key, "country");
    firms = Words.of(key, "firm");
    trades = Words.of(key, "trade");
    forms = Words.of(key, "form");
  }

  /** Mostly the given one. */
  static Culture around(Culture home, Chance chance) {
    return chance.percent(85) ? home : values()[chance.below(values().length)];
  }

  String personName(Chance chance) {
    String first = chance.of(given);
    String last = chance.of(family);
    return chance.percent(35) ? first + ' ' + chance.of(given) + ' ' + last : first + ' ' + last;
  }

  String companyName(Chance chance) {
    String firm = chance.of(firms);
    String ending = chance.of(trades) + ' ' + chance.of(forms);
    return chance.percent(60) ? firm + ' ' + chance.of(firms) + ' ' + ending : firm + ' ' + ending;
  }

  String legalForm(Chance chance) {
    return chance.of(forms);
  }

  String address(Chance chance) {
    return (1 + chance.below(399))
        + " "
        + chance.of(streets)
        + ", "
        + chance.of(towns)
        + ", "
        + chance.of(regions)
        + ", "
        + Digits.padded(chance.below(100_000), POSTCODE_LENGTH)
        + ", "
        + chance.of(countries);
  }
}
