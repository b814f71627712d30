package io.registerexporter.generate.population;

/** A bijection of the numbers below a size that keeps no neighbours together. */
final class Shuffle {

  private static final double GOLDEN_SECTION = 0.6180339887498949;

  private final long size;
  private final long step;
  private final long offset;

  /** The size is at most 2³¹, so that no product overflows. */
  Shuffle(long size, Chance chance) {
    this.size = size;
    this.offset = size == 0 ? 0 : chance.below(size);
    this.step = step(size);
  }

  long at(long number) {
    return (number * step + offset) % size;
  }

  private static long step(long size) {
    long step = Math.max(1, (long) (size * GOLDEN_SECTION));
    while (greatestCommonDivisor(step, size) != 1) {
      step++;
    }
    return step;
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
