package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section 7.2: sources by the provenance that is embedded in a relationship. */
final class EmbeddedSourceRows {

  private static final String REST =
      "source_url: 'https://embedded.example/?a=1&b=2',"
          + " retrieved_at: ISODate('2018-09-10T11:12:13.999Z'),"
          + " imported_at: ISODate('2018-09-11T00:00:00Z')";

  private static final String[] NAMES = {
    "UK PSC Register",
    "Denmark Central Business Register (Centrale Virksomhedsregister [CVR])",
    "Slovakia Public Sector Partners Register (Register partnerov verejného sektora)",
    "OpenOwnership Register",
    "Ukraine Consolidated State Registry (Edinyy Derzhavnyj Reestr [EDR])",
    "EITI pilot data",
    "Gallery Source",
    "uk psc register"
  };

  private final GalleryBuilder gallery;
  private final ObjectId source;
  private final ObjectId target;

  private EmbeddedSourceRows(GalleryBuilder gallery) {
    this.gallery = gallery;
    gallery.row("7.2 embedded null");
    source = gallery.person("");
    target = gallery.company("");
    gallery.owns(source, target, "provenance: null");
  }

  static void addTo(GalleryBuilder gallery) {
    EmbeddedSourceRows rows = new EmbeddedSourceRows(gallery);
    for (String name : NAMES) {
      rows.add(name, "source_name: '" + name + "', " + REST);
    }
    rows.add("source_name absent", REST);
    rows.add("source_name empty", "source_name: '', " + REST);
    String known = "source_name: 'UK PSC Register', ";
    rows.add("url absent", known + "retrieved_at: ISODate('2018-09-10T11:12:13Z')");
    rows.add("url empty", known + "source_url: ''");
    rows.add("url blank", known + "source_url: '\\u00A0'");
    rows.add("url untouched", known + "source_url: ' https://embedded.example '");
    rows.add("retrieved_at absent", known + "source_url: 'https://embedded.example'");
    rows.add("retrieved_at null", known + "retrieved_at: null");
    rows.add("empty object", "");
  }

  private void add(String row, String provenance) {
    gallery.row("7.2 embedded " + row);
    gallery.owns(source, target, "provenance: {" + provenance + "}");
  }
}
