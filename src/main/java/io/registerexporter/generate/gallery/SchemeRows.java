package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section 3.1, rule c: schemes, the sources of an id, and the second identifier of persons. */
final class SchemeRows {

  private SchemeRows() {}

  static void addTo(GalleryBuilder gallery) {
    addSchemes(gallery);
    addOrgIdSchemes(gallery);
    addSchemeNames(gallery);
    addIds(gallery);
    addSecondIdentifiers(gallery);
  }

  private static void addSchemes(GalleryBuilder gallery) {
    gallery.row("3.1 c scheme given");
    gallery.company(
        "identifiers: [{scheme: 'XX-GALLERY', scheme_name: 'Gallery list', id: '991'}]");
    gallery.owner("identifiers: [{scheme: 'XX-GALLERY', scheme_name: 'Gallery list', id: '992'}]");

    gallery.row("3.1 c scheme given without scheme_name");
    gallery.company("identifiers: [{scheme: 'XX-GALLERY', id: '993'}]");

    gallery.row("3.1 c scheme given before org-id");
    gallery.company(
        "identifiers: [{document_id: 'GB PSC Snapshot', scheme: 'XX-GALLERY', id: '994'}]");

    gallery.row("3.1 c scheme blank");
    gallery.company(
        "identifiers: [{scheme: '', scheme_name: 'Gallery list', id: '995'},"
            + " {scheme: ' ', document_id: 'GB PSC Snapshot', id: '996'},"
            + " {scheme: '', document_id: 'Gallery Register', id: '997'}]");

    gallery.row("3.1 c scheme and schemeName blank: nothing printed");
    gallery.company(
        "identifiers: [{scheme: '', scheme_name: '', id: '998'}, {scheme: ' ', id: '999'},"
            + " {scheme_name: ' ', document_id: 'Gallery Register', id: '990'},"
            + " {document_id: '', id: '989'}]");

    gallery.row("3.1 c no scheme, no name: nothing printed");
    gallery.company("identifiers: [{id: '988'}, {company_number: '987'}, {}]");
    gallery.owner(
        "identifiers: [{link: '/986'}, {submission_id: ObjectId('5c0000000ff1ce0ff1ce0003'),"
            + " entity_id: ObjectId('5c0000000ff1ce0ff1ce0004')}]");
  }

  private static void addOrgIdSchemes(GalleryBuilder gallery) {
    String[][] table = {
      {"gb", "GB PSC Snapshot"},
      {"dk", "Denmark CVR"},
      {"sk", "Slovakia PSP Register"},
      {"ua", "Ukraine EDR"}
    };
    for (String[] row : table) {
      gallery.row("3.3 " + row[0] + " " + row[1]);
      gallery.company(
          "jurisdiction_code: '"
              + row[0]
              + "', identifiers: [{document_id: '"
              + row[1]
              + "', company_number: '99200001'}]");
    }

    gallery.row("3.3 scheme_name does not count");
    gallery.company(
        "identifiers: [{document_id: 'GB PSC Snapshot', scheme_name: 'Gallery list', id: '1'}]");

    gallery.row("3.3 not in upper case");
    gallery.company("jurisdiction_code: 'GB'");

    gallery.row("3.3 not of another document");
    gallery.company(
        "jurisdiction_code: 'dk',"
            + " identifiers: [{document_id: 'GB PSC Snapshot', company_number: '99200002'}]");

    gallery.row("3.3 not of a person");
    gallery.owner(
        "jurisdiction_code: 'gb',"
            + " identifiers: [{document_id: 'GB PSC Snapshot', company_number: '99200003'}]");

    gallery.row("3.3 not of unknown type");
    ObjectId arrangement = gallery.company("type: 'arrangement'");
    gallery.owns(gallery.company(""), arrangement, "");
  }

