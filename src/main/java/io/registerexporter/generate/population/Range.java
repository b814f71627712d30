package io.registerexporter.generate.population;

/** A run of numbers. */
record Range(long start, long size) {

  /** The run after this one, as long as wanted while it stays below a bound. */
  Range next(long wanted, long bound) {
    return new Range(end(), Math.max(0, Math.min(wanted, bound - end())));
  }

  boolean contains(long number) {
    return number >= start && number < end();
  }

  long end() {
    return start + size;
  }
}
