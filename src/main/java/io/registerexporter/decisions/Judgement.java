package io.registerexporter.decisions;

import io.registerexporter.mapping.EntityUse;
import java.io.Serializable;
import java.util.Arrays;

/**
 * What becomes of some documents.
 *
 * @param outcomes codes of {@link Outcome}
 * @param uses bits of what an export needs of each; empty if they are no entities
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
record Judgement(byte[] outcomes, byte[] uses) implements Serializable {

  static final int AS_ENTITY = 1;
  static final int AS_PERSON = 2;
  static final int UNKNOWN_OWNER = 4;

  private static final EntityUse NO_USE = new EntityUse(EntityUse.As.NOTHING, false);

  /** Of documents that are no entities. */
  static Judgement of(byte[] outcomes) {
    return new Judgement(outcomes, new byte[0]);
  }

  Judgement range(int from, int to) {
    return new Judgement(
        Arrays.copyOfRange(outcomes, from, to), Arrays.copyOfRange(uses, from, to));
  }

  /** What an export needs of an entity. */
  EntityUse use(int document) {
    if (uses.length == 0) {
      return NO_USE;
    }
    EntityUse.As as = EntityUse.As.NOTHING;
    if ((uses[document] & AS_ENTITY) != 0) {
      as = EntityUse.As.ENTITY;
    } else if ((uses[document] & AS_PERSON) != 0) {
      as = EntityUse.As.PERSON;
    }
    return new EntityUse(as, (uses[document] & UNKNOWN_OWNER) != 0);
  }
}
