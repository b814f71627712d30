package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/**
 * Section 4: the person statement without country of residence, and the date forms of section 1.
 */
final class PersonRows {

  private static final String[] DATES = {
    "1970-01-31",
    "1970-01",
    "197001",
    "1970",
    "19700131",
    "1970-031",
    "1970031",
    "1970-W05-2",
    "1970W052",
    "1970-W05",
    "-1970",
    "+1970-01-01"
  };

  private PersonRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("4 every field");
    gallery.owner("dob: '1971-12-31', nationality: 'SK', country_of_residence: 'Denmark'");

    gallery.row("4 name empty");
    gallery.owner("name: ''");

    gallery.row("4 name absent");
    gallery.owner("name: undefined");
    gallery.owner("name: null");

    gallery.row("4 nationality absent");
    gallery.owner("nationality: undefined");

    gallery.row("4 address absent");
    gallery.owner("address: undefined");

    gallery.row("4 address blank");
    gallery.owner("address: ''");
    gallery.owner("address: '\\u00A0\\u2003'");

    gallery.row("4 a person that owns nothing");
    gallery.person("");

    addDates(gallery);
  }

  /** Each form as date of birth and as every date of a relationship. */
  private static void addDates(GalleryBuilder gallery) {
    for (String date : DATES) {
      gallery.row("1 date " + date);
      addDate(gallery, "'" + date + "'");
    }

    gallery.row("1 date empty");
    addDate(gallery, "''");

    gallery.row("1 date blank");
    addDate(gallery, "' \\u00A0'");

    gallery.row("1 date absent");
    addDate(gallery, "undefined");

    gallery.row("1 date null");
    addDate(gallery, "null");
  }

  private static void addDate(GalleryBuilder gallery, String date) {
    ObjectId company = gallery.company("");
    ObjectId person = gallery.person("dob: " + date);
    gallery.owns(
        person,
        company,
        "sample_date: " + date + ", started_date: " + date + ", ended_date: " + date);
  }
}
