package io.registerexporter.verify.json;

/** Goes over the words of JSON in a line, which ends with {@link ValueReader#END}. */
final class Cursor {

  /** Jackson's own bound. */
  private static final int LONGEST_TEXT = 20_000_000;

  /** Digits of numbers that Jackson reads surely; those of others are shown to it. */
  private static final int SURE_DIGITS = 300;

  private static final int HEXADECIMAL = 16;

  private byte[] line = {};
  private int at;

  /** Goes to a place in a line. */
  void go(byte[] another, int place) {
    line = another;
    at = place;
  }

  int at() {
    return at;
  }

  /** Goes to the next byte that is no white space, and gives it. */
  byte token() {
    byte next = line[at];
    while (next == ' ' || next == '\t' || next == '\r') {
      at++;
      next = line[at];
    }
    return next;
  }

  /** Goes over one byte. */
  void skip() {
    at++;
  }

  /** Goes over a byte that has to come next, after white space. */
  void skip(char wanted) throws Unreadable {
    Unreadable.unless(token() == wanted);
    at++;
  }

  /** Goes over {@code true}, {@code false} or {@code null}. */
  void skipWord(String word) throws Unreadable {
    for (int i = 0; i < word.length(); i++) {
      Unreadable.unless(line[at + i] == word.charAt(i));
    }
    at += word.length();
  }

  /** Goes from the first byte of a text behind the quote that ends it; true if it has an escape. */
  boolean skipText() throws Unreadable {
    int from = at;
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
    Unreadable.unless(end - from <= LONGEST_TEXT || Jackson.reads(line, from - 1, at));
    return escaped;
  }

  /** Goes over characters that are not ASCII, of which there has to be one. */
  private int afterForeign(int from) throws Unreadable {
    Unreadable.unless(line[from] < 0);
    int after = from;
    while (line[after] < 0) {
      after = Utf8.after(line, after);
      Unreadable.unless(after != Utf8.MALFORMED);
    }
    return after;
  }

  private int afterEscape(int backslash) throws Unreadable {
    byte escape = line[backslash + 1];
    if (escape == 'u') {
      int end = backslash + "\\uXXXX".length();
      for (int i = backslash + 2; i < end; i++) {
        // Ends at the end of the line, as no digit does.
        Unreadable.unless(Character.digit(line[i], HEXADECIMAL) >= 0);
      }
      return end;
    }
    Unreadable.unless("\"\\/bfnrt".indexOf(escape) >= 0);
    return backslash + 2;
  }

  void skipNumber() throws Unreadable {
    int from = at;
    if (line[at] == '-') {
      at++;
    }
    if (line[at] == '0') {
      at++;
    } else {
      skipDigits();
    }
    if (line[at] == '.') {
      at++;
      skipDigits();
    }
    boolean exponent = line[at] == 'e' || line[at] == 'E';
    if (exponent) {
      at++;
      if (line[at] == '+' || line[at] == '-') {
        at++;
      }
      skipDigits();
    }
    Unreadable.unless((!exponent && at - from <= SURE_DIGITS) || Jackson.reads(line, from, at));
  }

  /** Goes over digits, of which there has to be one. */
  private void skipDigits() throws Unreadable {
    int from = at;
    while (line[at] >= '0' && line[at] <= '9') {
      at++;
    }
    Unreadable.unless(at > from);
  }
}
