package io.registerexporter.decisions;

import io.registerexporter.mapping.UnknownParty;
import io.registerexporter.mapping.corrected.CorrectedMapping;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import io.registerexporter.source.Shape;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;

/** Columns of statements of companies about who owns them. */
final class PscStatementColumns implements ColumnsBuilder<PscStatement> {

  private static final Optional<Shape> SHAPE =
      Optional.of(
          Shape.object(
              Map.of(
                  "_id", Shape.NEEDED,
                  "type", Shape.NEEDED,
                  "entity_id", Shape.NEEDED,
                  "ended_date", Shape.NEEDED,
                  "updated_at", Shape.NEEDED,
                  "date", Shape.TIME)));

  private final LocalDate publicationDate;
  private final References entities = new References();
  private final References.Column companies = entities.column();

  PscStatementColumns(LocalDate publicationDate) {
    this.publicationDate = publicationDate;
  }

  @Override
  public Reading<PscStatement> read(BsonDocument document) {
    return PscStatement.read(document);
  }

  @Override
  public Optional<Shape> shape() {
    return SHAPE;
  }

  @Override
  public byte[] key(PscStatement statement) {
    return statement.id().key();
  }

  @Override
  public Optional<Instant> updatedAt(PscStatement statement) {
    return statement.updatedAt();
  }

  @Override
  public int flags(PscStatement statement) {
    int flags = 0;
    if (UnknownParty.of(statement.type()) instanceof UnknownParty.Person) {
      flags |= ScannedSlice.Flag.UNKNOWN_PERSON.bit();
    }
    if (CorrectedMapping.hasEnded(statement, publicationDate)) {
      flags |= ScannedSlice.Flag.ENDED.bit();
    }
    return flags;
  }

  @Override
  public void add(PscStatement statement, BsonDocument document) {
    statement.entityId().ifPresentOrElse(id -> companies.add(id.toByteArray()), companies::addNone);
  }

  @Override
  public void addNone() {
    companies.addNone();
  }

  @Override
  public ScanColumns build() {
    return new ScanColumns.PscStatements(entities.ids(), companies.build());
  }
}
