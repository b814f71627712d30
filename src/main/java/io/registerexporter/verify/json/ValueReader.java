package io.registerexporter.verify.json;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the one value that a line of JSON is.
 *
 * <p>What is JSON (RFC 8259) and within the bounds of Jackson is read, and nothing else: no name
 * twice in an object, no bytes that are not UTF-8, nothing behind the value.
 */
public final class ValueReader {

  /** What has to stand behind a line, which holds none, so that reading ends there. */
  public static final byte END = '\n';

  /** Bytes that have to be there behind the end of a line. */
  public static final int PADDING = Long.BYTES;

  /** Arrays and objects in one another; Jackson's own bound. */
  private static final int DEEPEST = 1_000;

  private static final Name NONE = new Name("", Name.UNKNOWN);

  private final Names names;
  private final Values values = new Values();

  /** The names that the objects around have so far, a bit for each number, by depth. */
  private final long[] lowNames = new long[DEEPEST + 1];

  private final long[] highNames = new long[DEEPEST + 1];
  private final Cursor cursor = new Cursor();
  private byte[] line = {};

  /**
   * @param names those that most objects have
   */
  public ValueReader(Names names) {
    this.names = names;
  }

  /**
   * Reads a line.
   *
   * @param bytes with {@link #END} behind the line, and no other in it
   * @return the value, to be used until the next call, missing if there is white space alone; empty
   *     if the line is not JSON
   */
  public Optional<Value> read(byte[] bytes, int from, int to) {
    line = bytes;
    cursor.go(bytes, from);
    values.clear(bytes);
    try {
      Value whole =
          cursor.token() == END ? begin(Value.Kind.MISSING, null, NONE) : value(null, NONE, 1);
      cursor.token();
      return cursor.at() == to ? Optional.of(whole) : Optional.empty();
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** The first {@link #END} from a place on, or the limit. */
  public static int end(byte[] bytes, int from, int limit) {
    return Math.min(EightBytes.first(END, bytes, from, limit), limit);
  }

  /**
   * @param parent null for the whole
   * @param depth how many arrays and objects there are if this is one
   */
  private Value value(Value parent, Name name, int depth) throws Unreadable {
    switch (line[cursor.at()]) {
      case '"' -> {
        return text(parent, name);
      }
      case '{' -> {
        return object(begin(Value.Kind.OBJECT, parent, name), depth);
      }
      case '[' -> {
        return array(begin(Value.Kind.ARRAY, parent, name), depth);
      }
      case 't' -> {
        return word("true", begin(Value.Kind.BOOLEAN, parent, name));
      }
      case 'f' -> {
        return word("false", begin(Value.Kind.BOOLEAN, parent, name));
      }
      case 'n' -> {
        return word("null", begin(Value.Kind.NULL, parent, name));
      }
      default -> {
        Value number = begin(Value.Kind.NUMBER, parent, name);
        cursor.skipNumber();
        return number.end(cursor.at(), false);
      }
    }
  }

  private Value begin(Value.Kind kind, Value parent, Name name) {
    return values.next().begin(kind, parent, name.text(), name.number(), cursor.at());
  }

  private Value object(Value object, int depth) throws Unreadable {
    open(depth);
    if (cursor.token() != '}') {
      lowNames[depth] = 0;
      highNames[depth] = 0;
      Set<String> others = Set.of();
      Value before = null;
      while (true) {
        Name name = name();
        if (name.number() == Name.UNKNOWN) {
          others = others.isEmpty() ? new HashSet<>() : others;
          Unreadable.unless(others.add(name.text()));
        } else {
          Unreadable.unless(isNew(name.number(), depth));
        }
        cursor.skip(':');
        cursor.token();
        Value value = value(object, name, depth + 1);
        object.append(value, before);
        before = value;
        if (cursor.token() != ',') {
          break;
        }
        cursor.skip();
      }
    }
    return close('}', object);
  }

  /** Remembers that an object has a name of this number; false if it had it before. */
  private boolean isNew(int number, int depth) {
    long[] names = number < Long.SIZE ? lowNames : highNames;
    long bit = 1L << number;
    boolean isNew = (names[depth] & bit) == 0;
    names[depth] |= bit;
    return isNew;
  }

  private Value array(Value array, int depth) throws Unreadable {
    open(depth);
    if (cursor.token() != ']') {
      Value before = null;
      while (true) {
        cursor.token();
        Value value = value(array, NONE, depth + 1);
        array.append(value, before);
        before = value;
        if (cursor.token() != ',') {
          break;
        }
        cursor.skip();
      }
    }
    return close(']', array);
  }

  private void open(int depth) throws Unreadable {
    Unreadable.unless(depth <= DEEPEST);
    cursor.skip();
  }

  private Value close(char bracket, Value value) throws Unreadable {
    cursor.skip(bracket);
    return value.end(cursor.at(), false);
  }

  private Name name() throws Unreadable {
    cursor.skip('"');
    int from = cursor.at();
    boolean escaped = cursor.skipText();
    int to = cursor.at() - 1;
    return escaped ? names.name(decoded(from, to)) : names.name(line, from, to);
  }

  private String decoded(int from, int to) {
    Value text = values.next().begin(Value.Kind.TEXT, null, "", Name.UNKNOWN, from);
    return text.end(to, true).text();
  }

  private Value text(Value parent, Name name) throws Unreadable {
    cursor.skip();
    Value text = begin(Value.Kind.TEXT, parent, name);
    boolean escaped = cursor.skipText();
    return text.end(cursor.at() - 1, escaped);
  }

  private Value word(String word, Value value) throws Unreadable {
    cursor.skipWord(word);
    return value.end(cursor.at(), false);
  }
}
