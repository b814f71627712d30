package io.registerexporter.decisions;

import io.registerexporter.register.EntityType;

/**
 * Which relationships are exported: every one whose source is a legal entity, and every one on a
 * way from a legal entity through owners to a person. No way is ever listed: it is enough to know
 * which entities of unknown type can be reached ({@link UnknownTypes}).
 */
final class Relationships {

  private Relationships() {}

  /** What becomes of the documents of a slice of relationships. */
  static byte[] outcomes(RelationshipSlice slice, Selection selection) {
    byte[] outcomes = slice.records().outcomes();
    slice.forEach(
        (relationship, target, source, party) ->
            outcomes[relationship] =
                outcome(slice.ends(), selection, target, source, party).code());
    return outcomes;
  }

  private static Outcome outcome(
      KnownEntities ends, Selection selection, int target, int source, int party) {
    if (!ends.isStored(target) || !ends.isStored(source)) {
      return selection.endMissing();
    }
    boolean ofPerson = ends.is(EntityType.NATURAL_PERSON, target);
    if (ofPerson && selection == Selection.CORRECTED) {
      return Outcome.RELATIONSHIP_TARGET_IS_PERSON;
    }
    boolean fromCompany =
        ends.is(EntityType.LEGAL_ENTITY, source) || ends.is(EntityType.LEGAL_ENTITY, party);
    if (fromCompany || (isReached(ends, target) && leadsToPerson(ends, party))) {
      return Outcome.USED;
    }
    return ofPerson && ends.is(EntityType.NATURAL_PERSON, party)
        ? Outcome.BETWEEN_PERSONS
        : Outcome.NOT_ON_A_WALK;
  }

  private static boolean isReached(KnownEntities ends, int target) {
    return ends.is(EntityType.LEGAL_ENTITY, target) || ends.has(Mark.IS_REACHED, target);
  }

  private static boolean leadsToPerson(KnownEntities ends, int party) {
    return ends.is(EntityType.NATURAL_PERSON, party)
        || (ends.is(EntityType.UNKNOWN, party) && !ends.has(Mark.IS_STUCK, party));
  }

  /** What a slice of relationships says of entities. */
  static Marks marks(RelationshipSlice slice, Selection selection) {
    Marks marks = Marks.none(slice.ends().ids());
    byte[] outcomes = outcomes(slice, selection);
    slice.forEachStored(
        (relationship, target, source, party) -> {
          marks.add(target, Mark.HAS_OWNERS);
          if (Outcome.of(outcomes[relationship]) == Outcome.USED) {
            marks.add(target, Mark.IS_TARGET);
            marks.add(party, Mark.IS_PARTY);
          }
        });
    return marks;
  }
}
