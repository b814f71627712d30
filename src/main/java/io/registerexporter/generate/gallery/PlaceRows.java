package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Sections A3 and A4: the country that a text names, and jurisdictions with subdivisions. */
final class PlaceRows {

  private static final String[] COUNTRIES = {
    "uk",
    " UK ",
    "gb ",
    "DK",
    "dnk",
    "Denmark",
    " DENMARK ",
    "Deutschland",
    "United Kingdom",
    "Great Britain",
    "England",
    "Scotland",
    "SCOTLAND",
    "Wales",
    "Northern Ireland",
    "England and Wales",
    "England & Wales",
    "Scotland, United Kingdom",
    "British",
    "Unknown",
    "Nowhereland",
    "-",
    "EU",
    "Zz",
    "us_de"
  };

  private static final String[] JURISDICTIONS = {
    "us_de",
    "US-NY",
    " us_ca ",
    "us_pr",
    "us_vi",
    "ca_on",
    "CA-QC",
    "ae_az",
    "gb_eng",
    "gb-sct",
    "GB_WLS",
    "gb_nir",
    "uk",
    "UK-sct",
    "us_zz",
    "us_de_x",
    "de_by",
    "gb_",
    "-",
    "zz_de",
    "usa_de",
    "Scotland"
  };

  private PlaceRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("A3 absent");
    ObjectId company = gallery.company("");
    String none = "nationality: undefined, country_of_residence: undefined";
    gallery.owns(gallery.person(none), company, "");

    for (String text : COUNTRIES) {
      gallery.row("A3 '" + text + "'");
      String texts = "nationality: '%1$s', country_of_residence: '%1$s'".formatted(text);
      gallery.owns(gallery.person(texts), company, "");
    }
    for (String code : JURISDICTIONS) {
      gallery.row("A4 '" + code + "'");
      gallery.company("jurisdiction_code: '" + code + "'");
    }

    gallery.row("A4 blank");
    gallery.company("jurisdiction_code: '\\u2003'");

    gallery.row("A4 us_de without address");
    gallery.company("jurisdiction_code: 'us_de', address: undefined");

    gallery.row("A4 us_de of unknown type");
    ObjectId arrangement = gallery.company("type: 'arrangement', jurisdiction_code: 'us_de'");
    gallery.owns(arrangement, gallery.company(""), "");
  }
}
