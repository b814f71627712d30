package io.registerexporter.generate.gallery;

import org.bson.types.ObjectId;

/** Section 2: what statement ids are hashed from. */
final class IdRows {

  private IdRows() {}

  static void addTo(GalleryBuilder gallery) {
    gallery.row("2 entity time cut to seconds");
    ObjectId owned = gallery.company("self_updated_at: ISODate('2018-01-23T10:20:30.999Z')");
    ObjectId owner = gallery.person("self_updated_at: ISODate('2018-01-23T10:20:30Z')");
    gallery.owns(owner, owned, "");

    gallery.row("2 entity time absent");
    gallery.company("self_updated_at: undefined");
    gallery.company("self_updated_at: null");

    gallery.row("2 relationship time with three decimals");
    gallery.owns(owner, owned, "updated_at: ISODate('2018-01-23T10:20:30.120Z')");
    gallery.owns(owner, owned, "updated_at: ISODate('2018-01-23T10:20:30Z')");

    gallery.row("2 relationship time absent");
    gallery.owns(owner, owned, "updated_at: undefined");
    gallery.owns(owner, owned, "updated_at: null");

    gallery.row("2 PSC statement time absent");
    gallery.declares(gallery.company(""), "updated_at: undefined");

    gallery.row("2 _id with ObjectIds");
    gallery.owns(
        owner,
        owned,
        "_id: {submission_id: ObjectId('5c0000000ff1ce0ff1ce0001'),"
            + " relationship_id: ObjectId('5c0000000ff1ce0ff1ce0002')}");

    gallery.row("2 _id in stored key order");
    gallery.owns(owner, owned, "_id: {zebra: 'first', aardvark: 'second'}");
    gallery.owns(owner, owned, "_id: {aardvark: 'second', zebra: 'first'}");

    gallery.row("2 _id with numbers");
    gallery.owns(owner, owned, "_id: {whole: 7, long: NumberLong('7000000000'), half: 1.5}");

    gallery.row("2 _id with boolean, null, array, object");
    gallery.owns(
        owner, owned, "_id: {yes: true, nothing: null, list: [1, 'two'], object: {key: 'value'}}");

    gallery.row("2 _id with escaped characters");
    gallery.owns(
        owner,
        owned,
        "_id: {document_id: 'R&D <shares> \"quoted\" \\\\ / \\u2028\\u2029',"
            + " row_id: '\\b\\f\\n\\r\\t\\u0001\\u001f'}");

    gallery.row("2 _id with other characters");
    gallery.owns(owner, owned, "_id: {document_id: 'Ünïcödé Ґ Ω 株式 \uD83C\uDFDB \u007F \u00A0'}");
  }
}
