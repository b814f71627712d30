package io.registerexporter.generate.gallery;

import io.registerexporter.generate.population.Imports;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;

/** Section 7.2: sources by raw data provenances. */
final class SourceRows {

  private static final String UK = "UK PSC Register";
  private static final String DENMARK =
      "Denmark Central Business Register (Centrale Virksomhedsregister [CVR])";
  private static final String SLOVAKIA =
      "Slovakia Public Sector Partners Register (Register partnerov verejného sektora)";
  private static final String SUBMISSIONS = "OpenOwnership Register";

  private static final String EMBEDDED =
      "provenance: {source_name: 'UK PSC Register', source_url: 'https://embedded.example'}";

  private final GalleryBuilder gallery;
  private final ObjectId source;
  private final ObjectId target;

  private SourceRows(GalleryBuilder gallery) {
    this.gallery = gallery;
    gallery.row("7.2 neither provenances nor embedded");
    source = gallery.person("");
    target = gallery.company("");
    relationship("");
  }

  static void addTo(GalleryBuilder gallery) {
    SourceRows rows = new SourceRows(gallery);
    rows.addNames();
    rows.addImports();
    rows.addDataSources();
    rows.addOwners();
  }

  private void addNames() {
    for (String name : new String[] {UK, DENMARK, SLOVAKIA, SUBMISSIONS, "EITI pilot data"}) {
      gallery.row("7.2 provenance of " + name);
      found(relationship(""), Imports.id(name, 3));
    }
  }

  private void addImports() {
    gallery.row("7.2 latest of several imports");
    BsonDocument often = relationship("");
    found(often, Imports.id(UK, 1));
    found(often, Imports.id(UK, 4));
    found(often, Imports.id(UK, 0));

    gallery.row("7.2 one import twice");
    BsonDocument twice = relationship("");
    found(twice, Imports.id(UK, 2));
    found(twice, Imports.id(UK, 2));

    ObjectId dataSource = gallery.dataSource("name: 'Gallery Source', types: ['thirdParty']");

    gallery.row("7.2 created_at absent");
    found(relationship(""), gallery.imported(dataSource, "created_at: undefined"));
    found(relationship(""), gallery.imported(dataSource, "created_at: null"));

    gallery.row("7.2 created_at of one of several imports absent");
    BsonDocument dated = relationship("");
    found(dated, gallery.imported(dataSource, "created_at: undefined"));
    found(dated, gallery.imported(dataSource, ""));

    gallery.row("7.2 retrievedAt cut to seconds");
    found(
        relationship(""),
        gallery.imported(dataSource, "created_at: ISODate('2019-07-08T10:37:11.999Z')"));

    gallery.row("7.2 import not stored");
    found(relationship(""), gallery.notStored());
    found(relationship(EMBEDDED), gallery.notStored());

    gallery.row("7.2 one of several imports not stored");
    BsonDocument partly = relationship("");
    found(partly, gallery.notStored());
    found(partly, Imports.id(UK, 1));

    gallery.row("7.2 data source not stored");
    found(relationship(""), gallery.imported(gallery.notStored(), ""));

    gallery.row("7.2 two data sources");
    BsonDocument both = relationship("");
    found(both, Imports.id(UK, 5));
    found(both, Imports.id(DENMARK, 2));
  }

  private void addDataSources() {
    String[][] dataSources = {
      {"types empty", "name: 'Gallery A', url: 'https://a.example', types: []"},
      {"types absent", "name: 'Gallery B', url: 'https://b.example'"},
      {"types null", "name: 'Gallery C', url: 'https://c.example', types: null"},
      {
        "several types",
        "name: 'Gallery D', url: 'https://d.example', types: ['thirdParty', 'verified']"
      },
      {"url empty", "name: 'Gallery E', url: '', types: ['officialRegister']"},
      {"url absent", "name: 'Gallery F', types: ['officialRegister']"},
      {"url null", "name: 'Gallery G', url: null, types: ['officialRegister']"},
      {"name not in the table", "name: 'Gallery \"H\" & <co>', types: ['officialRegister']"},
      {"name absent", "url: 'https://i.example', types: ['officialRegister']"}
    };
    for (String[] dataSource : dataSources) {
      gallery.row("7.2 " + dataSource[0]);
      found(relationship(""), gallery.imported(gallery.dataSource(dataSource[1]), ""));
    }
  }

  private void addOwners() {
    gallery.row("7.2 embedded is not looked at beside provenances");
    found(relationship(EMBEDDED), Imports.id(SUBMISSIONS, 0));

    gallery.row("7.2 provenance of a PSC statement");
    BsonDocument statement = gallery.declares(gallery.company(""), "");
    gallery.found("Statement", statement, Imports.id(UK, 1));
    gallery.found("Statement", statement, Imports.id(UK, 2));

    gallery.row("7.2 PSC statement without provenance");
    gallery.declares(gallery.company(""), EMBEDDED);

    gallery.row("7.2 provenance of an entity");
    gallery.foundId("Entity", new BsonObjectId(gallery.company("")), Imports.id(UK, 3));

    gallery.row("7.2 provenance of another type");
    gallery.found("Statement", relationship(""), Imports.id(UK, 4));
    BsonDocument other = gallery.declares(gallery.company(""), "");
    gallery.found("Relationship", other, Imports.id(UK, 4));

    gallery.row("7.2 reference in another key order");
    relationship("_id: {gallery: 'order', row: 1}");
    gallery.foundId(
        "Relationship", BsonDocument.parse("{row: 1, gallery: 'order'}"), Imports.id(UK, 4));

    gallery.row("7.2 reference with an equal number of another type");
    relationship("_id: {gallery: 'number', row: 2}");
    gallery.foundId(
        "Relationship",
        BsonDocument.parse("{gallery: 'number'}").append("row", new BsonInt64(2)),
        Imports.id(UK, 4));

    gallery.row("7.2 provenance of a relationship that is not stored");
    gallery.foundId(
        "Relationship", BsonDocument.parse("{gallery: 'not stored'}"), Imports.id(UK, 4));
  }

  private BsonDocument relationship(String fields) {
    return gallery.owns(source, target, fields);
  }

  private void found(BsonDocument relationship, ObjectId importId) {
    gallery.found("Relationship", relationship, importId);
  }
}
