package io.registerexporter.verify;

import static io.registerexporter.bods.StatementType.ENTITY;
import static io.registerexporter.bods.StatementType.OWNERSHIP_OR_CONTROL;
import static io.registerexporter.bods.StatementType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.StatementType;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaSampleTest {

  private static final int STATEMENTS = 1_000_000;

  private final SchemaSample sample =
      SchemaSample.of(
          Map.of(ENTITY, (long) STATEMENTS, PERSON, 10_000L, OWNERSHIP_OR_CONTROL, 10_001L));

  @Test
  void sampleOfManyStatements_isOfTheSizeWanted() {
    assertThat(held(sample, ENTITY, STATEMENTS)).isBetween(9_500L, 10_500L);
  }

  @Test
  void sampleOfFewStatements_isAllOfThem() {
    assertThat(held(sample, PERSON, 1_000)).isEqualTo(1_000);
    assertThat(held(sample, OWNERSHIP_OR_CONTROL, 1_000)).isBetween(400L, 600L);
    assertThat(held(SchemaSample.of(Map.of()), PERSON, 1_000)).isEqualTo(1_000);
  }

  @Test
  void firstOfAPart_isAlwaysHeld() {
    Optional<StatementKey> left =
        keys(ENTITY).filter(key -> !sample.holds(key, false)).findFirst().orElseThrow();

    assertThat(sample.holds(left, true)).isTrue();
    assertThat(SchemaSample.none().holds(left, true)).isFalse();
  }

  @Test
  void statementsOfEveryRangeOfHashes_areHeld() {
    for (int range = 0; range < 256; range++) {
      long high = (long) range << 56;
      assertThat(
              new Random(range)
                  .longs(10_000)
                  .map(hash -> high | hash >>> 8)
                  .filter(hash -> sample.holds(key(ENTITY, new IdKey(0, hash)), false)))
          .as("range %d", range)
          .isNotEmpty();
    }
  }

  @Test
  void idsOfEitherForm_areSpread() {
    assertThat(
            new Random(1)
                .longs(STATEMENTS)
                .filter(low -> sample.holds(key(ENTITY, new IdKey(7, low)), false))
                .count())
        .isBetween(9_500L, 10_500L);
  }

  @Test
  void everyStatementOrNone_whereThatIsWanted() {
    assertThat(held(SchemaSample.all(), ENTITY, 1_000)).isEqualTo(1_000);
    assertThat(held(SchemaSample.none(), ENTITY, 1_000)).isZero();
  }

  @Test
  void statementWithoutAnId_isHeldUnlessNoneIs() {
    assertThat(sample.holds(Optional.empty(), false)).isTrue();
    assertThat(SchemaSample.none().holds(Optional.empty(), false)).isFalse();
  }

  private static long held(SchemaSample sample, StatementType type, int statements) {
    return keys(type).limit(statements).filter(key -> sample.holds(key, false)).count();
  }

  private static Stream<Optional<StatementKey>> keys(StatementType type) {
    return new Random(20260131).longs().mapToObj(hash -> key(type, IdKey.ofNumber(hash)));
  }

  private static Optional<StatementKey> key(StatementType type, IdKey hash) {
    return Optional.of(new StatementKey(type, hash, type.code(), "id"));
  }
}
