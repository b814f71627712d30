package io.registerexporter.exchange;

import java.util.BitSet;

/**
 * Which bucket each id of a column belongs to. The same column gives the same routing, so that an
 * answer need not repeat what was asked: it has a value for each id in the order of {@link #of}.
 */
public final class Routing {

  private final int[][] byBucket;

  private Routing(int[][] byBucket) {
    this.byBucket = byBucket;
  }

  /** The routing of all ids. */
  public static Routing of(Ids ids, int buckets) {
    BitSet all = new BitSet(ids.size());
    all.set(0, ids.size());
    return of(ids, all, buckets);
  }

  /** The routing of the ids with some numbers. */
  public static Routing of(Ids ids, BitSet numbers, int buckets) {
    int[] bucketOf = new int[ids.size()];
    int[] sizes = new int[buckets];
    for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
      bucketOf[i] = bucket(ids.high()[i], ids.low()[i], buckets);
      sizes[bucketOf[i]]++;
    }
    int[][] byBucket = new int[buckets][];
    for (int bucket = 0; bucket < buckets; bucket++) {
      byBucket[bucket] = new int[sizes[bucket]];
    }
    int[] next = new int[buckets];
    for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
      byBucket[bucketOf[i]][next[bucketOf[i]]++] = i;
    }
    return new Routing(byBucket);
  }

  /** The numbers of a bucket's ids, ascending. */
  public int[] of(int bucket) {
    return byBucket[bucket];
  }

  /** Calls for each bucket that has ids. */
  public void forEach(Consumer consumer) {
    for (int bucket = 0; bucket < byBucket.length; bucket++) {
      if (byBucket[bucket].length > 0) {
        consumer.accept(bucket, byBucket[bucket]);
      }
    }
  }

  /** Takes a bucket and the numbers of its ids, ascending. */
  public interface Consumer {
    void accept(int bucket, int[] numbers);
  }

  /** By other bits of the hash than tables use, or theirs would fill unevenly. */
  private static int bucket(long high, long low, int buckets) {
    return (int) (((IdTable.hash(high, low) >>> Integer.SIZE) * buckets) >>> Integer.SIZE);
  }
}
