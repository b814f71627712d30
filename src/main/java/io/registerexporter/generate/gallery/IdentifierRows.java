package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section 3.1: rules a and b, the document names, and equal identifiers. */
final class IdentifierRows {

  private IdentifierRows() {}

  static void addTo(GalleryBuilder gallery) {
    addCompanyNumbers(gallery);
    addSelfLinks(gallery);
    addDocumentNames(gallery);
    addEqual(gallery);
  }

  private static void addCompanyNumbers(GalleryBuilder gallery) {
    gallery.row("3.1 a");
    gallery.company("identifiers: [{jurisdiction_code: 'gb', company_number: '99100001'}]");

    gallery.row("3.1 a other key order");
    gallery.company("identifiers: [{company_number: '99100002', jurisdiction_code: 'gb'}]");

    gallery.row("3.1 a of a person");
    gallery.owner("identifiers: [{jurisdiction_code: 'dk', company_number: '99100003'}]");

    gallery.row("3.1 a absent values");
    gallery.company(
        "identifiers: [{jurisdiction_code: null, company_number: '99100004'},"
            + " {jurisdiction_code: 'gb', company_number: null}]");

    gallery.row("3.1 a number");
    gallery.company("identifiers: [{jurisdiction_code: 'ua', company_number: 99100005}]");

    gallery.row("3.1 not a with a third key");
    gallery.company(
        "identifiers: [{jurisdiction_code: 'gb', company_number: '99100006', name: null}]");
  }

  private static void addSelfLinks(GalleryBuilder gallery) {
    gallery.row("3.1 b document in the table");
    gallery.company("identifiers: [{document_id: 'GB PSC Snapshot', link: '/company/99100011'}]");

    gallery.row("3.1 b document in the table, company_number");
    gallery.company(
        "identifiers: [{document_id: 'GB PSC Snapshot', link: '/company/99100012',"
            + " company_number: '99100012'}]");

    gallery.row("3.1 b document not in the table");
    gallery.company("identifiers: [{document_id: 'Ukraine EDR', link: '/edr/99100013'}]");

    gallery.row("3.1 b document not in the table, company_number");
    gallery.company(
        "identifiers: [{document_id: 'Gallery Register', link: '/gallery/99100014',"
            + " company_number: '99100014'}]");

    gallery.row("3.1 b document absent");
    gallery.company("identifiers: [{link: '/99100015', company_number: '99100015'}]");

    gallery.row("3.1 b link a number");
    gallery.company(
        "identifiers: [{document_id: 'Denmark CVR', link: 99100016},"
            + " {document_id: 'Denmark CVR', link: NumberLong('9910001600000')},"
            + " {document_id: 'Denmark CVR', link: 99100016.5}]");

    gallery.row("3.1 b company_number a number");
    gallery.company(
        "identifiers: [{document_id: 'Denmark CVR', link: '/99100017',"
            + " company_number: 99100017}]");

    gallery.row("3.1 b company_number blank");
    gallery.company(
        "identifiers: [{document_id: 'Denmark CVR', link: '/99100018', company_number: ''},"
            + " {document_id: 'Denmark CVR', link: '/99100019', company_number: '\\u00A0'},"
            + " {document_id: 'Denmark CVR', link: '/99100020', company_number: null}]");

    gallery.row("3.1 b link empty");
    gallery.company("identifiers: [{document_id: 'GB PSC Snapshot', link: ''}]");

    gallery.row("3.1 b before c");
    gallery.company(
        "identifiers: [{link: '/99100021', scheme: 'XX-GALLERY', scheme_name: 'Gallery list',"
            + " id: '99100021'}]");

    gallery.row("3.1 not b with link null");
    gallery.company(
        "identifiers: [{document_id: 'GB PSC Snapshot', link: null,"
            + " company_number: '99100022'}]");

    gallery.row("3.1 not b of unknown type");
    ObjectId arrangement =
        gallery.company(
            "type: undefined,"
                + " identifiers: [{document_id: 'GB PSC Snapshot', link: '/company/99100023'}]");
    gallery.owns(gallery.company(""), arrangement, "");
  }

  private static void addDocumentNames(GalleryBuilder gallery) {
    gallery.row("3.2 Denmark CVR");
    gallery.owner("identifiers: [{document_id: 'Denmark CVR', beneficial_owner_id: '4099000001'}]");

    gallery.row("3.2 Slovakia PSP Register");
    gallery.owner(
        "identifiers: [{document_id: 'Slovakia PSP Register', beneficial_owner_id: 4099002}]");

    gallery.row("3.2 GB PSC Snapshot");
    gallery.owner("identifiers: [{document_id: 'GB PSC Snapshot', link: '/company/99/1'}]");

    gallery.row("3.2 no name: Ukraine EDR");
    gallery.owner(
        "identifiers: [{document_id: 'Ukraine EDR', company_number: '99100031',"
            + " beneficial_owner_id: 'Примарна Галерея'}]");

    gallery.row("3.2 no name: EITI");
    gallery.owner(
        "identifiers: [{document_id: 'EITI Structured Data - Nowhereland',"
            + " name: 'Gallery Person'}]");
  }

  private static void addEqual(GalleryBuilder gallery) {
    gallery.row("3.1 identifiers absent");
    gallery.company("identifiers: undefined");

    gallery.row("3.1 identifiers null");
    gallery.company("identifiers: null");

    gallery.row("3.1 identifiers empty");
    gallery.company("identifiers: []");

    gallery.row("3.1 equal identifiers");
    gallery.company(
        "identifiers: [{jurisdiction_code: 'gb', company_number: '99100041'},"
            + " {document_id: 'GB PSC Snapshot', company_number: '99100041'},"
            + " {company_number: '99100041', jurisdiction_code: 'gb'},"
            + " {scheme: 'GB-COH', scheme_name: 'Companies House', id: '99100041'}]");

    gallery.row("3.1 equal but for text and number");
    gallery.company(
        "identifiers: [{document_id: 'Denmark CVR', link: '99100042'},"
            + " {document_id: 'Denmark CVR', link: 99100042}]");

    gallery.row("3.1 one identifier of two companies");
    gallery.company("identifiers: [{jurisdiction_code: 'gb', company_number: '99100043'}]");
    gallery.company("identifiers: [{jurisdiction_code: 'gb', company_number: '99100043'}]");
  }
}
