package io.registerexporter.verify.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A value in a statement, which knows where it stands. What is not there is a value, too, so that
 * nobody need ask at every step.
 *
 * <p>A value is one until the next line is read. What the types of {@link Optional} are elsewhere
 * is null in here: there are fifty values in a line.
 */
public final class Value {

  /** What a value is. */
  public enum Kind {
    MISSING,
    NULL,
    BOOLEAN,
    NUMBER,
    TEXT,
    ARRAY,
    OBJECT
  }

  private final Values values;
  private Kind kind = Kind.MISSING;
  private String name = "";
  private int nameNumber = Name.UNKNOWN;
  private Value parent;
  private Value first;
  private Value next;
  private int from;
  private int to;
  private boolean escaped;
  private String text;
  private long namesInside;

  Value(Values values) {
    this.values = values;
  }

  /**
   * Becomes another value.
   *
   * @param in the object or array that it is in, null for the whole
   * @param called its name, which is interned
   */
  Value begin(Kind is, Value in, String called, int number, int at) {
    kind = is;
    parent = in;
    name = called;
    nameNumber = number;
    first = null;
    next = null;
    text = null;
    escaped = false;
    namesInside = 0;
    from = at;
    to = at;
    return this;
  }

  /** Ends before a place. */
  Value end(int at, boolean hasEscapes) {
    to = at;
    escaped = hasEscapes;
    return this;
  }

  /**
   * Adds the last value of an object or array.
   *
   * @param before the one before it, null for the first
   */
  void append(Value child, Value before) {
    if (before == null) {
      first = child;
    } else {
      before.next = child;
    }
    namesInside |= bit(child.name);
  }

  /** One of 64 bits for each name, by which most that are not there are told at once. */
  private static long bit(String name) {
    return 1L << name.hashCode();
  }

  public Kind kind() {
    return kind;
  }

  /** Name in its object; empty if it is in none. */
  public String name() {
    return name;
  }

  /** The number of its name among {@link Names}; negative if it is none of them. */
  public int nameNumber() {
    return nameNumber;
  }

  /**
   * The value of a name; missing if this is no object, or has none.
   *
   * @param literal a constant of the program
   */
  // Names are interned, and so are constants: no two are equal and not the same.
  @SuppressWarnings("ReferenceEquality")
  public Value get(String literal) {
    if (kind == Kind.OBJECT && (namesInside & bit(literal)) != 0) {
      for (Value child = first; child != null; child = child.next) {
        if (child.name == literal) {
          return child;
        }
      }
    }
    return values.next().begin(Kind.MISSING, this, literal, Name.UNKNOWN, from);
  }

  /** The elements of an array; none if it is something else. */
  public Iterable<Value> elements() {
    return isArray() ? children() : List.of();
  }

  /** The values of an object; none if it is something else. */
  public Iterable<Value> fields() {
    return isObject() ? children() : List.of();
  }

  /** What is in an array or an object; nothing if it is something else. */
  public Iterable<Value> children() {
    return () -> new Siblings(first);
  }

  /** What it is in; null for the whole. */
  Value parent() {
    return parent;
  }

  /** The first value in it; null if there is none. */
  Value first() {
    return first;
  }

  /** The value behind it in its array or object; null behind the last. */
  Value next() {
    return next;
  }

  public boolean isThere() {
    return kind != Kind.MISSING;
  }

  public boolean isText() {
    return kind == Kind.TEXT;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean isBoolean() {
    return kind == Kind.BOOLEAN;
  }

  public boolean isArray() {
    return kind == Kind.ARRAY;
  }

  public boolean isObject() {
    return kind == Kind.OBJECT;
  }

  public boolean isTrue() {
    return kind == Kind.BOOLEAN && values.line()[from] == 't';
  }

  /** True for an array or an object with nothing in it. */
  public boolean isEmpty() {
    return first == null;
  }

  /** True for a text, an array or an object with something in it. */
  public boolean isFilled() {
    return kind == Kind.TEXT ? to > from : first != null;
  }

  /** The text; empty if it is something else. */
  public String text() {
    if (kind != Kind.TEXT) {
      return "";
    }
    if (text == null) {
      text = escaped ? json().textValue() : values.text(from, to);
    }
    return text;
  }

  /** Whether a text begins with a character that can be seen, as most do. */
  public boolean beginsVisibly() {
    return to > from && values.line()[from] > ' ' && !escaped;
  }

  /** The text of any scalar, as Jackson has it. */
  public String scalarText() {
    return kind == Kind.TEXT ? text() : json().asText();
  }

  /** Whether it is true, or something that Jackson takes for it. */
  public boolean isTrueLike() {
    return kind == Kind.BOOLEAN ? isTrue() : json().asBoolean();
  }

  /** The number; none if it is something else, or beyond all that is counted. */
  public Optional<BigDecimal> number() {
    if (kind != Kind.NUMBER) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(values.text(from, to)));
    } catch (NumberFormatException beyondBounds) {
      return Optional.empty();
    }
  }

  /** Whether both are the same text. */
  public boolean isSameText(Value other) {
    if (kind != Kind.TEXT || other.kind != Kind.TEXT) {
      return false;
    }
    if (escaped || other.escaped) {
      return text().equals(other.text());
    }
    return Arrays.equals(values.line(), from, to, other.values.line(), other.from, other.to);
  }

  /** Adds the UTF-8 of a text to what is hashed. */
  public void update(MessageDigest digest) {
    if (escaped) {
      digest.update(text().getBytes(StandardCharsets.UTF_8));
    } else {
      digest.update(values.line(), from, to - from);
    }
  }

  /** JSON pointer from the statement to the value; empty for the statement itself. */
  public String pointer() {
    return Pointers.to(this);
  }

  /** Whether a pointer leads from this value to another one. */
  public boolean leads(JsonPointer pointer) {
    return Pointers.leads(this, pointer);
  }

  /** The value as Jackson has it. */
  public JsonNode json() {
    if (kind == Kind.MISSING) {
      return MissingNode.getInstance();
    }
    int quote = kind == Kind.TEXT ? 1 : 0;
    try {
      return Jackson.node(values.line(), from - quote, to + quote);
    } catch (IOException e) {
      throw new UncheckedIOException("Jackson does not read what was read before", e);
    }
  }
}
