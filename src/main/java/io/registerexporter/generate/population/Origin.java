package io.registerexporter.generate.population;

import java.util.List;

/** Where companies and all that concerns them come from: one data source of the register each. */
enum Origin {
  UNITED_KINGDOM(
      "psc", "gb", Culture.ENGLISH, "GB PSC Snapshot", "UK PSC Register", "officialRegister"),
  DENMARK(
      "dk",
      "dk",
      Culture.DANISH,
      "Denmark CVR",
      "Denmark Central Business Register (Centrale Virksomhedsregister [CVR])",
      "officialRegister"),
  SLOVAKIA(
      "sk",
      "sk",
      Culture.SLOVAK,
      "Slovakia PSP Register",
      "Slovakia Public Sector Partners Register (Register partnerov verejného sektora)",
      "officialRegister"),
  UKRAINE(
      "ua",
      "ua",
      Culture.UKRAINIAN,
      "Ukraine EDR",
      "Ukraine Consolidated State Registry (Edinyy Derzhavnyj Reestr [EDR])",
      "officialRegister"),
  PILOT(
      "eiti",
      "",
      Culture.GREEK,
      "EITI Structured Data - Nowhereland",
      "EITI pilot data",
      "thirdParty",
      "primaryResearch"),
  SUBMISSION(
      "oor",
      "",
      Culture.FRENCH,
      "OpenOwnership Register",
      "OpenOwnership Register",
      "thirdParty",
      "selfDeclaration");

  private static final int[] PERCENT = {82, 6, 5, 3, 2, 2};

  /** The origin at each hundredth. */
  private static final Origin[] HUNDREDTHS = new Origin[100];

  static {
    int next = 0;
    for (Origin origin : values()) {
      for (int i = 0; i < PERCENT[origin.ordinal()]; i++) {
        HUNDREDTHS[next++] = origin;
      }
    }
  }

  private final String slug;
  private final String jurisdiction;
  private final Culture culture;
  private final String documentId;
  private final String sourceName;
  private final List<String> types;

  Origin(
      String slug,
      String jurisdiction,
      Culture culture,
      String documentId,
      String sourceName,
      String... types) {
    this.slug = slug;
    this.jurisdiction = jurisdiction;
    this.culture = culture;
    this.documentId = documentId;
    this.sourceName = sourceName;
    this.types = List.of(types);
  }

  static Origin any(Chance chance) {
    return chance.of(HUNDREDTHS);
  }

  String slug() {
    return slug;
  }

  /** Code of the jurisdiction, empty if it has many. */
  String jurisdiction() {
    return jurisdiction;
  }

  Culture culture() {
    return culture;
  }

  String documentId() {
    return documentId;
  }

  String sourceName() {
    return sourceName;
  }

  String url() {
    return "https://" + slug + ".example.org/data";
  }

  List<String> types() {
    return types;
  }
}
