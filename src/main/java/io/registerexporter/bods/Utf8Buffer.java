package io.registerexporter.bods;

import java.util.Arrays;

/** UTF-8 text in the making, in an array that grows as needed and is used again. */
final class Utf8Buffer {

  private byte[] bytes = new byte[4096];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** Takes back what follows the first bytes. */
  void truncate(int length) {
    size = length;
  }

  /** Takes back the last character, if it is this one. */
  void removeLast(char ascii) {
    if (bytes[size - 1] == ascii) {
      size--;
    }
  }

  /** The array that holds the text from its start, until more is appended. */
  byte[] array() {
    return bytes;
  }

  /** Appends one byte: a character of ASCII, or a part of another one. */
  void append(int octet) {
    reserve(1);
    bytes[size++] = (byte) octet;
  }

  void append(byte[] text) {
    append(text, 0, text.length);
  }

  void append(byte[] text, int from, int to) {
    int length = to - from;
    reserve(length);
    System.arraycopy(text, from, bytes, size, length);
    size += length;
  }

  /** Leaves room for bytes that are put into the array later. */
  void skip(int length) {
    reserve(length);
    size += length;
  }

  /** Appends a number of up to four digits, with zeros before it. */
  void appendDigits(int number, int digits) {
    reserve(digits);
    int rest = number;
    for (int i = size + digits - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
  }

  private void reserve(int length) {
    if (bytes.length - size < length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + length, 2 * bytes.length));
    }
  }
}
