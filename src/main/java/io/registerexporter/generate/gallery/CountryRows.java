package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section 3: the country of an entity. */
final class CountryRows {

  private CountryRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("3 country lower case");
    gallery.company("jurisdiction_code: 'dk'");
    gallery.owner("nationality: 'dk'");

    gallery.row("3 country upper case");
    gallery.company("jurisdiction_code: 'SK'");
    gallery.owner("nationality: 'SK'");

    gallery.row("3 country mixed case");
    gallery.company("jurisdiction_code: 'Ua'");
    gallery.owner("nationality: 'iN'");

    gallery.row("3 country with subdivision");
    gallery.company("jurisdiction_code: 'us_de'");
    gallery.company("jurisdiction_code: 'CA_on_x'");

    gallery.row("3 country with subdivision behind a hyphen");
    gallery.company("jurisdiction_code: 'gb-eng'");

    gallery.row("3 country with empty first part");
    gallery.company("jurisdiction_code: '_de'");

    addTextsThatAreNone(gallery);
    addFieldsOfTheOtherKind(gallery);
  }

  private static void addTextsThatAreNone(GalleryBuilder gallery) {
    gallery.row("3 country unknown");
    gallery.company("jurisdiction_code: 'zz'");
    gallery.owner("nationality: 'ZZ'");

    gallery.row("3 country UK");
    gallery.company("jurisdiction_code: 'uk'");
    gallery.owner("nationality: 'UK'");

    gallery.row("3 country EU");
    gallery.company("jurisdiction_code: 'eu'");
    gallery.owner("nationality: 'EU'");

    gallery.row("3 country XK");
    gallery.company("jurisdiction_code: 'xk'");
    gallery.owner("nationality: 'XK'");

    gallery.row("3 country alpha3");
    gallery.company("jurisdiction_code: 'gbr'");
    gallery.owner("nationality: 'GBR'");

    gallery.row("3 country name");
    gallery.company("jurisdiction_code: 'Denmark'");
    gallery.owner("nationality: 'British'");

    gallery.row("3 country not trimmed");
    gallery.company("jurisdiction_code: ' gb'");
    gallery.owner("nationality: 'GB '");

    gallery.row("3 country empty");
    gallery.company("jurisdiction_code: ''");
    gallery.owner("nationality: ''");

    gallery.row("3 country blank");
    gallery.company("jurisdiction_code: ' '");
    gallery.owner("nationality: ' '");

    gallery.row("3 country absent");
    gallery.company("jurisdiction_code: undefined");
    gallery.owner("nationality: undefined");

    gallery.row("3 country null");
    gallery.company("jurisdiction_code: null");
    gallery.owner("nationality: null");
  }

  private static void addFieldsOfTheOtherKind(GalleryBuilder gallery) {
    gallery.row("3 country of a person never by jurisdiction_code");
    gallery.owner("nationality: undefined, jurisdiction_code: 'gb'");

    gallery.row("3 country of a person never by a first part");
    gallery.owner("nationality: 'us_de'");

    gallery.row("3 country of a company never by nationality");
    gallery.company("jurisdiction_code: undefined, nationality: 'GB'");

    gallery.row("3 country of unknown type by jurisdiction_code");
    ObjectId arrangement =
        gallery.company("type: 'arrangement', jurisdiction_code: 'dk', nationality: 'SK'");
    gallery.owns(gallery.company(""), arrangement, "");
  }
}
