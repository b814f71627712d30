package io.registerexporter.pipeline;

import org.apache.spark.unsafe.hash.Murmur3_x86_32;

/**
 * Numbers that Spark's hash partitioning sends to partitions of our choice: Spark 3.5 has no way to
 * name the partition that a row goes to.
 */
final class PartitionKeys {

  private static final int SPARK_HASH_SEED = 42;

  private PartitionKeys() {}

  /**
   * For each of n partitions, an int column's value that {@code repartition(n, column)} puts there.
   */
  static int[] forPartitions(int n) {
    int[] keys = new int[n];
    boolean[] found = new boolean[n];
    int missing = n;
    for (int key = 0; missing > 0; key++) {
      int partition = Math.floorMod(Murmur3_x86_32.hashInt(key, SPARK_HASH_SEED), n);
      if (!found[partition]) {
        found[partition] = true;
        keys[partition] = key;
        missing--;
      }
    }
    return keys;
  }
}
