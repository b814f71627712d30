package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.StatementType;
import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Equal ranges of unsigned hashes, one type after the other. */
class RangePlanTest {

  private static final Map<StatementType, Integer> TEN_BYTES =
      Map.of(
          StatementType.ENTITY, 10,
          StatementType.PERSON, 10,
          StatementType.OWNERSHIP_OR_CONTROL, 10);

  private static RangePlan plan(long entities, long persons, long ownerships, long partBytes) {
    return new RangePlan(
        Map.of(
            StatementType.ENTITY, entities,
            StatementType.PERSON, persons,
            StatementType.OWNERSHIP_OR_CONTROL, ownerships),
        TEN_BYTES,
        partBytes);
  }

  @Test
  void parts_areAtLeastOfTheSizeAskedFor() {
    RangePlan plan = plan(1_000, 99, 250, 1_000);
    assertThat(plan.ranges(StatementType.ENTITY)).isEqualTo(10);
    assertThat(plan.ranges(StatementType.PERSON)).isEqualTo(1);
    assertThat(plan.ranges(StatementType.OWNERSHIP_OR_CONTROL)).isEqualTo(2);
    assertThat(plan.size()).isEqualTo(13);
  }

  @Test
  void typeWithoutStatements_hasNoRange() {
    RangePlan plan = plan(5, 0, 5, 1_000);
    assertThat(plan.size()).isEqualTo(2);
    assertThat(plan.rangeOf(StatementType.OWNERSHIP_OR_CONTROL, -1)).isEqualTo(1);
  }

  @Test
  void ranges_areNeverMoreThanStatements() {
    assertThat(plan(7, 0, 0, 1).ranges(StatementType.ENTITY)).isEqualTo(7);
  }

  @Test
  void firstAndLastHash_areInTheFirstAndLastRange() {
    RangePlan plan = plan(1_000, 500, 0, 1_000);
    assertThat(plan.rangeOf(StatementType.ENTITY, 0)).isZero();
    assertThat(plan.rangeOf(StatementType.ENTITY, -1)).isEqualTo(9);
    assertThat(plan.rangeOf(StatementType.PERSON, 0)).isEqualTo(10);
    assertThat(plan.rangeOf(StatementType.PERSON, -1)).isEqualTo(14);
  }

  @Test
  void range_isTheHashTimesTheNumberOverTwoToThe64() {
    RangePlan plan = plan(7_000, 0, 0, 10_000);
    Random random = new Random(64);
    for (int i = 0; i < 1_000; i++) {
      long hash = random.nextLong();
      BigInteger unsigned = new BigInteger(Long.toUnsignedString(hash));
      int expected = unsigned.multiply(BigInteger.valueOf(7)).shiftRight(64).intValueExact();
      assertThat(plan.rangeOf(StatementType.ENTITY, hash)).isEqualTo(expected);
    }
  }
}
