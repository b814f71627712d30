package io.registerexporter.generate.population;

/**
 * Numbers that look random and follow from a seed, a matter and an index alone (SplitMix64).
 *
 * <p>Written out here, because the numbers of the JDK's generators may differ between its versions,
 * and a register must not.
 */
final class Chance {

  /** What the numbers are about: the same index has other numbers for another matter. */
  enum Matter {
    COMPANY,
    COMPANY_DETAILS,
    COMPANY_ORDER,
    PERSON,
    PERSON_DETAILS,
    RELATIONSHIP,
    RELATIONSHIP_DETAILS,
    LINK,
    PSC_STATEMENT,
    PROVENANCE,
    ID
  }

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  /** The first number differs between any two indexes of the same seed and matter. */
  static Chance at(long seed, Matter matter, long index) {
    return new Chance(mixed(mixed(mixed(seed) + STEP * (matter.ordinal() + 1)) + index));
  }

  long next() {
    state += STEP;
    return mixed(state);
  }

  /** A number in {@code [0, bound)}. */
  long below(long bound) {
    return Math.multiplyHigh(next() >>> 1, bound << 1);
  }

  /** A number in {@code [0, bound)}. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** True that many times in a hundred. */
  boolean percent(int percent) {
    return below(100) < percent;
  }

  <T> T of(T[] choices) {
    return choices[below(choices.length)];
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
