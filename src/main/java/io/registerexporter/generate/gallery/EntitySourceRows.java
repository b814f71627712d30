package io.registerexporter.generate.gallery;

import io.registerexporter.generate.population.Imports;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.types.ObjectId;

/** Section A11: the sources of companies and persons, which 0.1 does not print. */
final class EntitySourceRows {

  private static final String UK = "UK PSC Register";
  private static final String DENMARK =
      "Denmark Central Business Register (Centrale Virksomhedsregister [CVR])";
  private static final String SUBMISSIONS = "OpenOwnership Register";

  private final GalleryBuilder gallery;

  private EntitySourceRows(GalleryBuilder gallery) {
    this.gallery = gallery;
  }

  static void addTo(GalleryBuilder gallery) {
    EntitySourceRows rows = new EntitySourceRows(gallery);
    rows.addKinds();
    rows.addImports();
    rows.addOthers();
  }

  private void addKinds() {
    gallery.row("A11 Entity, a company");
    found(gallery.company(""), Imports.id(UK, 2));

    gallery.row("A11 Entity, a person");
    found(gallery.owner(""), Imports.id(DENMARK, 1));

    gallery.row("A11 Entity, both ends and the relationship");
    ObjectId person = gallery.person("");
    ObjectId company = gallery.company("");
    found(person, Imports.id(UK, 1));
    found(company, Imports.id(SUBMISSIONS, 2));
    gallery.found("Relationship", gallery.owns(person, company, ""), Imports.id(UK, 3));

    gallery.row("A11 Entity, of unknown type");
    ObjectId arrangement = gallery.company("type: 'arrangement'");
    gallery.owns(arrangement, gallery.company(""), "");
    found(arrangement, Imports.id(UK, 4));

    gallery.row("A11 Entity, a merged person and its master");
    ObjectId master = gallery.person("");
    ObjectId merged = gallery.person("master_entity_id: ObjectId('" + master.toHexString() + "')");
    gallery.owns(merged, gallery.company(""), "");
    found(merged, Imports.id(UK, 5));
    found(master, Imports.id(DENMARK, 0));

    gallery.row("A11 Entity, a person that owns nothing");
    found(gallery.person(""), Imports.id(UK, 0));

    gallery.row("A11 Entity, a company with a PSC statement");
    ObjectId uncertain = gallery.company("");
    found(uncertain, Imports.id(UK, 1));
    gallery.found("Statement", gallery.declares(uncertain, ""), Imports.id(UK, 4));
  }

  private void addImports() {
    gallery.row("A11 Entity, several imports");
    found(gallery.company(""), Imports.id(UK, 1), Imports.id(UK, 5), Imports.id(UK, 0));

    gallery.row("A11 Entity, two data sources");
    found(gallery.company(""), Imports.id(UK, 5), Imports.id(DENMARK, 4));
    found(gallery.owner(""), Imports.id(UK, 0), Imports.id(DENMARK, 3));

    gallery.row("A11 Entity, import not stored");
    found(gallery.company(""), gallery.notStored());
    found(gallery.owner(""), gallery.notStored(), Imports.id(UK, 2));

    gallery.row("A11 Entity, data source not stored");
    found(gallery.company(""), gallery.imported(gallery.notStored(), ""));

    gallery.row("A11 Entity, retrieved in the future");
    ObjectId dataSource =
        gallery.dataSource("name: 'Gallery T', url: 'no address', types: ['gallery', 'verified']");
    found(
        gallery.company(""),
        gallery.imported(dataSource, "created_at: ISODate('2026-02-01T00:00:00Z')"));

    gallery.row("A11 Statement, two data sources");
    foundStatement(Imports.id(UK, 5), Imports.id(SUBMISSIONS, 1));

    gallery.row("A11 Statement, import not stored");
    foundStatement(gallery.notStored());
  }

  private void addOthers() {
    gallery.row("A11 Entity by the text of its _id");
    gallery.foundId("Entity", new BsonString(gallery.company("").toHexString()), Imports.id(UK, 3));

    gallery.row("A11 Entity as another type");
    gallery.foundId("Relationship", new BsonObjectId(gallery.company("")), Imports.id(UK, 3));
    gallery.foundId("entity", new BsonObjectId(gallery.company("")), Imports.id(UK, 3));
  }

  private void found(ObjectId entity, ObjectId... imports) {
    for (ObjectId id : imports) {
      gallery.foundId("Entity", new BsonObjectId(entity), id);
    }
  }

  private void foundStatement(ObjectId... imports) {
    BsonDocument statement = gallery.declares(gallery.company(""), "");
    for (ObjectId id : imports) {
      gallery.found("Statement", statement, id);
    }
  }
}
