package io.registerexporter.generate.gallery;

import org.bson.BsonDocument;
import org.bson.types.ObjectId;

/** Section A11: what a data source and the time of an import say. */
final class DataSourceRows {

  private static final String[][] DATA_SOURCES = {
    {"types of no codelist", "name: 'Gallery J', types: ['gallery', 'OfficialRegister', ' ']"},
    {
      "types of the codelist and others",
      "name: 'Gallery K', types: ['verified', 'gallery', 'primaryResearch', 'verified']"
    },
    {
      "every type",
      "name: 'Gallery L', types: ['selfDeclaration', 'officialRegister', 'thirdParty',"
          + " 'primaryResearch', 'verified']"
    },
    {"name blank", "name: ' ', url: 'https://m.example', types: ['thirdParty']"},
    {"name untouched", "name: ' Gallery <N>\\n', types: []"},
    {"url blank", "name: 'Gallery O', url: '\\u00A0'"},
    {"types absent, name absent", "url: 'https://p.example'"}
  };

  /** Times of imports, seen from a publication on 31 January 2026. */
  private static final String[] TIMES = {
    "2026-01-31T23:59:59.999Z", "2026-02-01T00:00:00Z", "2031-05-06T07:08:09Z"
  };

  private final GalleryBuilder gallery;
  private final ObjectId source;
  private final ObjectId target;

  private DataSourceRows(GalleryBuilder gallery) {
    this.gallery = gallery;
    gallery.row("A11 nothing of the data source to print");
    source = gallery.company("");
    target = gallery.company("");
    found(gallery.imported(gallery.dataSource(""), "created_at: undefined"));
    found(
        gallery.imported(
            gallery.dataSource("name: '', url: 'none', types: ['gallery']"),
            "created_at: ISODate('2030-01-01T00:00:00Z')"));
  }

  static void addTo(GalleryBuilder gallery) {
    DataSourceRows rows = new DataSourceRows(gallery);
    for (String[] dataSource : DATA_SOURCES) {
      gallery.row("A11 " + dataSource[0]);
      rows.found(gallery.imported(gallery.dataSource(dataSource[1]), ""));
    }
    rows.addTimes();
    rows.addLatest();
    rows.addEmbedded();
  }

  private void addTimes() {
    ObjectId dataSource = gallery.dataSource("name: 'Gallery Q', types: ['thirdParty']");
    for (String time : TIMES) {
      gallery.row("A11 retrievedAt " + time);
      found(gallery.imported(dataSource, "created_at: ISODate('" + time + "')"));
      gallery.owns(
          source,
          target,
          "provenance: {source_name: 'UK PSC Register', retrieved_at: ISODate('%s')}"
              .formatted(time));
    }

    gallery.row("A11 retrievedAt in the year 10000");
    found(gallery.imported(dataSource, "created_at: {$date: {$numberLong: '253402300800000'}}"));
  }

  private void addLatest() {
    ObjectId first = gallery.dataSource("name: 'Gallery R', types: ['officialRegister']");
    ObjectId second = gallery.dataSource("name: 'Gallery S', types: ['thirdParty']");

    gallery.row("A11 two imports at one time");
    String time = "created_at: ISODate('2020-06-07T08:09:10Z')";
    ObjectId smaller = gallery.imported(first, time);
    ObjectId larger = gallery.imported(second, time);
    found(larger, smaller);

    gallery.row("A11 latest import in the future");
    ObjectId past = gallery.imported(first, "");
    found(past, gallery.imported(second, "created_at: ISODate('2027-01-01T00:00:00Z')"));

    gallery.row("A11 several imports of one data source");
    found(gallery.imported(first, ""), smaller);
  }

  private void addEmbedded() {
    gallery.row("A11 embedded, nothing to print but its name");
    gallery.owns(
        source,
        target,
        "provenance: {source_name: 'UK PSC Register', source_url: 'none',"
            + " retrieved_at: ISODate('2030-01-01T00:00:00Z')}");

    gallery.row("A11 embedded beside provenances of which nothing is printed");
    BsonDocument relationship =
        gallery.owns(source, target, "provenance: {source_name: 'UK PSC Register'}");
    gallery.found(
        "Relationship",
        relationship,
        gallery.imported(gallery.dataSource(""), "created_at: undefined"));
  }

  private void found(ObjectId... imports) {
    BsonDocument relationship = gallery.owns(source, target, "");
    for (ObjectId id : imports) {
      gallery.found("Relationship", relationship, id);
    }
  }
}
