package io.registerexporter.verify;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The occurrences of ids in one bucket, sorted by id, and by place those of one id. */
final class IdBucket {

  private final ByteBuffer occurrences;

  /** Of each occurrence, in the order of ids, its number in the order of places. */
  private final int[] numbers;

  /**
   * @param chunks as {@link IdChunks} gives them away, in any order
   */
  IdBucket(List<byte[]> chunks) {
    long bytes = chunks.stream().mapToLong(chunk -> chunk.length).sum();
    occurrences = ByteBuffer.allocate(Math.toIntExact(bytes));
    // Each has lines of one part that no other chunk goes between.
    chunks.stream()
        .map(ByteBuffer::wrap)
        .sorted(Comparator.comparingLong(chunk -> Occurrence.place(chunk, 0)))
        .forEach(occurrences::put);
    numbers = sorted(occurrences.capacity() / Occurrence.BYTES);
  }

  int size() {
    return numbers.length;
  }

  /** The first in the order of ids that is not of the id of this one. */
  int endOfId(int from) {
    int to = from + 1;
    while (to < numbers.length
        && Occurrence.isSameId(occurrences, at(numbers[from]), at(numbers[to]))) {
      to++;
    }
    return to;
  }

  IdKey id(int i) {
    return Occurrence.id(occurrences, at(numbers[i]));
  }

  long place(int i) {
    return Occurrence.place(occurrences, at(numbers[i]));
  }

  int marks(int i) {
    return Occurrence.marks(occurrences, at(numbers[i]));
  }

  int day(int i) {
    return Occurrence.day(occurrences, at(numbers[i]));
  }

  /** Sorts by the upper bits of ids, which leave hardly anything to be done, and numbers. */
  private int[] sorted(int count) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(count);
    long mask = (1L << bits) - 1;
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = (Occurrence.id(occurrences, at(i)).spread() & ~mask) | i;
    }
    Arrays.sort(keys);
    int[] sorted = new int[count];
    int from = 0;
    for (int i = 0; i < count; i++) {
      sorted[i] = (int) (keys[i] & mask);
      if (i + 1 == count || (keys[i] & ~mask) != (keys[i + 1] & ~mask)) {
        separate(sorted, from, i + 1);
        from = i + 1;
      }
    }
    return sorted;
  }

  /** Sorts ids that are alike in their upper bits, unless they are one. */
  private void separate(int[] sorted, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!Occurrence.isSameId(occurrences, at(sorted[from]), at(sorted[i]))) {
        int[] separated =
            Arrays.stream(sorted, from, to)
                .boxed()
                .sorted(Comparator.comparing(number -> Occurrence.id(occurrences, at(number))))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(separated, 0, sorted, from, separated.length);
        return;
      }
    }
  }

  private static int at(int number) {
    return number * Occurrence.BYTES;
  }
}
