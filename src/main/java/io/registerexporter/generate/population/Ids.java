package io.registerexporter.generate.population;

import org.bson.types.ObjectId;

/**
 * ObjectIds that follow from a number, such as a database would have given out over the years: a
 * second, a machine and a counter.
 */
final class Ids {

  /** What the ids are for: each has a machine of its own. */
  enum Series {
    ENTITY,
    EMBEDDED_PROVENANCE,
    PROVENANCE_OF_ENTITY,
    PROVENANCE_OF_RELATIONSHIP,
    PROVENANCE_OF_STATEMENT,
    RAW_RECORD,
    SUBMISSION,
    IMPORT,
    DATA_SOURCE
  }

  private static final long FIRST_SECOND = 1_451_606_400L;
  private static final int SECONDS_PER_ROUND = 40_000_000;
  private static final int COUNTER_BITS = 24;
  private static final long MACHINES = 0xD15EA5ED00L;

  private final long seed;

  Ids(long seed) {
    this.seed = seed;
  }

  /** Another number of the series has another id: the counter's, or one of another round's time. */
  ObjectId at(Series series, long number) {
    long round = number >>> COUNTER_BITS;
    long second =
        FIRST_SECOND
            + round * SECONDS_PER_ROUND
            + Chance.at(seed, Chance.Matter.ID, number).below(SECONDS_PER_ROUND);
    return of(second, series, number);
  }

  /** The id that a series gives out in a second since 1970; of the counter, the last 24 bits. */
  static ObjectId of(long second, Series series, long counter) {
    byte[] bytes = new byte[12];
    put(bytes, 0, 4, second);
    put(bytes, 4, 5, MACHINES + series.ordinal());
    put(bytes, 9, 3, counter);
    return new ObjectId(bytes);
  }

  private static void put(byte[] bytes, int from, int length, long value) {
    for (int i = 0; i < length; i++) {
      bytes[from + i] = (byte) (value >>> (8 * (length - 1 - i)));
    }
  }
}
