package io.registerexporter.decisions;

import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.Shape;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.BsonDocument;

/** Takes from the records of a collection what decisions have to know of them. */
interface ColumnsBuilder<T> {

  static ColumnsBuilder<?> of(RegisterCollection collection, LocalDate publicationDate) {
    return switch (collection) {
      case ENTITIES -> new EntityColumns(publicationDate);
      case RELATIONSHIPS -> new RelationshipColumns();
      case STATEMENTS -> new PscStatementColumns(publicationDate);
      case RAW_DATA_PROVENANCES -> new ProvenanceColumns();
      case IMPORTS -> new ImportColumns();
      case DATA_SOURCES -> new DataSourceColumns();
    };
  }

  Reading<T> read(BsonDocument document);

  /** Which fields a reader may leave out of documents; none if all are needed. */
  default Optional<Shape> shape() {
    return Optional.empty();
  }

  /** What MongoDB compares of its {@code _id}. */
  byte[] key(T value);

  /** Which of two documents of one {@code _id} is the later one. */
  Optional<Instant> updatedAt(T value);

  /** Bits of {@link ScannedSlice.Flag} that are the collection's own. */
  default int flags(T value) {
    return 0;
  }

  /**
   * @param document what the value was read from
   */
  void add(T value, BsonDocument document);

  /** Takes the place of a document that is no record. */
  void addNone();

  /** The columns; to be called once. */
  ScanColumns build();
}
