package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.unsafe.hash.Murmur3_x86_32;
import org.junit.jupiter.api.Test;

class PartitionKeysTest {

  /** What Spark's hash partitioning does with an int: pmod(murmur3(key, 42), n). */
  @Test
  void everyKey_goesToItsOwnPartition() {
    for (int n = 1; n <= 200; n++) {
      int[] keys = PartitionKeys.forPartitions(n);
      assertThat(keys).hasSize(n);
      for (int partition = 0; partition < n; partition++) {
        int hash = Murmur3_x86_32.hashInt(keys[partition], 42);
        assertThat(Math.floorMod(hash, n)).as("key %s of %s", partition, n).isEqualTo(partition);
      }
    }
  }

  @Test
  void noPartitions_haveNoKeys() {
    assertThat(PartitionKeys.forPartitions(0)).isEmpty();
  }
}
