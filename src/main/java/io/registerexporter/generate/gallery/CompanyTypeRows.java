package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section C1: the kind of an entity by its company_type, and what else 0.4 says of entities. */
final class CompanyTypeRows {

  private static final String[] TABLE = {
    "trust",
    "express trust",
    "discretionary trust",
    "bare trust",
    "family trust",
    "fiducie",
    "treuhand",
    "waqf",
    "arrangement",
    "legal arrangement",
    "royal charter",
    "royal charter company",
    "statutory corporation",
    "statutory body",
    "international organisation",
    "international organization",
    "state",
    "sovereign state",
    "government department",
    "ministry",
    "government agency",
    "state agency",
    "public authority",
    "local authority",
    "municipality",
    "state body",
    "government body"
  };

  private static final String[] SPELLINGS = {
    "Trust",
    "EXPRESS TRUST",
    " family \\t\\n trust ",
    "\\u00A0Statutory\\u2003\\u00A0Corporation\\u3000",
    "Sovereign\\u2028State",
    "trusts",
    "trust company",
    "Investment Trust",
    "NHS Foundation Trust",
    "unit trust",
    "State-owned company",
    "family-trust",
    "ministry of galleries",
    "Societas Europaea"
  };

  private CompanyTypeRows() {}

  static void addTo(GalleryBuilder gallery) {
    for (String type : TABLE) {
      gallery.row("C1 company_type '" + type + "'");
      gallery.company("company_type: '" + type + "'");
    }
    for (String type : SPELLINGS) {
      gallery.row("C1 company_type '" + type + "'");
      gallery.company("company_type: '" + type + "'");
    }
    addAbsent(gallery);
    addLifetimes(gallery);
    addUnknownTypes(gallery);
  }

  private static void addAbsent(GalleryBuilder gallery) {
    gallery.row("C1 company_type empty");
    gallery.company("company_type: ''");

    gallery.row("C1 company_type blank");
    gallery.company("company_type: ' \\u00A0'");

    gallery.row("C1 company_type absent");
    gallery.company("company_type: undefined");

    gallery.row("C1 company_type null");
    gallery.company("company_type: null");

    gallery.row("C1 company_type of a person");
    gallery.owner("company_type: 'trust'");

    gallery.row("C1 trust as party");
    gallery.owns(gallery.company("company_type: 'Discretionary Trust'"), gallery.company(""), "");
  }

  private static void addLifetimes(GalleryBuilder gallery) {
    gallery.row("C1 founded after its dissolution");
    gallery.company(
        "incorporation_date: ISODate('2019-05-06T00:00:00Z'),"
            + " dissolution_date: ISODate('2019-05-05T00:00:00Z')");

    gallery.row("C1 founded and dissolved on one day");
    gallery.company(
        "incorporation_date: ISODate('2019-05-06T18:00:00Z'),"
            + " dissolution_date: ISODate('2019-05-06T06:00:00Z')");

    gallery.row("C1 dissolved, not founded");
    gallery.company(
        "incorporation_date: undefined, dissolution_date: ISODate('2019-05-05T23:59:59Z')");

    gallery.row("C1 founded and dissolved in the future");
    gallery.company(
        "incorporation_date: ISODate('2030-01-01T00:00:00Z'),"
            + " dissolution_date: ISODate('2031-01-01T00:00:00Z')");

    gallery.row("C1 name of spaces");
    gallery.company("name: ' \\u2003'");
    gallery.owner("name: '\\t'");
  }

  private static void addUnknownTypes(GalleryBuilder gallery) {
    gallery.row("C1 unknown type with every field");
    ObjectId full =
        gallery.company(
            "type: 'Natural-Person', company_type: 'Family Trust', jurisdiction_code: 'ca_qc',"
                + " dissolution_date: ISODate('2020-01-01T00:00:00Z'), nationality: 'GB',"
                + " dob: '1970'");
    gallery.owns(full, gallery.company(""), "");

    gallery.row("C1 unknown type, a name missing");
    ObjectId bare =
        gallery.company(
            "type: null, name: undefined, identifiers: undefined, incorporation_date: undefined,"
                + " address: undefined, jurisdiction_code: undefined, company_type: undefined");
    gallery.owns(bare, gallery.company(""), "");

    gallery.row("C1 unknown type as subject and as party");
    ObjectId both = gallery.company("type: 'legal-entity '");
    gallery.owns(both, gallery.company(""), "");
    gallery.owns(gallery.person(""), both, "");

    gallery.row("C1 unknown type as subject of an unknown type");
    ObjectId upper = gallery.company("type: 'entity'");
    gallery.owns(upper, both, "");
  }
}
