package io.registerexporter.generate.gallery;

import io.registerexporter.register.RegisterCollection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/**
 * Puts the gallery together, row by row.
 *
 * <p>A document is written as the fields in which it differs from an ordinary one of its kind, in
 * the notation of the MongoDB shell without the outer braces; {@code undefined} leaves an ordinary
 * field out. An entity must be added before what refers to it.
 */
final class GalleryBuilder {

  /** Every # of an ordinary document stands for the document's number. */
  private static final String NUMBER = "#";

  private static final String UPDATED = "updated_at: ISODate('2019-08-09T10:11:12.345Z')";

  private static final String COMPANY =
      "identifiers: [{document_id: 'GB PSC Snapshot', company_number: '99#'}],"
          + " type: 'legal-entity', incorporation_date: ISODate('1999-12-31T00:00:00Z'),"
          + " address: '7 Gallery Walk, Exhibit Hill', jurisdiction_code: 'gb',"
          + " company_number: '99#', company_type: 'Limited',"
          + " self_updated_at: ISODate('2019-05-06T07:08:09.876Z'), "
          + UPDATED;

  private static final String PERSON =
      "identifiers: [{document_id: 'GB PSC Snapshot', link: '/company/99000000/individual/#'}],"
          + " type: 'natural-person', address: '8 Gallery Walk, Exhibit Hill', dob: '1970-01',"
          + " nationality: 'GB', country_of_residence: 'England',"
          + " self_updated_at: ISODate('2019-05-06T07:08:09.876Z'), "
          + UPDATED;

  private static final String RELATIONSHIP =
      "_id: {document_id: 'GB PSC Snapshot', link: '/company/99000000/individual/#'},"
          + " is_indirect: false, interests: ['ownership-of-shares-75-to-100-percent'],"
          + " sample_date: '2019-04-05', started_date: '2016-04-06', "
          + UPDATED;

  private static final String PSC_STATEMENT =
      "_id: {document_id: 'GB PSC Snapshot', link: '/company/99000000/statements/#'},"
          + " type: 'psc-exists-but-not-identified', date: ISODate('2018-02-03T00:00:00Z'), "
          + UPDATED;

  private static final String PROVENANCE = "raw_data_record_ids: [], " + UPDATED;

  private static final String IMPORT =
      "created_at: ISODate('2020-01-02T03:04:05.999Z'), " + UPDATED;

  private static final int ID_COUNTER_DIGITS = 6;

  private final List<GalleryRow> rows = new ArrayList<>();
  private List<GalleryDocument> current = new ArrayList<>();
  private int documents;

  /** Begins a row, which the documents up to the next one belong to. */
  void row(String name) {
    current = new ArrayList<>();
    rows.add(new GalleryRow(name, current));
  }

  List<GalleryRow> rows() {
    return rows.stream()
        .map(row -> new GalleryRow(row.name(), List.copyOf(row.documents())))
        .toList();
  }

  /** A company; one that nobody owns is in an export too. */
  ObjectId company(String fields) {
    return entity(COMPANY, fields);
  }

  /** A person; only as an owner does it get a statement. */
  ObjectId person(String fields) {
    return entity(PERSON, fields);
  }

  /** A person and the company that it owns. */
  ObjectId owner(String fields) {
    ObjectId person = person(fields);
    owns(person, company(""), "");
    return person;
  }

  BsonDocument owns(ObjectId source, ObjectId target, String fields) {
    BsonDocument relationship = ordinary(RELATIONSHIP);
    relationship.put("source_id", new BsonObjectId(source));
    relationship.put("target_id", new BsonObjectId(target));
    return add(RegisterCollection.RELATIONSHIPS, relationship, fields);
  }

  /** A PSC statement. */
  BsonDocument declares(ObjectId company, String fields) {
    BsonDocument statement = ordinary(PSC_STATEMENT);
    statement.put("entity_id", new BsonObjectId(company));
    return add(RegisterCollection.STATEMENTS, statement, fields);
  }

  /** A raw data provenance of a document. */
  void found(String ownerType, BsonDocument owner, ObjectId importId) {
    foundId(ownerType, owner.get("_id"), importId);
  }

  /** A raw data provenance of whatever has an {@code _id}. */
  void foundId(String ownerType, BsonValue ownerId, ObjectId importId) {
    BsonDocument provenance = withId(nextId(), ordinary(PROVENANCE));
    provenance.put("entity_or_relationship_id", ownerId);
    provenance.put("entity_or_relationship_type", new BsonString(ownerType));
    provenance.put("import_id", new BsonObjectId(importId));
    add(RegisterCollection.RAW_DATA_PROVENANCES, provenance, "");
  }

  ObjectId imported(ObjectId dataSource, String fields) {
    ObjectId id = nextId();
    BsonDocument document = withId(id, ordinary(IMPORT));
    document.put("data_source_id", new BsonObjectId(dataSource));
    add(RegisterCollection.IMPORTS, document, fields);
    return id;
  }

  ObjectId dataSource(String fields) {
    ObjectId id = nextId();
    add(RegisterCollection.DATA_SOURCES, withId(id, ordinary(UPDATED)), fields);
    return id;
  }

  /** The id of an entity that is not stored. */
  ObjectId notStored() {
    return id(~documents);
  }

  private ObjectId entity(String ordinary, String fields) {
    ObjectId id = nextId();
    BsonDocument entity = withId(id, ordinary(ordinary));
    entity.put("name", new BsonString(rows.get(rows.size() - 1).name()));
    add(RegisterCollection.ENTITIES, entity, fields);
    return id;
  }

  private BsonDocument add(RegisterCollection collection, BsonDocument document, String fields) {
    document.putAll(BsonDocument.parse("{" + fields + "}"));
    document.values().removeIf(value -> value.getBsonType() == BsonType.UNDEFINED);
    current.add(new GalleryDocument(collection, document));
    documents++;
    return document;
  }

  private BsonDocument ordinary(String fields) {
    return BsonDocument.parse(
        "{" + fields.replace(NUMBER, String.format(Locale.ROOT, "%06d", documents)) + "}");
  }

  private static BsonDocument withId(ObjectId id, BsonDocument fields) {
    BsonDocument document = new BsonDocument("_id", new BsonObjectId(id));
    document.putAll(fields);
    return document;
  }

  private ObjectId nextId() {
    return id(documents);
  }

  private static ObjectId id(int number) {
    return new ObjectId(
        "5c000000" + "9a11e49a11" + HexFormat.of().toHexDigits(number, ID_COUNTER_DIGITS));
  }
}
