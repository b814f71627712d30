package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section C2: births, and where a person lives. */
final class PersonDetailRows {

  /** Seen from a publication on 31 January 2026. */
  private static final String[] BIRTHS = {
    "1800-01-01",
    "1799-12-31",
    "1800",
    "1799",
    "1800-W01",
    "1800W02",
    "1970-W01",
    "1970-W05",
    "1970-05",
    "2026-01-31",
    "2026-02-01",
    "2026-01",
    "2026-02",
    "2026",
    "2027",
    "0001"
  };

  private PersonDetailRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("C2 dob absent");
    ObjectId company = gallery.company("");
    gallery.owns(gallery.person("dob: undefined"), company, "");

    for (String birth : BIRTHS) {
      gallery.row("C2 dob '" + birth + "'");
      gallery.owns(gallery.person("dob: '" + birth + "'"), company, "");
    }

    gallery.row("C2 residence without address");
    gallery.owner("address: undefined, country_of_residence: 'Denmark'");

    gallery.row("C2 address without residence");
    gallery.owner("country_of_residence: undefined");

    gallery.row("C2 address, residence not recognised");
    gallery.owner("country_of_residence: 'Nowhereland'");

    gallery.row("C2 neither address nor residence");
    gallery.owner("address: ' ', country_of_residence: 'Unknown'");

    gallery.row("C2 no name and nothing else");
    gallery.owner(
        "name: undefined, identifiers: undefined, address: undefined, dob: undefined,"
            + " nationality: undefined, country_of_residence: undefined");
  }
}
