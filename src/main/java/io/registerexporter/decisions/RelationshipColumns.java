package io.registerexporter.decisions;

import io.registerexporter.register.Reading;
import io.registerexporter.register.Relationship;
import io.registerexporter.source.Shape;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;

/** Columns of relationships. */
final class RelationshipColumns implements ColumnsBuilder<Relationship> {

  private static final Shape INTEREST =
      Shape.object(
          Map.of(
              "type", Shape.TEXT,
              "details", Shape.TEXT,
              "share_min", Shape.NUMBER,
              "share_max", Shape.NUMBER,
              "exclusive_min", Shape.FLAG,
              "exclusive_max", Shape.FLAG));

  private static final Shape PROVENANCE =
      Shape.object(
          Map.of("source_name", Shape.TEXT, "source_url", Shape.TEXT, "retrieved_at", Shape.TIME));

  private static final Optional<Shape> SHAPE =
      Optional.of(
          Shape.object(
              Map.of(
                  "_id", Shape.NEEDED,
                  "source_id", Shape.NEEDED,
                  "target_id", Shape.NEEDED,
                  "updated_at", Shape.NEEDED,
                  "interests", Shape.array(INTEREST.or(Shape.TEXT)),
                  "is_indirect", Shape.FLAG,
                  "sample_date", Shape.TEXT,
                  "started_date", Shape.TEXT,
                  "ended_date", Shape.TEXT,
                  "provenance", PROVENANCE)));

  private final References ends = new References();
  private final References.Column sources = ends.column();
  private final References.Column targets = ends.column();

  @Override
  public Reading<Relationship> read(BsonDocument document) {
    return Relationship.read(document);
  }

  @Override
  public Optional<Shape> shape() {
    return SHAPE;
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
