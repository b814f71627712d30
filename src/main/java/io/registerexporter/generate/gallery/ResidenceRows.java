package io.registerexporter.generate.gallery;

/** Section 4: the lookup of a country of residence. */
final class ResidenceRows {

  /** The texts of the section's table. */
  private static final String[] TABLE = {
    "gb",
    "UK",
    "DNK",
    "dnk",
    "USA",
    "U.S.A.",
    "England",
    "Scotland",
    "Wales",
    "Danemark",
    "Danmark",
    "Deutschland",
    "Great Britain",
    "Turkey",
    "Türkiye",
    "Côte d'Ivoire",
    "Kosovo"
  };

  private ResidenceRows() {}

  static void addTo(GalleryBuilder gallery) {
    for (String text : TABLE) {
      gallery.row("4 residence " + text);
      livesIn(gallery, text);
    }

    gallery.row("4 residence two letters that are no code");
    livesIn(gallery, "Zz");

    gallery.row("4 residence two code points, four characters");
    livesIn(gallery, "\uD83C\uDDE9\uD83C\uDDF0");

    gallery.row("4 residence in any case");
    livesIn(gallery, "gErMaNy");

    gallery.row("4 residence with accents");
    livesIn(gallery, "Dénmàrk");

    gallery.row("4 residence in brackets");
    livesIn(gallery, "(Denmark)");

    gallery.row("4 residence with comma");
    livesIn(gallery, "Den,mark");

    gallery.row("4 residence with square brackets");
    livesIn(gallery, "Denmark[]");

    gallery.row("4 residence with newline");
    livesIn(gallery, "Den\\nmark");

    gallery.row("4 residence not trimmed");
    livesIn(gallery, "Denmark ");

    gallery.row("4 residence empty");
    livesIn(gallery, "");

    gallery.row("4 residence blank");
    livesIn(gallery, "\\u00A0");

    gallery.row("4 residence absent");
    gallery.owner("country_of_residence: undefined");

    gallery.row("4 residence null");
    gallery.owner("country_of_residence: null");
  }

  private static void livesIn(GalleryBuilder gallery, String text) {
    gallery.owner("country_of_residence: \"" + text + "\"");
  }
}
