package io.registerexporter.bods;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An object as one line of JSON, byte for byte as Jackson prints it, in a buffer that is used again
 * for the next one. What is absent is left out.
 *
 * <p>Every value is printed with a comma after it, which the end of what it is in overwrites.
 */
final class JsonLine {

  private static final int DEEPEST = 16;

  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private final Utf8Buffer text = new Utf8Buffer();
  private final Members members = new Members();
  private final int[] open = new int[DEEPEST];
  private int depth;
  private boolean hasNumberedEscapes;

  /** Forgets what was printed, and begins anew. */
  void begin() {
    text.clear();
    members.clear();
    depth = 0;
    hasNumberedEscapes = false;
    text.append('{');
  }

  /** Ends the line, which is a copy of what was printed. */
  byte[] end() {
    close('}');
    return Arrays.copyOf(text.array(), text.size());
  }

  void beginObject(Key key) {
    open(key);
    text.append('{');
  }

  /** Begins an element of an array. */
  void beginObject() {
    open[depth++] = members.begin(Members.ELEMENT, text.size());
    text.append('{');
  }

  void endObject() {
    close('}');
    endMember();
  }

  void beginArray(Key key) {
    open(key);
    text.append('[');
  }

  void endArray() {
    close(']');
    endMember();
  }

  void texts(Key key, List<String> values) {
    beginArray(key);
    for (String value : values) {
      print(value);
      text.append(',');
    }
    endArray();
  }

  void text(Key key, String value) {
    open(key);
    print(value);
    endMember();
  }

  void text(Key key, Optional<String> value) {
    if (value.isPresent()) {
      text(key, value.get());
    }
  }

  /**
   * Leaves room for a text.
   *
   * @return what {@link #fill} needs to know
   */
  int gap(Key key, int length) {
    open(key);
    text.append('"');
    int start = text.size();
    text.skip(length);
    text.append('"');
    endMember();
    return start;
  }

  /** Prints a text where room was left for it: printable ASCII without quotes or backslashes. */
  void fill(int gap, byte[] plain) {
    System.arraycopy(plain, 0, text.array(), gap, plain.length);
  }

  void flag(Key key, boolean value) {
    json(key, value ? TRUE : FALSE);
  }

  void flag(Key key, Optional<Boolean> value) {
    if (value.isPresent()) {
      flag(key, value.get());
    }
  }

  void nothing(Key key) {
    json(key, NULL);
  }

  void value(Key key, Optional<Value> value) {
    if (value.isPresent()) {
      value(key, value.get());
    }
  }

  void value(Key key, Value value) {
    if (value instanceof Value.Text string) {
      text(key, string.text());
    } else if (value instanceof Value.JsonNumber number) {
      json(key, number.json().getBytes(StandardCharsets.US_ASCII));
    } else {
      nothing(key);
    }
  }

  void day(Key key, Optional<LocalDate> day) {
    if (day.isPresent()) {
      day(key, day.get());
    }
  }

  void day(Key key, LocalDate day) {
    open(key);
    text.append('"');
    Times.appendDay(text, day);
    text.append('"');
    endMember();
  }

  /** In whole seconds. */
  void seconds(Key key, Optional<Instant> time) {
    if (time.isPresent()) {
      open(key);
      text.append('"');
      Times.appendSeconds(text, time.get());
      text.append('"');
      endMember();
    }
  }

  void milliseconds(Key key, Instant time) {
    open(key);
    text.append('"');
    Times.appendMilliseconds(text, time);
    text.append('"');
    endMember();
  }

  /** Prints what is JSON already, as it is. */
  void json(Key key, byte[] json) {
    open(key);
    text.append(json);
    endMember();
  }

  /** Takes back the last member, a single value. */
  void removeLast() {
    members.removeLast();
    text.truncate(members.start(members.count()));
  }

  Utf8Buffer text() {
    return text;
  }

  Members members() {
    return members;
  }

  /** True if texts have escapes by number, which have another form in canonical JSON. */
  boolean hasNumberedEscapes() {
    return hasNumberedEscapes;
  }

  private void print(String value) {
    hasNumberedEscapes |= JsonText.append(text, value);
  }

  private void open(Key key) {
    open[depth++] = members.begin(key.ordinal(), text.size());
    text.append(key.printed());
  }

  private void endMember() {
    members.end(open[--depth], text.size());
    text.append(',');
  }

  private void close(char bracket) {
    text.removeLast(',');
    text.append(bracket);
  }
}
