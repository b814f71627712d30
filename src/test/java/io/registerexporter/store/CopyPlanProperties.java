package io.registerexporter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.store.CopyPlan.Limits;
import io.registerexporter.store.CopyPlan.Part;
import io.registerexporter.store.CopyPlan.Range;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the sizes: S3 takes the plan, and what comes out is what went in. */
class CopyPlanProperties {

  /** S3's, a million times smaller, so that few objects reach all of them. */
  private static final Limits SMALL = new Limits(5, 5000, 60, 4000);

  @Property(tries = 500)
  void plan_holdsEveryByteOnceAndInOrder(@ForAll("sizes") List<Long> sizes) {
    int source = 0;
    long offset = 0;
    for (Part part : plan(sizes)) {
      for (Range range : part.ranges()) {
        while (offset == sizes.get(source)) {
          source++;
          offset = 0;
        }
        assertThat(range.source()).isEqualTo(source);
        assertThat(range.from()).isEqualTo(offset);
        assertThat(range.length()).isPositive();
        offset += range.length();
        assertThat(offset).isLessThanOrEqualTo(sizes.get(source));
      }
    }
    long left = sizes.stream().skip(source).mapToLong(Long::longValue).sum() - offset;
    assertThat(left).isZero();
  }

  @Property(tries = 500)
  void parts_areOfSizesThatS3Takes(@ForAll("sizes") List<Long> sizes) {
    List<Part> parts = plan(sizes);
    assertThat(parts).hasSizeLessThanOrEqualTo(SMALL.mostParts());
    assertThat(parts).allMatch(part -> part.bytes() <= SMALL.mostPart());
    assertThat(parts.subList(0, Math.max(0, parts.size() - 1)))
        .allMatch(part -> part.bytes() >= SMALL.leastPart());
  }

  @Property(tries = 500)
  void copiedParts_areWholeObjectsOrRangesOfLargeOnes(@ForAll("sizes") List<Long> sizes) {
    for (Part part : plan(sizes)) {
      if (part.copied()) {
        assertThat(part.ranges()).hasSize(1);
        Range range = part.ranges().get(0);
        long size = sizes.get(range.source());
        assertThat(range.length() == size || size > SMALL.leastPart()).isTrue();
      } else {
        assertThat(part.bytes()).isLessThanOrEqualTo(SMALL.mostBuffer());
      }
    }
  }

  private static List<Part> plan(List<Long> sizes) {
    // More than that, in as many objects, is refused.
    long total = sizes.stream().mapToLong(Long::longValue).sum();
    Assume.that(total < SMALL.mostParts() * SMALL.mostBuffer() / 2 - SMALL.mostBuffer());
    return CopyPlan.of(sizes, SMALL).parts();
  }

  @Provide
  Arbitrary<List<Long>> sizes() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.longs().between(0, 5)),
            Tuple.of(3, Arbitraries.longs().between(5, 12)),
            Tuple.of(1, Arbitraries.longs().between(0, 6_000)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(100);
  }
}