  private static void addSchemeNames(GalleryBuilder gallery) {
    gallery.row("3.1 c schemeName from scheme_name");
    gallery.company(
        "jurisdiction_code: 'lu', identifiers: [{scheme_name: 'Gallery list', id: '2',"
            + " document_id: 'Denmark CVR'}]");

    gallery.row("3.1 c schemeName from document name");
    gallery.company(
        "jurisdiction_code: 'lu', identifiers: [{document_id: 'Denmark CVR', id: '3'}]");

    gallery.row("3.1 c schemeName from document_id");
    gallery.company("identifiers: [{document_id: 'Gallery Register', id: '4'}]");

    gallery.row("3.1 c uri");
    gallery.company(
        "identifiers: [{scheme_name: 'Gallery list', id: '5', uri: 'https://gallery.example/5'},"
            + " {scheme: 'XX-GALLERY', id: '6', uri: ''}]");
  }

  private static void addIds(GalleryBuilder gallery) {
    gallery.row("3.1 c id source 1");
    gallery.owner(
        "identifiers: [{scheme_name: 'Gallery list', id: 'first', company_number: 'n',"
            + " link: 'l', statement_id: 's', name: 'x'}, {scheme_name: 'Gallery list', id: 17},"
            + " {scheme_name: 'Gallery list', id: ObjectId('5c0000000ff1ce0ff1ce0005')}]");

    gallery.row("3.1 c id source 2 company_number");
    gallery.company(
        "identifiers: [{scheme: 'XX-GALLERY', company_number: '21', beneficial_owner_id: '22'},"
            + " {scheme: '', scheme_name: 'Gallery list', company_number: '23'}]");

    gallery.row("3.1 c id source 2 beneficial_owner_id");
    gallery.company("identifiers: [{scheme: 'XX-GALLERY', beneficial_owner_id: 24}]");

    gallery.row("3.1 c id source 2 and nothing after that");
    gallery.owner("identifiers: [{scheme: 'XX-GALLERY', link: '/25', statement_id: '25'}]");

    gallery.row("3.1 c id source 3");
    gallery.owner(
        "identifiers: [{document_id: 'Gallery Register', link: '/31', statement_id: '31'}]");

    gallery.row("3.1 c id source 4");
    gallery.owner(
        "identifiers: [{document_id: 'Gallery Register', statement_id: '41', name: '42'}]");
    gallery.company("identifiers: [{document_id: 'Gallery Register', statement_id: '43'}]");

    gallery.row("3.1 c id source 5 joined");
    gallery.owner(
        "identifiers: [{document_id: 'Gallery Register', name: 'c', company_number: 'a',"
            + " beneficial_owner_id: 5}]");

    gallery.row("3.1 c id source 5 one of three");
    gallery.owner(
        "identifiers: [{document_id: 'Gallery Register', company_number: '51'},"
            + " {document_id: 'Gallery Register', beneficial_owner_id: '52'},"
            + " {document_id: 'Gallery Register', name: '53'}]");

    gallery.row("3.1 c id source 5 none of three");
    gallery.owner("identifiers: [{document_id: 'Gallery Register'}]");

    gallery.row("3.1 c id blank");
    gallery.owner(
        "identifiers: [{scheme_name: 'Gallery list', id: '', link: '/61'},"
            + " {scheme: 'XX-GALLERY', company_number: '\\u00A0', beneficial_owner_id: '62'}]");

    gallery.row("3.1 c id null");
    gallery.owner("identifiers: [{scheme_name: 'Gallery list', id: null, link: '/63'}]");
  }

  private static void addSecondIdentifiers(GalleryBuilder gallery) {
    for (String document : new String[] {"Denmark CVR", "Slovakia PSP Register"}) {
      gallery.row("3.1 MISC " + document);
      gallery.owner(
          "identifiers: [{document_id: '"
              + document
              + "', beneficial_owner_id: '4099000011'}, {document_id: '"
              + document
              + "', beneficial_owner_id: 4099012}]");

      gallery.row("3.1 MISC " + document + " without beneficial_owner_id");
      gallery.owner("identifiers: [{document_id: '" + document + "', name: 'Gallery Person'}]");
    }

    gallery.row("3.1 MISC not of a company");
    gallery.company(
        "identifiers: [{document_id: 'Denmark CVR', beneficial_owner_id: '4099000013'}]");

    gallery.row("3.1 MISC not where nothing is printed");
    gallery.owner(
        "identifiers: [{document_id: 'Denmark CVR', scheme_name: '',"
            + " beneficial_owner_id: '4099000014'}]");
  }
}
