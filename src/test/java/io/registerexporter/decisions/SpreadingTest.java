package io.registerexporter.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.SharedSpark;
import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be reached in a graph, in one place and spread over tasks. */
class SpreadingTest {

  private static final int BUCKETS = 3;
  private static final int SLICES = 2;

  private final Kept kept = new Kept();

  @AfterEach
  void letGo() {
    kept.release();
  }

  @Test
  void cycle_isGoneThroughOnce() {
    Ids starts = ids(1);
    Edges edges = edges(1, 2, 2, 3, 3, 1, 4, 5);
    assertThat(numbers(Reachability.from(starts, edges))).containsExactly(1L, 2L, 3L);
    assertThat(spread(starts, edges)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void startWithoutEdges_isReached() {
    assertThat(numbers(Reachability.from(ids(9), edges()))).containsExactly(9L);
    assertThat(spread(ids(9), edges())).containsExactly(9L);
  }

  @Test
  void chainLongerThanSparkRemembers_isGoneToItsEnd() {
    long[] chain = new long[2 * 70];
    for (int i = 0; i < chain.length; i++) {
      chain[i] = (i + 1L) / 2;
    }
    assertThat(spread(ids(0), edges(chain))).hasSize(71);
  }

  @Test
  void randomGraphs_areSpreadOverAsInOnePlace() {
    Random random = new Random(20260131);
    for (int graph = 0; graph < 4; graph++) {
      long[] ends = random.longs(120, 0, 80).toArray();
      Ids starts = ids(random.longs(3, 0, 80).toArray());
      assertThat(spread(starts, edges(ends)))
          .isEqualTo(numbers(Reachability.from(starts, edges(ends))));
    }
  }

  private Set<Long> spread(Ids starts, Edges edges) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());
    List<Edges> halves = new ArrayList<>();
    for (int half = 0; half < SLICES; half++) {
      Edges.Builder of = new Edges.Builder();
      for (int i = half; i < edges.size(); i += SLICES) {
        of.add(Ids.concat(List.of(edges.from(), edges.to())), i, edges.size() + i);
      }
      halves.add(of.build());
    }
    Set<Long> reached = new TreeSet<>();
    Spreading.from(
            Distributed.of(List.of(starts, Ids.NONE), context),
            Distributed.of(halves, context),
            BUCKETS,
            kept)
        .collect(ids -> ids)
        .forEach(ids -> reached.addAll(numbers(ids)));
    return reached;
  }

  private static Set<Long> numbers(Ids ids) {
    Set<Long> numbers = new TreeSet<>();
    for (long number : ids.high()) {
      numbers.add(number);
    }
    return numbers;
  }

  private static Ids ids(long... numbers) {
    return new Ids(numbers, new long[numbers.length]);
  }

  /** Edges from the first to the second, from the third to the fourth, and so on. */
  private static Edges edges(long... ends) {
    Edges.Builder edges = new Edges.Builder();
    for (int i = 0; i < ends.length; i += 2) {
      edges.add(ids(ends), i, i + 1);
    }
    return edges.build();
  }
}
