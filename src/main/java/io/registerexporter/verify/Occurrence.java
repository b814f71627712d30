package io.registerexporter.verify;

import java.nio.ByteBuffer;

/**
 * An id in a line, as it goes from part to bucket: an export has tens of millions of them, so they
 * are a few numbers in a row.
 */
final class Occurrence {

  /** Bytes of one. */
  static final int BYTES = 4 * Long.BYTES;

  private static final int HIGH = 0;
  private static final int LOW = Long.BYTES;
  private static final int PLACE = 2 * Long.BYTES;
  private static final int MARKS = 3 * Long.BYTES;
  private static final int DAY = MARKS + Integer.BYTES;

  private Occurrence() {}

  /**
   * @param place the line, as a {@link Place}
   * @param marks bits of {@link Mark}s
   * @param day the day of the statement's date since 1970
   */
  static void put(ByteBuffer to, IdKey id, long place, int marks, int day) {
    to.putLong(id.high()).putLong(id.low()).putLong(place).putInt(marks).putInt(day);
  }

  static IdKey id(ByteBuffer in, int at) {
    return new IdKey(in.getLong(at + HIGH), in.getLong(at + LOW));
  }

  static boolean isSameId(ByteBuffer in, int one, int other) {
    return in.getLong(one + HIGH) == in.getLong(other + HIGH)
        && in.getLong(one + LOW) == in.getLong(other + LOW);
  }

  static long place(ByteBuffer in, int at) {
    return in.getLong(at + PLACE);
  }

  static int marks(ByteBuffer in, int at) {
    return in.getInt(at + MARKS);
  }

  static int day(ByteBuffer in, int at) {
    return in.getInt(at + DAY);
  }
}
