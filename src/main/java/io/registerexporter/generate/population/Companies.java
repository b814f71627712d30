package io.registerexporter.generate.population;

import org.bson.types.ObjectId;

/** The companies by their index. */
final class Companies {

  private static final int NUMBER_LENGTH = 8;

  /** Prime to ten: every index below 10⁸ has a number of its own. */
  private static final long NUMBER_STEP = 48_271_939;

  private final long seed;
  private final Census census;
  private final Ids ids;

  Companies(long seed, Census census, Ids ids) {
    this.seed = seed;
    this.census = census;
    this.ids = ids;
  }

  Company at(long index) {
    Origin origin = Origin.any(Chance.at(seed, Chance.Matter.COMPANY, index));
    return new Company(id(index), origin, Digits.padded(index * NUMBER_STEP, NUMBER_LENGTH));
  }

  ObjectId id(long index) {
    return ids.at(Ids.Series.ENTITY, census.placeOf(Census.Kind.COMPANY, index));
  }
}
