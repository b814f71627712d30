package io.registerexporter.verify;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Sixteen bytes that stand for an id, so that ids of any length are compared at the same cost.
 *
 * @param high the first eight, 0 where a number of 64 bits is all of the id
 * @param low the last eight
 */
record IdKey(long high, long low) implements Comparable<IdKey> {

  /** The key of an id that is a number of 64 bits. */
  static IdKey ofNumber(long number) {
    return new IdKey(0, number);
  }

  /** The key that 32 hexadecimal digits write. */
  static IdKey ofHex(String digits) {
    return of(HexFormat.of().parseHex(digits));
  }

  /** The key of any text: half of its SHA-256, of which no two are known to be equal. */
  static IdKey ofText(String id) {
    return of(DigestUtils.sha256(id));
  }

  boolean isNumber() {
    return high == 0;
  }

  @Override
  public int compareTo(IdKey other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  private static IdKey of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new IdKey(buffer.getLong(), buffer.getLong());
  }
}
