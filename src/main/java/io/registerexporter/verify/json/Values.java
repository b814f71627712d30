package io.registerexporter.verify.json;

import java.util.Arrays;

/** The values of one line. They are made once and used for line after line. */
final class Values {

  /** Values that are kept for the next line; hardly a statement has more. */
  private static final int KEPT = 1 << 12;

  private final Texts texts = new Texts();
  private Value[] values = new Value[1 << 8];
  private int used;
  private byte[] line = {};

  /** Begins with another line. */
  void clear(byte[] another) {
    line = another;
    used = 0;
    if (values.length > KEPT) {
      values = Arrays.copyOf(values, KEPT);
    }
  }

  byte[] line() {
    return line;
  }

  String text(int from, int to) {
    return texts.text(line, from, to);
  }

  Value next() {
    if (used == values.length) {
      values = Arrays.copyOf(values, 2 * used);
    }
    Value value = values[used];
    if (value == null) {
      value = new Value(this);
      values[used] = value;
    }
    used++;
    return value;
  }
}
