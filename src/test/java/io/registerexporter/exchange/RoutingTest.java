package io.registerexporter.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Every id goes to one bucket, always to the same. */
class RoutingTest {

  private static final int IDS = 100_000;
  private static final int BUCKETS = 10;

  @Test
  void idsGivenOutOneAfterTheOther_areSpreadEvenly() {
    Routing routing = Routing.of(ids(0), BUCKETS);
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      assertThat(routing.of(bucket).length).isBetween(IDS / BUCKETS - 500, IDS / BUCKETS + 500);
    }
  }

  @Test
  void everyNumber_isInOneBucketAscending() {
    Routing routing = Routing.of(ids(0), BUCKETS);
    List<Integer> numbers = new ArrayList<>();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      assertThat(routing.of(bucket)).isSorted();
      Arrays.stream(routing.of(bucket)).forEach(numbers::add);
    }
    assertThat(numbers).hasSize(IDS).doesNotHaveDuplicates();
  }

  @Test
  void id_isInTheSameBucketWhereverItStands() {
    Routing all = Routing.of(ids(0), BUCKETS);
    Routing shifted = Routing.of(ids(1), BUCKETS);
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      int[] expected = Arrays.stream(all.of(bucket)).filter(i -> i > 0).map(i -> i - 1).toArray();
      int[] found = Arrays.stream(shifted.of(bucket)).filter(i -> i < IDS - 1).toArray();
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void someOfTheIds_areThoseThatAreRouted() {
    BitSet some = new BitSet();
    some.set(3);
    some.set(77);
    Routing routing = Routing.of(ids(0), some, BUCKETS);
    int[] routed =
        IntStream.range(0, BUCKETS).flatMap(bucket -> Arrays.stream(routing.of(bucket))).toArray();
    assertThat(routed).containsExactlyInAnyOrder(3, 77);
  }

  private static Ids ids(int first) {
    Ids.Builder ids = new Ids.Builder();
    for (int i = 0; i < IDS; i++) {
      ids.add(new ObjectId(1_700_000_000, first + i).toByteArray());
    }
    return ids.build();
  }
}
