package io.registerexporter.register;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/**
 * The fields of a whole document, some of which it cannot do without.
 *
 * <p>Where one of those is not as it has to be, the first such is noted as the document's
 * rejection, and {@link #read} gives no record.
 */
final class DocumentFields extends Fields {

  private final RegisterCollection collection;
  private final BsonDocument document;
  private final Findings findings;
  private final Findings laterFindings;
  private Optional<Finding> rejection = Optional.empty();
  private Optional<Finding> rejectionIn01 = Optional.empty();

  private DocumentFields(
      RegisterCollection collection,
      BsonDocument document,
      Findings findings,
      Findings laterFindings) {
    super(document, () -> "", findings, laterFindings);
    this.collection = collection;
    this.document = document;
    this.findings = findings;
    this.laterFindings = laterFindings;
  }

  static DocumentFields of(RegisterCollection collection, BsonDocument document) {
    Supplier<String> id = () -> id(document);
    return new DocumentFields(
        collection, document, new Findings(collection, id), new Findings(collection, id));
  }

  /** Runs the reader, and gives its record unless it noted a rejection. */
  <T> Reading<T> read(Supplier<Optional<T>> reader) {
    Optional<T> value = reader.get();
    if (rejection.isPresent()) {
      return new Reading.Rejected<>(rejection.get());
    }
    T present =
        value.orElseThrow(
            () -> new IllegalStateException("a reader gave neither a record nor a rejection"));
    return new Reading.Accepted<>(
        present, findings.toList(), laterFindings.toList(), rejectionIn01);
  }

  /** The document's {@code _id} as an ObjectId; another type rejects the document. */
  Optional<ObjectId> requiredObjectIdId() {
    return requiredId()
        .flatMap(
            value ->
                value.isObjectId()
                    ? Optional.of(value.asObjectId().getValue())
                    : rejectIdType(value));
  }

  /** The document's {@code _id} as a sub-document; another type rejects the document. */
  Optional<DocumentId> requiredDocumentId() {
    return requiredId()
        .flatMap(
            value -> value.isDocument() ? Optional.of(new DocumentId(value)) : rejectIdType(value));
  }

  /** The document's {@code _id} of any type that MongoDB stores; an array rejects the document. */
  Optional<DocumentId> requiredAnyId() {
    return requiredId()
        .flatMap(
            value ->
                switch (value.getBsonType()) {
                  case ARRAY, REGULAR_EXPRESSION, UNDEFINED -> rejectIdType(value);
                  default -> Optional.of(new DocumentId(value));
                });
  }

  private Optional<BsonValue> requiredId() {
    BsonValue value = document.get("_id");
    if (value == null) {
      reject(FindingCode.ID_MISSING, "_id", "");
    }
    if (value != null && Text.hasLoneSurrogate(value)) {
      note(FindingCode.TEXT_LONE_SURROGATE, "_id", IdText.of(value));
    }
    return Optional.ofNullable(value);
  }

  private <T> Optional<T> rejectIdType(BsonValue value) {
    reject(FindingCode.ID_TYPE, "_id", IdText.of(value));
    return Optional.empty();
  }

  /** A reference to an entity that the document cannot do without. */
  Optional<ObjectId> requiredEnd(String field) {
    BsonValue value = document.get(field);
    if (value == null || !value.isObjectId()) {
      reject(FindingCode.RELATIONSHIP_END_UNREADABLE, field, value == null ? "" : IdText.of(value));
      return Optional.empty();
    }
    return Optional.of(value.asObjectId().getValue());
  }

  /** A text that may be absent; 0.1 cannot do without it if it is of another type. */
  Optional<String> textOrRejectIn01(String field, FindingCode code) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      rejectIn01IfPresent(field, code);
    }
    return text;
  }

  /** A date that may be absent; 0.1 cannot do without it if it is of another type. */
  Optional<Instant> timeOrRejectIn01(String field, FindingCode code) {
    Optional<Instant> time = time(field);
    if (time.isEmpty()) {
      rejectIn01IfPresent(field, code);
    }
    return time;
  }

  private void rejectIn01IfPresent(String field, FindingCode code) {
    BsonValue value = present(field);
    if (value != null && rejectionIn01.isEmpty()) {
      rejectionIn01 =
          Optional.of(new Finding(code, collection, id(document), field, IdText.of(value)));
    }
  }

  private void reject(FindingCode code, String field, String value) {
    if (rejection.isEmpty()) {
      rejection = Optional.of(new Finding(code, collection, id(document), field, value));
    }
  }

  private static String id(BsonDocument document) {
    BsonValue id = document.get("_id");
    return id == null ? "" : IdText.of(id);
  }
}
