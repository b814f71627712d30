package io.registerexporter.verify.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once; an array has to have as many behind the last one of interest. */
final class EightBytes {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;
  private static final long TOP_BITS = EACH << 7;
  private static final long QUOTES = EACH * '"';
  private static final long BACKSLASHES = EACH * '\\';
  private static final long SPACES = EACH * ' ';

  private EightBytes() {}

  /** The bytes, the first of them lowest. */
  static long at(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  /**
   * The first byte that is not simply part of a text: a quote, a backslash, a control character or
   * a byte of no ASCII character.
   */
  static int special(byte[] bytes, int from) {
    int at = from;
    while (true) {
      long eight = at(bytes, at);
      // Borrowing marks bytes behind a special one only, so that the first that is marked is one.
      long marks =
          (zero(eight ^ QUOTES) | zero(eight ^ BACKSLASHES) | below(eight, SPACES) | eight);
      marks &= TOP_BITS;
      if (marks != 0) {
        return at + (Long.numberOfTrailingZeros(marks) >>> 3);
      }
      at += Long.BYTES;
    }
  }

  /** The first byte of a kind; a place from the limit on if there is none before it. */
  static int first(byte kind, byte[] bytes, int from, int limit) {
    long kinds = EACH * kind;
    for (int at = from; at < limit; at += Long.BYTES) {
      long marks = zero(at(bytes, at) ^ kinds) & TOP_BITS;
      if (marks != 0) {
        return at + (Long.numberOfTrailingZeros(marks) >>> 3);
      }
    }
    return limit;
  }

  private static long zero(long bytes) {
    return below(bytes, EACH);
  }

  /** Has the top bit where a byte is less than that of the limit. */
  private static long below(long bytes, long limit) {
    return (bytes - limit) & ~bytes;
  }
}
