package io.registerexporter.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Rows as Spark sorts them; part 0 is of the earlier export, part 1 of the later. */
class ComparisonTest {

  private static final StatementType TYPE = StatementType.PERSON;

  private final List<Row> rows = new ArrayList<>();
  private int line;

  private ComparisonTest from(long key, long content) {
    return add(key, content, 0);
  }

  private ComparisonTest to(long key, long content) {
    return add(key, content, 1);
  }

  private ComparisonTest add(long key, long content, int part) {
    line++;
    rows.add(RowFactory.create(key, 7L, content, Place.of(part, line), TYPE.ordinal()));
    return this;
  }

  private Differences compared() {
    rows.sort(
        Comparator.<Row>comparingLong(row -> row.getLong(0))
            .thenComparingLong(row -> row.getLong(2))
            .thenComparingLong(row -> row.getLong(3)));
    return new Comparison(1).call(rows.iterator()).next();
  }

  private static List<Long> counts(Differences differences) {
    return List.of(
        differences.count(TYPE, Kind.ADDED),
        differences.count(TYPE, Kind.REMOVED),
        differences.count(TYPE, Kind.CHANGED),
        differences.count(TYPE, Kind.UNCHANGED));
  }

  @Test
  void oneOfEachKind_isCountedWithItsPlaces() {
    Differences found = from(1, 1).to(2, 1).from(3, 1).to(3, 2).from(4, 1).to(4, 1).compared();

    assertThat(counts(found)).containsExactly(1L, 1L, 1L, 1L);
    assertThat(found.examples(TYPE, Kind.REMOVED))
        .containsExactly(new Found(1, 7, Place.of(0, 1), Found.NOWHERE));
    assertThat(found.examples(TYPE, Kind.ADDED))
        .containsExactly(new Found(2, 7, Found.NOWHERE, Place.of(1, 2)));
    assertThat(found.examples(TYPE, Kind.CHANGED))
        .containsExactly(new Found(3, 7, Place.of(0, 3), Place.of(1, 4)));
    assertThat(found.examples(TYPE, Kind.UNCHANGED)).isEmpty();
  }

  @Test
  void nothing_isNoDifference() {
    assertThat(counts(compared())).containsExactly(0L, 0L, 0L, 0L);
  }

  @Test
  void keyOfZeros_isOneLikeOthers() {
    assertThat(counts(from(0, 0).to(0, 0).to(0, 1).compared())).containsExactly(1L, 0L, 0L, 1L);
  }

  @Test
  void severalOfOneKey_arePairedByWhatTheySay_andThenAnyhow() {
    from(1, 1).from(1, 2).from(1, 3).from(1, 3);
    to(1, 2).to(1, 3).to(1, 4);

    Differences found = compared();

    assertThat(counts(found)).containsExactly(0L, 1L, 1L, 2L);
    assertThat(found.examples(TYPE, Kind.CHANGED))
        .containsExactly(new Found(1, 7, Place.of(0, 1), Place.of(1, 7)));
  }

  @Test
  void sameKeyOfAnotherType_isAnother() {
    from(1, 1);
    rows.add(RowFactory.create(1L, 7L, 1L, Place.of(1, 9), StatementType.ENTITY.ordinal()));

    Differences found = compared();

    assertThat(counts(found)).containsExactly(0L, 1L, 0L, 0L);
    assertThat(found.count(StatementType.ENTITY, Kind.ADDED)).isEqualTo(1);
  }

  @Test
  void examples_areTheFirstByKey_whoeverFoundThem() {
    for (long key = 1; key <= 15; key++) {
      to(key * 2, 1);
    }
    Differences even = compared();
    rows.clear();
    for (long key = 1; key <= 15; key++) {
      to(key * 2 - 1, 1);
    }

    Differences both = compared().plus(even);

    assertThat(both.count(TYPE, Kind.ADDED)).isEqualTo(30);
    assertThat(both.examples(TYPE, Kind.ADDED))
        .extracting(Found::high)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
  }
}
