package io.registerexporter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.store.CopyPlan.Limits;
import io.registerexporter.store.CopyPlan.Part;
import io.registerexporter.store.CopyPlan.Range;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyPlanTest {

  private static final long MIB = 1 << 20;
  private static final long GIB = 1 << 30;

  @Test
  void smallObjectAlone_isCopied() {
    assertThat(plan(100)).containsExactly(copied(0, 0, 100));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 101, 1000, 10_000})
  void largeObjects_areCopiedOneByOne(int count) {
    CopyPlan plan = CopyPlan.of(Collections.nCopies(count, 32 * MIB));
    assertThat(plan.parts()).hasSize(count).allMatch(Part::copied);
    assertThat(plan.buffered()).isZero();
  }

  @Test
  void smallObject_isToppedUpFromTheNext_whoseRestIsCopied() {
    assertThat(plan(2 * MIB, 32 * MIB))
        .containsExactly(
            buffered(new Range(0, 0, 2 * MIB), new Range(1, 0, 3 * MIB)),
            copied(1, 3 * MIB, 29 * MIB));
  }

  @Test
  void restThatIsTooSmall_isBufferedWithTheNext() {
    assertThat(plan(2 * MIB, 6 * MIB, 32 * MIB))
        .containsExactly(
            buffered(new Range(0, 0, 2 * MIB), new Range(1, 0, 3 * MIB)),
            buffered(new Range(1, 3 * MIB, 3 * MIB), new Range(2, 0, 2 * MIB)),
            copied(2, 2 * MIB, 30 * MIB));
  }

  @Test
  void lastObject_mayBeSmall() {
    assertThat(plan(32 * MIB, 100)).containsExactly(copied(0, 0, 32 * MIB), copied(1, 0, 100));
  }

  @Test
  void restOfAnObjectOfTheLeastSize_isBuffered_becauseNoRangeOfItCanBeCopied() {
    assertThat(plan(MIB, 5 * MIB))
        .containsExactly(
            buffered(new Range(0, 0, MIB), new Range(1, 0, 4 * MIB)),
            buffered(new Range(1, 4 * MIB, MIB)));
    assertThat(plan(MIB, 5 * MIB + 1).get(1)).isEqualTo(copied(1, 4 * MIB, MIB + 1));
  }

  @Test
  void manySmallObjects_fillPartsOfTheLeastSize() {
    CopyPlan plan = CopyPlan.of(Collections.nCopies(1200, 100_000L));
    assertThat(plan.parts()).hasSize(23).noneMatch(Part::copied);
    assertThat(plan.parts().subList(0, 22)).allMatch(part -> part.bytes() == 5 * MIB);
  }

  @Test
  void tenThousandAndOneTinyObjects_areOnePart() {
    CopyPlan plan = CopyPlan.of(Collections.nCopies(10_001, 100L));
    assertThat(plan.parts()).hasSize(1);
    assertThat(plan.parts().get(0).ranges()).hasSize(10_001);
  }

  @Test
  void oneObjectTooMany_costsOneBuffer() {
    CopyPlan plan = CopyPlan.of(Collections.nCopies(10_001, 32 * MIB));
    assertThat(plan.parts()).hasSizeLessThanOrEqualTo(10_000);
    assertThat(plan.buffered()).isEqualTo(1);
    assertThat(plan.parts().get(0).bytes()).isLessThanOrEqualTo(96 * MIB);
  }

  @Test
  void twiceAsManyObjectsAsParts_areJoinedByBuffers() {
    CopyPlan plan = CopyPlan.of(Collections.nCopies(20_000, 6 * MIB));
    assertThat(plan.parts()).hasSizeLessThanOrEqualTo(10_000);
    assertThat(plan.parts()).allMatch(part -> part.copied() || part.bytes() <= 256 * MIB);
  }

  @Test
  void objectOfMoreThanFiveGibibytes_isCopiedInEqualPieces() {
    assertThat(plan(11 * GIB, 5 * GIB))
        .containsExactly(
            copied(0, 0, 11 * GIB / 3),
            copied(0, 11 * GIB / 3, 22 * GIB / 3 - 11 * GIB / 3),
            copied(0, 22 * GIB / 3, 11 * GIB - 22 * GIB / 3),
            copied(1, 0, 5 * GIB));
  }

  @Test
  void emptyObjects_areLeftOut() {
    assertThat(plan(0, 32 * MIB, 0)).containsExactly(copied(1, 0, 32 * MIB));
    assertThat(plan(0, 0)).isEmpty();
  }

  @Test
  void moreThanBuffersHold_isRefusedWithTheWayOut() {
    List<Long> sizes = Collections.nCopies(100_000, 20 * MIB);
    assertThatThrownBy(() -> CopyPlan.of(sizes))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("--part-size");
  }

  @Test
  void limits_areThoseOfS3() {
    assertThat(Limits.S3.leastPart()).isEqualTo(5_242_880);
    assertThat(Limits.S3.mostPart()).isEqualTo(5_368_709_120L);
    assertThat(Limits.S3.mostParts()).isEqualTo(10_000);
  }

  private static List<Part> plan(long... sizes) {
    return CopyPlan.of(LongStream.of(sizes).boxed().toList()).parts();
  }

  private static Part copied(int source, long from, long length) {
    return new Part(List.of(new Range(source, from, length)), true);
  }

  private static Part buffered(Range... ranges) {
    return new Part(Stream.of(ranges).toList(), false);
  }
}
