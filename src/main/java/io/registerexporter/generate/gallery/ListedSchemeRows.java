package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section A10: what identifies nothing, and schemes that a list is known by. */
final class ListedSchemeRows {

  private static final String[] ENTITY_SCHEMES = {
    "GB-COH",
    "DK-CVR",
    "SK-ORSR",
    "UA-EDR",
    "XI-LEI",
    "gb-coh",
    " GB-COH ",
    "XX-GALLERY",
    "GBR-TAXID"
  };

  private static final String[] PERSON_SCHEMES = {
    "GBR-PASSPORT",
    "DNK-TAXID",
    "SVK-IDCARD",
    "gbr-PASSPORT",
    "GBR-passport",
    "GB-PASSPORT",
    "ZZZ-PASSPORT",
    "GBR-LICENCE",
    "GBR-TAXID-1",
    "GB-COH",
    "XI-LEI"
  };

  private ListedSchemeRows() {}

  static void addTo(GalleryBuilder gallery) {
    for (String scheme : ENTITY_SCHEMES) {
      gallery.row("A10 scheme '" + scheme + "'");
      gallery.company(identifiers(scheme));
    }
    gallery.row("A10 schemes of persons");
    ObjectId owned = gallery.company("");
    gallery.owns(gallery.person(identifiers("GBR-TAXID")), owned, "");
    for (String scheme : PERSON_SCHEMES) {
      gallery.row("A10 scheme '" + scheme + "' of a person");
      gallery.owns(gallery.person(identifiers(scheme)), owned, "");
    }

    gallery.row("A10 schemes of unknown type");
    gallery.owns(
        gallery.company("type: 'arrangement', " + identifiers("XI-LEI")), gallery.company(""), "");
    ObjectId target = gallery.company("");
    gallery.owns(gallery.company("type: 'arrangement', " + identifiers("GBR-TAXID")), target, "");

    gallery.row("A10 scheme a number");
    gallery.company("identifiers: [{scheme: 7, id: 8}, {scheme: 7, scheme_name: 9, id: 10.5}]");

    addIncomplete(gallery);
    addEqual(gallery);
  }

  /** An identifier under its scheme alone, and one with the name of its scheme. */
  private static String identifiers(String scheme) {
    return "identifiers: [{scheme: '%1$s', id: 'A1'},".formatted(scheme)
        + " {scheme: '%1$s', scheme_name: 'Gallery list', id: 'A2',".formatted(scheme)
        + " uri: 'https://gallery.example/A2'}]";
  }

  private static void addIncomplete(GalleryBuilder gallery) {
    gallery.row("A10 OpenCorporates, a part blank");
    gallery.company(
        "identifiers: [{jurisdiction_code: '', company_number: '99300001'},"
            + " {jurisdiction_code: 'gb', company_number: ' '},"
            + " {jurisdiction_code: null, company_number: null}]");

    gallery.row("A10 OpenCorporates of a person, incomplete");
    gallery.owner("identifiers: [{jurisdiction_code: 'gb', company_number: null}]");

    gallery.row("A10 link blank, with company_number");
    gallery.company(
        "identifiers: [{document_id: 'GB PSC Snapshot', link: ' ', company_number: '99300002'}]");

    gallery.row("A10 link without a document's name");
    gallery.company(
        "identifiers: [{document_id: ' ', link: '/99300003', company_number: '99300003'}]");

    gallery.row("A10 id blank before others");
    gallery.company(
        "identifiers: [{scheme: 'XI-LEI', id: ' ', company_number: '99300004'},"
            + " {scheme: 'XI-LEI', company_number: '', beneficial_owner_id: '99300005'}]");

    gallery.row("A10 link or statement_id blank");
    gallery.owner(
        "identifiers: [{document_id: 'Gallery Register', link: '', statement_id: '1'},"
            + " {document_id: 'Gallery Register', statement_id: ' ', name: '2'}]");

    gallery.row("A10 parts joined, some blank");
    gallery.owner(
        "identifiers: [{document_id: 'Gallery Register', company_number: ' ',"
            + " beneficial_owner_id: '99300006', name: 'Gallery Person'},"
            + " {document_id: 'Gallery Register', company_number: '', name: ' '}]");

    gallery.row("A10 org-id scheme without id");
    gallery.company("identifiers: [{document_id: 'GB PSC Snapshot'}]");

    gallery.row("A10 no stored identifier is left");
    gallery.company("identifiers: [{}, {scheme: 'XI-LEI'}, {id: '99300007'}]");
    gallery.owner("identifiers: [{}, {scheme: 'GBR-TAXID'}, {id: '99300008'}]");
  }

  private static void addEqual(GalleryBuilder gallery) {
    gallery.row("A10 equal once a scheme is left out");
    gallery.company(
        "identifiers: [{scheme: 'XX-GALLERY', scheme_name: 'Gallery list', id: '1'},"
            + " {scheme_name: 'Gallery list', id: '1'},"
            + " {scheme: 'XY-GALLERY', scheme_name: 'Gallery list', id: 1}]");

    gallery.row("A10 equal to the register's own");
    gallery.company(
        "identifiers: [{scheme_name: 'OpenOwnership Register', id: 'https://gallery.example/1',"
            + " uri: 'https://gallery.example/1'}]");

    gallery.row("A10 equal second identifiers of a person");
    gallery.owner(
        "identifiers: [{document_id: 'Denmark CVR', beneficial_owner_id: '4099000021'},"
            + " {document_id: 'Denmark CVR', beneficial_owner_id: '4099000021', name: 'x'},"
            + " {document_id: 'Denmark CVR', id: '4099000022', beneficial_owner_id: ' '}]");
  }
}
