package io.registerexporter.source;

import java.util.Arrays;
import org.bson.BsonSerializationException;

/**
 * The names of fields as texts, which are few and come again with every document, mostly in the
 * same order.
 *
 * <p>Any number of threads may use it: what one has put into a place, another may not see or may
 * replace, and then makes the text again.
 */
final class FieldNames {

  private static final int PLACES = 1 << 10;

  /** Longer names are not worth keeping. */
  private static final int LONGEST = 64;

  private static final byte END = 0;

  private final Name[] names = new Name[PLACES];
  private final Name none = new Name(new byte[] {END}, "");

  /** A name that is kept. */
  static final class Name {
    // Final, or another thread might see a name before what is in it.
    private final byte[] utf8;
    private final String text;

    /** What came behind it the last time that somebody looked. */
    private Name follower;

    /**
     * @param utf8 its bytes and the zero that ends it
     */
    Name(byte[] utf8, String text) {
      this.utf8 = utf8;
      this.text = text;
    }

    String text() {
      return text;
    }

    /** Number of its bytes, with the zero at the end. */
    int size() {
      return utf8.length;
    }

    private boolean isAt(byte[] bytes, int from, int end) {
      return utf8.length <= end - from
          && Arrays.equals(utf8, 0, utf8.length, bytes, from, from + utf8.length);
    }
  }

  /** What stands before the first name of a document. */
  Name none() {
    return none;
  }

  /**
   * The name that begins at {@code from}.
   *
   * @param before the one that was read before it
   * @param end where the bytes end that it may take
   * @throws BsonSerializationException if it does not end, or is no text
   */
  Name behind(Name before, byte[] bytes, int from, int end) {
    Name expected = before.follower;
    if (expected != null && expected.isAt(bytes, from, end)) {
      return expected;
    }
    int to = end(bytes, from, end);
    if (to - from > LONGEST) {
      return new Name(Arrays.copyOfRange(bytes, from, to + 1), text(bytes, from, to));
    }
    Name found = find(bytes, from, to);
    before.follower = found;
    return found;
  }

  /**
   * Where the zero is that ends a name.
   *
   * @throws BsonSerializationException if there is none
   */
  static int end(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == END) {
        return i;
      }
    }
    throw new BsonSerializationException("a name without its end");
  }

  private Name find(byte[] bytes, int from, int to) {
    int place = place(bytes, from, to);
    Name known = names[place];
    if (known == null || !known.isAt(bytes, from, to + 1)) {
      // Those that the program asks for by the same name are found without comparing letters.
      String text = text(bytes, from, to).intern();
      known = new Name(Arrays.copyOfRange(bytes, from, to + 1), text);
      names[place] = known;
    }
    return known;
  }

  private static String text(byte[] bytes, int from, int to) {
    return StrictUtf8.decode(bytes, from, to - from);
  }

  private static int place(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ hash >>> 10 ^ hash >>> 20) & (PLACES - 1);
  }
}
