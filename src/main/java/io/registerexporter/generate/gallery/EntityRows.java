package io.registerexporter.generate.gallery;

/** Section 3: the entity statement, without country and identifiers. */
final class EntityRows {

  private EntityRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("3 every field");
    gallery.company("dissolution_date: ISODate('2017-06-05T00:00:00Z')");

    gallery.row("3 name empty");
    gallery.company("name: ''");

    gallery.row("3 name absent");
    gallery.company("name: undefined");
    gallery.company("name: null");

    gallery.row("3 name of every kind of character");
    gallery.company("name: ' Žlutý & <Kůň> \"s.r.o.\" \\t ТОВ \\u2028 ΕΠΕ \uD83C\uDFDB '");

    gallery.row("3 foundingDate before 1970");
    gallery.company("incorporation_date: ISODate('1896-02-29T00:00:00Z')");

    gallery.row("3 foundingDate absent");
    gallery.company("incorporation_date: undefined");
    gallery.company("incorporation_date: null");

    gallery.row("3 dissolutionDate of a company that is owned");
    gallery.owns(
        gallery.person(""),
        gallery.company("dissolution_date: ISODate('2001-01-01T00:00:00Z')"),
        "");

    addAddresses(gallery);
  }

  private static void addAddresses(GalleryBuilder gallery) {
    gallery.row("3 address untouched");
    gallery.company("address: '  1 Gallery  Walk,\\n Exhibit Hill '");

    gallery.row("3 address absent");
    gallery.company("address: undefined");

    gallery.row("3 address null");
    gallery.company("address: null");

    gallery.row("3 address empty");
    gallery.company("address: ''");

    gallery.row("3 address of spaces");
    gallery.company("address: ' \\t\\n '");

    gallery.row("3 address U+00A0");
    gallery.company("address: '\\u00A0'");

    gallery.row("3 address U+2003");
    gallery.company("address: '\\u2003'");

    gallery.row("3 address U+0085");
    gallery.company("address: '\\u0085'");

    gallery.row("3 address U+2028");
    gallery.company("address: '\\u2028'");

    gallery.row("3 address U+200B is not blank");
    gallery.company("address: '\\u200B'");

    gallery.row("3 address U+FEFF is not blank");
    gallery.company("address: '\\uFEFF'");

    gallery.row("3 address without country");
    gallery.company("jurisdiction_code: undefined");
  }
}
