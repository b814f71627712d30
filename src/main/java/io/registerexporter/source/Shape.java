package io.registerexporter.source;

import java.util.Map;
import org.bson.BsonType;

/**
 * Which values of a field there is nothing to say of, so that a reader may leave them out for one
 * who does not need them.
 */
public final class Shape {

  /** No value: the field is always given. */
  public static final Shape NEEDED = of();

  /** Any value, but for the least and the greatest key. */
  static final Shape ANYTHING = new Shape(-1L, Map.of(), null);

  /** A text without halves of surrogate pairs. */
  public static final Shape TEXT = of(BsonType.STRING);

  public static final Shape TIME = of(BsonType.DATE_TIME);

  public static final Shape FLAG = of(BsonType.BOOLEAN);

  /** A number that is finite, whatever it is. */
  public static final Shape NUMBER = of(BsonType.INT32, BsonType.INT64, BsonType.DOUBLE);

  /** A text, a number or an ObjectId. */
  public static final Shape SCALAR = TEXT.or(NUMBER).or(of(BsonType.OBJECT_ID));

  private final long types;
  private final Map<String, Shape> fields;
  private final Shape elements;

  private Shape(long types, Map<String, Shape> fields, Shape elements) {
    this.types = types;
    this.fields = fields;
    this.elements = elements;
  }

  private static Shape of(BsonType... types) {
    long bits = 0;
    for (BsonType type : types) {
      bits |= bit(type.getValue());
    }
    return new Shape(bits, Map.of(), null);
  }

  /** A sub-document with fields of these shapes, if they are there, and any others. */
  public static Shape object(Map<String, Shape> fields) {
    return new Shape(bit(BsonType.DOCUMENT.getValue()), Map.copyOf(fields), null);
  }

  /** An array of elements of a shape, none of which is null. */
  public static Shape array(Shape elements) {
    return new Shape(bit(BsonType.ARRAY.getValue()), Map.of(), elements);
  }

  /**
   * Values of this shape, and those of another.
   *
   * @param other a shape without fields and elements
   */
  public Shape or(Shape other) {
    if (!other.fields.isEmpty() || other.elements != null) {
      throw new IllegalArgumentException("only this one may have fields and elements");
    }
    return new Shape(types | other.types, fields, elements);
  }

  /** Whether null may be left out, which stands for nothing. */
  boolean allowsNull() {
    return types != 0;
  }

  /**
   * @param type the number of BSON's
   */
  boolean allows(int type) {
    return (types & bit(type)) != 0;
  }

  /** The shape of a field of a document. */
  Shape field(String name) {
    return fields.getOrDefault(name, ANYTHING);
  }

  /** The shape of the elements of an array. */
  Shape elements() {
    return elements == null ? ANYTHING : elements;
  }

  /** None for the greatest key, which is beyond 63, and the least, which is below 0. */
  private static long bit(int type) {
    return type >= 0 && type < Long.SIZE ? 1L << type : 0;
  }
}
