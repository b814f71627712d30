package io.registerexporter.diff;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A difference that was found.
 *
 * @param high of the hash of its key
 * @param low of the hash of its key
 * @param from place in the earlier export; {@link #NOWHERE} if it is not there
 * @param to place in the later export; {@link #NOWHERE} if it is not there
 */
record Found(long high, long low, long from, long to) implements Serializable, Comparable<Found> {

  static final long NOWHERE = -1;

  private static final Comparator<Found> ORDER =
      Comparator.comparingLong(Found::high)
          .thenComparingLong(Found::low)
          .thenComparingLong(Found::from)
          .thenComparingLong(Found::to);

  @Override
  public int compareTo(Found other) {
    return ORDER.compare(this, other);
  }
}
