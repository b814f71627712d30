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

  /** Arrays and objects in one another, and characters of a text; Jackson's own bounds. */
  private static final int DEEPEST = 1_000;

  private static final int LONGEST_TEXT = 20_000_000;

  /** Digits of numbers that Jackson reads surely; those of others are shown to it. */
  private static final int SURE_DIGITS = 300;

  /** That a line cannot be read; why is nobody's business, as it may hold personal data. */
  private static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("no JSON", null, false, false);
    }
  }

  private static final Name NONE = new Name("", Name.UNKNOWN);

  private final Names names;
  private final Values values = new Values();

  /** The names that the objects around have so far, a bit for each number, by depth. */
  private final long[] lowNames = new long[DEEPEST + 1];

  private final long[] highNames = new long[DEEPEST + 1];
  private byte[] line = {};
  private int at;

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
    at = from;
    values.clear(bytes);
    try {
      Value whole = token() == END ? begin(Value.Kind.MISSING, null, NONE) : value(null, NONE, 1);
      token();
      return at == to ? Optional.of(whole) : Optional.empty();
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** The first {@link #END} from a place on, or the limit. */
  public static int end(byte[] bytes, int from, int limit) {
    return Math.min(EightBytes.first(END, bytes, from, limit), limit);
  }

  /** Goes to the next byte that is no white space, and gives it. */
  private byte token() {
    byte next = line[at];
    while (next == ' ' || next == '\t' || next == '\r') {
      at++;
      next = line[at];
    }
    return next;
  }

  /** Goes over a byte that has to come next, after white space. */
  private void skip(char wanted) throws Unreadable {
    if (token() != wanted) {
      throw new Unreadable();
    }
    at++;
  }

  /**
   * @param depth how many arrays and objects there are if this is one
   */
  private Value value(Value parent, Name name, int depth) throws Unreadable {
    switch (line[at]) {
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
        return number(begin(Value.Kind.NUMBER, parent, name));
      }
    }
  }

  private Value begin(Value.Kind kind, Value parent, Name name) {
    return values.next().begin(kind, parent, name.text(), name.number(), at);
  }

  private Value object(Value object, int depth) throws Unreadable {
    open(depth);
    if (token() != '}') {
      lowNames[depth] = 0;
      highNames[depth] = 0;
      Set<String> others = Set.of();
      Value before = null;
      while (true) {
        Name name = name();
        if (name.number() == Name.UNKNOWN) {
          others = others.isEmpty() ? new HashSet<>() : others;
          require(others.add(name.text()));
        } else {
          require(isNew(name.number(), depth));
        }
        skip(':');
        token();
        Value value = value(object, name, depth + 1);
        object.append(value, before);
        before = value;
        if (token() != ',') {
          break;
        }
        at++;
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
    if (token() != ']') {
      Value before = null;
      while (true) {
        token();
        Value value = value(array, NONE, depth + 1);
        array.append(value, before);
        before = value;
        if (token() != ',') {
          break;
        }
        at++;
      }
    }
    return close(']', array);
  }

  private void open(int depth) throws Unreadable {
    require(depth <= DEEPEST);
    at++;
  }

  private Value close(char bracket, Value value) throws Unreadable {
    skip(bracket);
    value.end(at, false);
    return value;
  }

  private Name name() throws Unreadable {
    skip('"');
    int from = at;
    return skipText() ? names.name(decoded(from, at - 1)) : names.name(line, from, at - 1);
  }

  private String decoded(int from, int to) {
    Value text = values.next().begin(Value.Kind.TEXT, null, "", Name.UNKNOWN, from);
    return text.end(to, true).text();
  }

  private Value text(Value parent, Name name) throws Unreadable {
    at++;
    Value text = begin(Value.Kind.TEXT, parent, name);
    int from = at;
    boolean escaped = skipText();
    text.end(at - 1, escaped);
    require(at - from <= LONGEST_TEXT || Jackson.reads(line, from - 1, at));
    return text;
  }

  /** Goes behind the quote that ends a text; true if there is an escape in it. */
  private boolean skipText() throws Unreadable {
    boolean escaped = false;
    int end = EightBytes.special(line, at);
    while (line[end] != '"') {
      if (line[end] == '\\') {
        end = afterEscape(end);
        escaped = true;
      } else {
        end = afterForeign(end);
      }
      end = EightBytes.special(line, end);
    }
    at = end + 1;
    return escaped;
  }

  private int afterForeign(int from) throws Unreadable {
    int after = from;
    require(line[from] < 0);
    while (line[after] < 0) {
      after = Utf8.after(line, after);
      require(after != Utf8.MALFORMED);
    }
    return after;
  }

  private int afterEscape(int backslash) throws Unreadable {
    byte escape = line[backslash + 1];
    if (escape == 'u') {
      for (int i = 2; i < 6; i++) {
        // Ends at the end of the line, as no digit does.
        require(Character.digit(line[backslash + i], 16) >= 0);
      }
      return backslash + 6;
    }
    require("\"\\/bfnrt".indexOf(escape) >= 0);
    return backslash + 2;
  }

  private Value word(String word, Value value) throws Unreadable {
    for (int i = 1; i < word.length(); i++) {
      require(line[at + i] == word.charAt(i));
    }
    at += word.length();
    value.end(at, false);
    return value;
  }

  private Value number(Value number) throws Unreadable {
    int from = at;
    if (line[at] == '-') {
      at++;
    }
    if (line[at] == '0') {
      at++;
    } else {
      digits();
    }
    if (line[at] == '.') {
      at++;
      digits();
    }
    boolean exponent = line[at] == 'e' || line[at] == 'E';
    if (exponent) {
      at++;
      if (line[at] == '+' || line[at] == '-') {
        at++;
      }
      digits();
    }
    number.end(at, false);
    require((!exponent && at - from <= SURE_DIGITS) || Jackson.reads(line, from, at));
    return number;
  }

  /** Goes over digits, of which there has to be one. */
  private void digits() throws Unreadable {
    int from = at;
    while (line[at] >= '0' && line[at] <= '9') {
      at++;
    }
    require(at > from);
  }

  private static void require(boolean readable) throws Unreadable {
    if (!readable) {
      throw new Unreadable();
    }
  }
}
