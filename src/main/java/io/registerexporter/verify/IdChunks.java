package io.registerexporter.verify;

import java.nio.ByteBuffer;
import java.util.function.BiConsumer;

/** Collects {@link Occurrence}s by their buckets, and gives them away a thousand at a time. */
final class IdChunks {

  private static final int CHUNK = 1_024 * Occurrence.BYTES;

  private final IdBuckets buckets;
  private final ByteBuffer[] chunks;
  private final BiConsumer<Integer, byte[]> full;

  /**
   * @param full takes the number of a bucket and occurrences in it, in the order of the part
   */
  IdChunks(IdBuckets buckets, BiConsumer<Integer, byte[]> full) {
    this.buckets = buckets;
    this.chunks = new ByteBuffer[buckets.count()];
    this.full = full;
  }

  void add(IdKey id, long place, int marks, int day) {
    int bucket = buckets.of(id);
    if (chunks[bucket] == null) {
      chunks[bucket] = ByteBuffer.allocate(CHUNK);
    }
    Occurrence.put(chunks[bucket], id, place, marks, day);
    if (!chunks[bucket].hasRemaining()) {
      give(bucket);
    }
  }

  /** Gives away what is left. */
  void flush() {
    for (int bucket = 0; bucket < chunks.length; bucket++) {
      if (chunks[bucket] != null && chunks[bucket].position() > 0) {
        give(bucket);
      }
    }
  }

  private void give(int bucket) {
    ByteBuffer chunk = chunks[bucket];
    byte[] occurrences = new byte[chunk.position()];
    chunk.flip().get(occurrences);
    chunk.clear();
    full.accept(bucket, occurrences);
  }
}
