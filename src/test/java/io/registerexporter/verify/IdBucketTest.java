package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdBucketTest {

  private record Found(IdKey id, long place, int marks, int day) {}

  private final Random random = new Random(7);

  @Test
  void occurrences_areSortedByIdAndPlace_whateverTheOrderOfChunks() {
    List<Found> all = occurrences(20_000, 3_000);
    IdBuckets buckets = new IdBuckets(3);

    List<Found> sorted = new ArrayList<>();
    for (List<byte[]> chunks : chunks(all, buckets)) {
      IdBucket bucket = new IdBucket(chunks);
      for (int i = 0; i < bucket.size(); i++) {
        sorted.add(new Found(bucket.id(i), bucket.place(i), bucket.marks(i), bucket.day(i)));
      }
    }

    all.sort(
        Comparator.<Found, Long>comparing(found -> found.id().spread())
            .thenComparing(Found::id)
            .thenComparing(Found::place));
    assertThat(sorted).isEqualTo(all);
  }

  @Test
  void idsThatAreAlikeInTheirUpperBits_areToldApart() {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      all.add(new Found(new IdKey(5, i % 10), Place.of(0, i), 1, 2));
    }
    IdBucket bucket = new IdBucket(chunks(all, new IdBuckets(1)).get(0));

    assertThat(bucket.endOfId(0)).isEqualTo(100);
    for (int i = 0; i < bucket.size(); i++) {
      assertThat(bucket.id(i)).isEqualTo(new IdKey(5, i / 100));
    }
  }

  @Test
  void number_isAsEvenlySpreadAsText() {
    IdBuckets buckets = new IdBuckets(4);

    assertThat(buckets.of(IdKey.ofNumber(Long.MIN_VALUE))).isZero();
    assertThat(buckets.of(IdKey.ofNumber(-1))).isEqualTo(1);
    assertThat(buckets.of(IdKey.ofNumber(0))).isEqualTo(2);
    assertThat(buckets.of(IdKey.ofNumber(Long.MAX_VALUE))).isEqualTo(3);
    assertThat(buckets.of(new IdKey(-1, 0))).isEqualTo(1);
  }

  private List<Found> occurrences(int count, int ids) {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long number = new Random(random.nextInt(ids)).nextLong();
      IdKey id = number % 2 == 0 ? IdKey.ofNumber(number) : new IdKey(number, ~number);
      all.add(new Found(id, Place.of(i % 5, i), i & 0xFF, i - 100));
    }
    return all;
  }

  /** What parts give, in an order of Spark's. */
  private List<List<byte[]>> chunks(List<Found> all, IdBuckets buckets) {
    List<List<byte[]>> chunks = new ArrayList<>();
    for (int i = 0; i < buckets.count(); i++) {
      chunks.add(new ArrayList<>());
    }
    Map<Integer, IdChunks> parts = new HashMap<>();
    for (Found found : all) {
      parts
          .computeIfAbsent(
              Place.part(found.place()),
              part -> new IdChunks(buckets, (bucket, chunk) -> chunks.get(bucket).add(chunk)))
          .add(found.id(), found.place(), found.marks(), found.day());
    }
    parts.values().forEach(IdChunks::flush);
    chunks.forEach(of -> Collections.shuffle(of, random));
    return chunks;
  }
}
