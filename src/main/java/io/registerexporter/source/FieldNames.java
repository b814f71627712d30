package io.registerexporter.source;

import java.util.Arrays;

/**
 * The names of fields as texts, which are few and come again with every document.
 *
 * <p>Any number of threads may use it: what one has put into a place, another may not see or may
 * replace, and then makes the text again.
 */
final class FieldNames {

  private static final int PLACES = 1 << 10;

  /** Longer names are not worth keeping. */
  private static final int LONGEST = 64;

  private final Name[] names = new Name[PLACES];

  /** The text of the bytes from {@code from} up to {@code to}. */
  String of(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0 || length > LONGEST) {
      return StrictUtf8.decode(bytes, from, length);
    }
    int place = place(bytes, from, to);
    Name known = names[place];
    if (known != null && Arrays.equals(known.utf8, 0, known.utf8.length, bytes, from, to)) {
      return known.text;
    }
    // Those that the program asks for by the same name are then found without comparing letters.
    String text = StrictUtf8.decode(bytes, from, length).intern();
    names[place] = new Name(Arrays.copyOfRange(bytes, from, to), text);
    return text;
  }

  /** Length and three characters tell the register's own names apart. */
  private static int place(byte[] bytes, int from, int to) {
    int hash = to - from;
    hash = 31 * hash + bytes[from];
    hash = 31 * hash + bytes[(from + to) >> 1];
    hash = 31 * hash + bytes[to - 1];
    return (hash ^ hash >>> 10) & (PLACES - 1);
  }

  private static final class Name {
    // Final, or another thread might see a name before what is in it.
    private final byte[] utf8;
    private final String text;

    Name(byte[] utf8, String text) {
      this.utf8 = utf8;
      this.text = text;
    }
  }
}
