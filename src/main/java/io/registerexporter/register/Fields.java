package io.registerexporter.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/**
 * Typed access to the fields of a document, or of an object in it.
 *
 * <p>Null is absent, and so is a value of a wrong type, which is noted as a finding.
 */
class Fields {

  private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END_OF_TIME = Instant.parse("+10000-01-01T00:00:00Z");

  private final BsonDocument document;
  private final Supplier<String> path;
  private final Findings findings;
  private final Findings laterFindings;

  /**
   * @param path makes what the names of fields begin with in findings
   * @param laterFindings what is wrong with fields that 0.1 does not look at
   */
  Fields(BsonDocument document, Supplier<String> path, Findings findings, Findings laterFindings) {
    this.document = document;
    this.path = path;
    this.findings = findings;
    this.laterFindings = laterFindings;
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

  /** A flag; another type is absent, which is noted under the code. */
  Optional<Boolean> bool(String field, FindingCode code) {
    BsonValue value = present(field);
    if (value != null && !value.isBoolean()) {
      note(code, field, IdText.of(value));
      return Optional.empty();
    }
    return Optional.ofNullable(value).map(flag -> flag.asBoolean().getValue());
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

  /** A date whose year has four digits. */
  Optional<Instant> timeInRange(String field) {
    Optional<Instant> time = time(field);
    boolean inRange =
        time.map(t -> !t.isBefore(FIRST_TIME) && t.isBefore(END_OF_TIME)).orElse(true);
    if (!inRange) {
      note(FindingCode.DATE_OUT_OF_RANGE, field, time.get().toString());
      return Optional.empty();
    }
    return time;
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
  Optional<Fields> object(String field) {
    BsonValue value = present(field);
    if (value == null) {
      return Optional.empty();
    }
    return value.isDocument()
        ? Optional.of(inside(() -> field, value.asDocument()))
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
    BsonArray array = value.asArray();
    List<Element> elements = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      elements.add(new Element(field, i, array.get(i)));
    }
    return elements;
  }

  /** An element of an array. */
  record Element(String array, int index, BsonValue value) {

    /** The name that findings about it have. */
    String field() {
      return array + "." + index;
    }
  }

  /** The text of an element that is one. */
  String text(Element element) {
    String text = element.value().asString().getValue();
    return Text.hasLoneSurrogate(text) ? repaired(element.field(), text) : text;
  }

  /** The fields of an element that is a sub-document. */
  Fields inside(Element element) {
    return inside(element::field, element.value().asDocument());
  }

  private Fields inside(Supplier<String> field, BsonDocument object) {
    return new Fields(object, () -> path.get() + field.get() + ".", findings, laterFindings);
  }

  /** The same fields as versions after 0.1 look at them, with findings of their own. */
  Fields later() {
    return new Fields(document, path, laterFindings, laterFindings);
  }

  Set<String> names() {
    return document.keySet();
  }

  private String repaired(String field, String text) {
    if (!Text.hasLoneSurrogate(text)) {
      return text;
    }
    note(FindingCode.TEXT_LONE_SURROGATE, field, text);
    return Text.withoutLoneSurrogates(text);
  }

  void note(FindingCode code, String field, String value) {
    findings.note(code, path.get() + field, value);
  }

  private <T> Optional<T> wrongType(String field, BsonValue value) {
    note(FindingCode.FIELD_TYPE, field, IdText.of(value));
    return Optional.empty();
  }

  /** The value, or null if it is absent. */
  BsonValue present(String field) {
    BsonValue value = document.get(field);
    return value == null || value.isNull() ? null : value;
  }
}
