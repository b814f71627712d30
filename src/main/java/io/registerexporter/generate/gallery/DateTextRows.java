package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Sections A1 and A2: dates that cannot be used, and forms beside those of section 1. */
final class DateTextRows {

  private static final String[] TEXTS = {
    "1970W05",
    "0001-01-01",
    "0000-01-01",
    "0000",
    "-0001-12-31",
    "1970-02-30",
    "1970-366",
    "1970-13",
    "1970-W54",
    "1970-W05-8",
    "70-01-31",
    "31.01.1970",
    "1970-1-31",
    "1970-01-31T00:00:00Z",
    " 1970-01-31 ",
    "unknown"
  };

  /** The first millisecond after the year 9999. */
  private static final String TOO_LATE = "{$date: {$numberLong: '253402300800000'}}";

  private DateTextRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("A2 date of another precision each");
    ObjectId company = gallery.company("");
    addDates(gallery, company, "2018-W31", "2017-03", "2019");

    for (String text : TEXTS) {
      gallery.row("A2 date '" + text + "'");
      addDates(gallery, company, text, text, text);
    }

    gallery.row("A1 date in the year 10000");
    gallery.company("incorporation_date: " + TOO_LATE + ", dissolution_date: " + TOO_LATE);
    gallery.declares(gallery.company(""), "date: " + TOO_LATE);
  }

  private static void addDates(
      GalleryBuilder gallery, ObjectId company, String sample, String start, String end) {
    gallery.owns(
        gallery.person("dob: '" + start + "'"),
        company,
        "sample_date: '%s', started_date: '%s', ended_date: '%s'".formatted(sample, start, end));
  }
}
