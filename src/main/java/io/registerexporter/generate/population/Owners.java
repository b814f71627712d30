package io.registerexporter.generate.population;

import java.util.OptionalLong;
import org.bson.types.ObjectId;

/** The owners by their index: natural persons, one in fifty of whom is merged into another one. */
final class Owners {

  private static final int MERGED_ONE_IN = 50;

  private final long seed;
  private final Census census;
  private final Ids ids;

  Owners(long seed, Census census, Ids ids) {
    this.seed = seed;
    this.census = census;
    this.ids = ids;
  }

  ObjectId id(long index) {
    return ids.at(Ids.Series.ENTITY, census.placeOf(Census.Kind.OWNER, index));
  }

  /** The owner that this one was merged into, which is not merged itself. */
  OptionalLong master(long index) {
    return index % MERGED_ONE_IN == MERGED_ONE_IN - 1
        ? OptionalLong.of(index - 1 - chance(index).below(MERGED_ONE_IN - 1))
        : OptionalLong.empty();
  }

  /** The name, in the language of the register that the owner is in. */
  String name(long index, Origin origin) {
    Chance chance = chance(master(index).orElse(index));
    return Culture.around(origin.culture(), chance).personName(chance);
  }

  private Chance chance(long index) {
    return Chance.at(seed, Chance.Matter.PERSON, index);
  }
}
