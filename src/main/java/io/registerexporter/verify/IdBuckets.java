package io.registerexporter.verify;

import java.io.Serializable;

/**
 * The buckets into which ids are sorted, so that each is small enough for one task and all
 * occurrences of an id are in one. They are ranges of ids: however many there are, ids come in the
 * same order, and with them the examples of what is wrong.
 *
 * @param count how many
 */
record IdBuckets(int count) implements Serializable {

  /** Bytes of parts for each bucket: a gzipped statement has about forty for each of its ids. */
  private static final long BYTES_OF_PARTS = 20L << 20;

  /** As many as make the occurrences in each about half a million, or 16 MB. */
  static IdBuckets forParts(long bytes) {
    return new IdBuckets(Math.toIntExact(1 + bytes / BYTES_OF_PARTS));
  }

  int of(IdKey id) {
    return (int) unsignedMultiplyHigh(id.spread() + Long.MIN_VALUE, count);
  }

  /** The upper half of the product of an unsigned number and one that is not negative. */
  private static long unsignedMultiplyHigh(long number, int factor) {
    return Math.multiplyHigh(number, factor) + (number < 0 ? factor : 0);
  }
}
