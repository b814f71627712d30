package io.registerexporter.verify;

import java.util.HexFormat;

/**
 * Sixteen bytes that stand for an id, so that ids of any length are compared at the same cost.
 *
 * @param high the first eight, 0 where a number of 64 bits is all of the id
 * @param low the last eight
 */
record IdKey(long high, long low) implements Comparable<IdKey> {

  /** Hexadecimal digits of each half. */
  private static final int DIGITS = 16;

  /** The key of an id that is a number of 64 bits. */
  static IdKey ofNumber(long number) {
    return new IdKey(0, number);
  }

  /** The key that 32 hexadecimal digits write. */
  static IdKey ofHex(String digits) {
    return new IdKey(
        HexFormat.fromHexDigitsToLong(digits, 0, DIGITS),
        HexFormat.fromHexDigitsToLong(digits, DIGITS, 2 * DIGITS));
  }

  boolean isNumber() {
    return high == 0;
  }

  /** A number by which ids of either form are spread evenly, and put in order. */
  long spread() {
    return isNumber() ? low : high;
  }

  @Override
  public int compareTo(IdKey other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }
}
