package io.registerexporter.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/**
 * Typed access to the fields of one document, which notes what is wrong with them.
 *
 * <p>Null is absent, and so is a value of a wrong type. The {@code required} accessors note a
 * rejection instead and return empty; {@link #read} then gives no record.
 */
final class DocumentFields {

  private final RegisterCollection collection;
  private final BsonDocument document;
  private final String id;
  private final String path;
  private final Notes notes;

  /** What is wrong with a document, shared by the views on its sub-documents. */
  private static final class Notes {
    private final Findings findings;
    private Optional<Finding> rejection = Optional.empty();

    Notes(Findings findings) {
      this.findings = findings;
    }
  }

  private DocumentFields(
      RegisterCollection collection, BsonDocument document, String id, String path, Notes notes) {
    this.collection = collection;
    this.document = document;
    this.id = id;
    this.path = path;
    this.notes = notes;
  }

  static DocumentFields of(RegisterCollection collection, BsonDocument document) {
    BsonValue id = document.get("_id");
    String text = id == null ? "" : IdText.of(id);
    return new DocumentFields(
        collection, document, text, "", new Notes(new Findings(collection, text)));
  }

  /** Runs the reader, and gives its record unless it noted a rejection. */
  <T> Reading<T> read(Supplier<Optional<T>> reader) {
    Optional<T> value = reader.get();
    if (notes.rejection.isPresent()) {
      return new Reading.Rejected<>(notes.rejection.get());
    }
    T present =
        value.orElseThrow(
            () -> new IllegalStateException("a reader gave neither a record nor a rejection"));
    return new Reading.Accepted<>(present, notes.findings.toList());
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

  /** A text that may be absent, but must be a text if it is not. */
  Optional<String> textOrReject(String field, FindingCode code) {
    BsonValue value = present(field);
    if (value != null && !value.isString()) {
      reject(code, field, IdText.of(value));
      return Optional.empty();
    }
    return value == null
        ? Optional.empty()
        : Optional.of(repaired(field, value.asString().getValue()));
  }

  /** A date that may be absent, but must be a date if it is not. */
  Optional<Instant> timeOrReject(String field, FindingCode code) {
    BsonValue value = present(field);
    if (value != null && !value.isDateTime()) {
      reject(code, field, IdText.of(value));
      return Optional.empty();
    }
    return value == null
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(value.asDateTime().getValue()));
  }

  Optional<String> text(String field) {
    BsonValue value = present(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isString()) {
      return wrongType(field, value);
    }
    return Optional.of(repaired(field, value.asString().getValue()));
  }

  Optional<Instant> time(String field) {
    BsonValue value = present(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isDateTime()) {
      return wrongType(field, value);
    }
    return Optional.of(Instant.ofEpochMilli(value.asDateTime().getValue()));
  }

  Optional<ObjectId> objectId(String field) {
    BsonValue value = present(field);
    if (value == null) {
      return Optional.empty();
    }
    return value.isObjectId()
        ? Optional.of(value.asObjectId().getValue())
        : wrongType(field, value);
  }

  /** A reference of any type to a document. */
  Optional<DocumentId> reference(String field) {
    return Optional.ofNullable(present(field)).map(DocumentId::new);
  }

  /** A text or number; ObjectIds count as the text of their hexadecimal digits. */
  Optional<Scalar> scalar(String field) {
    BsonValue value = present(field);
    if (value == null) {
      return Optional.empty();
    }
    return switch (value.getBsonType()) {
      case STRING -> Optional.of(new Scalar.Text(repaired(field, value.asString().getValue())));
      case OBJECT_ID -> Optional.of(new Scalar.Text(value.asObjectId().getValue().toHexString()));
      default -> number(value).or(() -> wrongType(field, value));
    };
  }

  /** A finite number. */
  Optional<Scalar> number(String field, FindingCode code) {
    BsonValue value = present(field);
    if (value == null) {
      return Optional.empty();
    }
    Optional<Scalar> number = number(value);
    if (number.isEmpty()) {
      note(code, field, IdText.of(value));
    }
    return number;
  }

  private static Optional<Scalar> number(BsonValue value) {
    return switch (value.getBsonType()) {
      case INT32 -> Optional.of(new Scalar.Whole(value.asInt32().getValue()));
      case INT64 -> Optional.of(new Scalar.Whole(value.asInt64().getValue()));
      case DOUBLE -> real(value.asDouble().getValue());
      case DECIMAL128 -> real(value.asDecimal128().getValue().doubleValue());
      default -> Optional.empty();
    };
  }

  private static Optional<Scalar> real(double number) {
    return Double.isFinite(number) ? Optional.of(new Scalar.Real(number)) : Optional.empty();
  }

  /** A sub-document; findings about its fields name the way to them. */
  Optional<DocumentFields> object(String field) {
    BsonValue value = present(field);
    if (value == null) {
      return Optional.empty();
    }
    return value.isDocument()
        ? Optional.of(inside(field, value.asDocument()))
        : wrongType(field, value);
  }

  /** The elements of an array; absent is empty, and so is another type. */
  List<Element> array(String field) {
    BsonValue value = present(field);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      wrongType(field, value);
      return List.of();
    }
    List<Element> elements = new ArrayList<>(value.asArray().size());
    for (int i = 0; i < value.asArray().size(); i++) {
      elements.add(new Element(field + "." + i, value.asArray().get(i)));
    }
    return elements;
  }

  /** An element of an array, with the name that findings about it have. */
  record Element(String field, BsonValue value) {}

  DocumentFields inside(String field, BsonDocument subDocument) {
    return new DocumentFields(collection, subDocument, id, path + field + ".", notes);
  }

  Set<String> names() {
    return document.keySet();
  }

  String repaired(String field, String text) {
    if (!Text.hasLoneSurrogate(text)) {
      return text;
    }
    note(FindingCode.TEXT_LONE_SURROGATE, field, text);
    return Text.withoutLoneSurrogates(text);
  }

  void note(FindingCode code, String field, String value) {
    notes.findings.note(code, path + field, value);
  }

  private void reject(FindingCode code, String field, String value) {
    if (notes.rejection.isEmpty()) {
      notes.rejection = Optional.of(new Finding(code, collection, id, field, value));
    }
  }

  private <T> Optional<T> wrongType(String field, BsonValue value) {
    note(FindingCode.FIELD_TYPE, field, IdText.of(value));
    return Optional.empty();
  }

  private BsonValue present(String field) {
    BsonValue value = document.get(field);
    return value == null || value.isNull() ? null : value;
  }
}
