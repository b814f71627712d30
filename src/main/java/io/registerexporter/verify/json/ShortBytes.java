package io.registerexporter.verify.json;

/**
 * Up to 32 bytes as numbers, which are compared without a loop. The first and the last half may
 * overlap.
 */
final class ShortBytes {

  static final int LONGEST = 4 * Long.BYTES;

  private final int length;
  private final long first;
  private final long second;
  private final long third;
  private final long last;

  ShortBytes(byte[] bytes, int from, int to) {
    length = to - from;
    first = first(bytes, from, to);
    last = last(bytes, to, length);
    boolean isLong = length > 2 * Long.BYTES;
    second = isLong ? EightBytes.at(bytes, from + Long.BYTES) : 0;
    third = isLong ? EightBytes.at(bytes, to - 2 * Long.BYTES) : 0;
  }

  boolean are(byte[] bytes, int from, int to) {
    return length == to - from
        && first == first(bytes, from, to)
        && last == last(bytes, to, length)
        && (length <= 2 * Long.BYTES
            || (second == EightBytes.at(bytes, from + Long.BYTES)
                && third == EightBytes.at(bytes, to - 2 * Long.BYTES)));
  }

  /** A number that is the same for the same bytes, and good in its upper bits. */
  static int hash(byte[] bytes, int from, int to) {
    long mixed =
        (first(bytes, from, to) * 0x9E3779B97F4A7C15L)
            ^ ((last(bytes, to, to - from) + to - from) * 0xC2B2AE3D27D4EB4FL);
    return (int) (((mixed ^ (mixed >>> 29)) * 0x9E3779B97F4A7C15L) >>> 32);
  }

  private static long first(byte[] bytes, int from, int to) {
    long eight = EightBytes.at(bytes, from);
    int length = to - from;
    return length >= Long.BYTES ? eight : eight & ((1L << (length << 3)) - 1);
  }

  private static long last(byte[] bytes, int to, int length) {
    return length >= Long.BYTES ? EightBytes.at(bytes, to - Long.BYTES) : 0;
  }
}
