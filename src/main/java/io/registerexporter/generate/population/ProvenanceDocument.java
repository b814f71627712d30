package io.registerexporter.generate.population;

import java.io.IOException;
import java.util.function.Consumer;
import org.bson.BsonWriter;

/** Writes the documents of {@code raw_data_provenances}, up to two for a document. */
final class ProvenanceDocument {

  private static final int MOST = 2;

  private final long seed;
  private final Ids ids;
  private final DocumentSink sink;

  ProvenanceDocument(long seed, Ids ids, DocumentSink sink) {
    this.seed = seed;
    this.ids = ids;
    this.sink = sink;
  }

  /**
   * Adds the provenances of a document.
   *
   * @param number the document's number among its kind
   * @param origin the data source that it was imported from
   * @param ownerId writes the document's {@code _id}
   */
  void add(ProvenanceOwner owner, long number, Origin origin, Consumer<BsonWriter> ownerId)
      throws IOException {
    int imports = owner.imports(seed, number);
    for (int i = 0; i < imports; i++) {
      int which = i;
      sink.add(writer -> write(writer, owner, number, which, origin, ownerId));
    }
  }

  private void write(
      BsonWriter writer,
      ProvenanceOwner owner,
      long number,
      int which,
      Origin origin,
      Consumer<BsonWriter> ownerId) {
    Chance chance = owner.chance(seed, ~number);
    int first = chance.below(Imports.PER_SOURCE);
    long id = number * MOST + which;
    writer.writeStartDocument();
    writer.writeObjectId("_id", ids.at(series(owner), id));
    writer.writeName("entity_or_relationship_id");
    ownerId.accept(writer);
    writer.writeString("entity_or_relationship_type", owner.type());
    writer.writeObjectId("import_id", Imports.id(origin, (first + which) % Imports.PER_SOURCE));
    long createdAt = Times.written(chance);
    writer.writeDateTime("created_at", createdAt);
    writer.writeDateTime("updated_at", Times.after(createdAt, chance));
    writer.writeStartArray("raw_data_record_ids");
    int records = 1 + chance.below(3);
    for (int i = 0; i < records; i++) {
      writer.writeObjectId(ids.at(Ids.Series.RAW_RECORD, id + i));
    }
    writer.writeEndArray();
    writer.writeEndDocument();
  }

  private static Ids.Series series(ProvenanceOwner owner) {
    return switch (owner) {
      case ENTITY -> Ids.Series.PROVENANCE_OF_ENTITY;
      case RELATIONSHIP -> Ids.Series.PROVENANCE_OF_RELATIONSHIP;
      case STATEMENT -> Ids.Series.PROVENANCE_OF_STATEMENT;
    };
  }
}
