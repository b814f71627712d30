package io.registerexporter.decisions;

import io.registerexporter.register.Reading;
import io.registerexporter.register.Relationship;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;

/** Columns of relationships. */
final class RelationshipColumns implements ColumnsBuilder<Relationship> {

  private final References ends = new References();
  private final References.Column sources = ends.column();
  private final References.Column targets = ends.column();

  @Override
  public Reading<Relationship> read(BsonDocument document) {
    return Relationship.read(document);
  }

  @Override
  public byte[] key(Relationship relationship) {
    return relationship.id().key();
  }

  @Override
  public Optional<Instant> updatedAt(Relationship relationship) {
    return relationship.updatedAt();
  }

  @Override
  public void add(Relationship relationship, BsonDocument document) {
    sources.add(relationship.sourceId().toByteArray());
    targets.add(relationship.targetId().toByteArray());
  }

  @Override
  public void addNone() {
    sources.addNone();
    targets.addNone();
  }

  @Override
  public ScanColumns build() {
    return new ScanColumns.Relationships(ends.ids(), sources.build(), targets.build());
  }
}
