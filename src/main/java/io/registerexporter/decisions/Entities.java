package io.registerexporter.decisions;

import io.registerexporter.exchange.Columns;
import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Letter;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Routing;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.register.EntityType;
import java.io.Serializable;
import java.util.Arrays;

/**
 * What becomes of entities, for those of a bucket or of a slice.
 *
 * @param outcomes codes of {@link Outcome}
 * @param uses bits of what an export needs of each
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
record Entities(byte[] outcomes, byte[] uses) implements Serializable {

  private static final int AS_ENTITY = 1;
  private static final int AS_PERSON = 2;
  private static final int UNKNOWN_OWNER = 4;

  /** Decides in the buckets, and tells slices what becomes of their entities. */
  static Distributed<Mail<Entities>> decide(
      Distributed<EntityTable> tables, Selection selection, int slices) {
    return tables.<Entities>send(
        slices,
        (table, post) -> {
          Entities all = of(table, selection);
          table.forEachSlice((slice, from, to) -> post.send(slice, all.range(from, to)));
        });
  }

  private static Entities of(EntityTable table, Selection selection) {
    int size = table.facts().size();
    Entities entities = new Entities(new byte[size], new byte[size]);
    for (int i = 0; i < size; i++) {
      int use = use(table.facts(), table.marks(i), i, selection);
      entities.uses[i] = (byte) use;
      entities.outcomes[i] = outcome(table, i, use).code();
    }
    return entities;
  }

  private static int use(EntityFacts facts, byte marks, int number, Selection selection) {
    boolean person = facts.is(EntityType.NATURAL_PERSON, number);
    boolean entity =
        facts.is(EntityType.LEGAL_ENTITY, number) || (selection == Selection.CORRECTED && !person);
    boolean party = Mark.IS_PARTY.isIn(marks);
    boolean lacksOwners = lacksOwners(facts, marks, number);
    int use = 0;
    if (Mark.IS_TARGET.isIn(marks) || lacksOwners || (entity && party)) {
      use |= AS_ENTITY;
    } else if (person && party) {
      use |= AS_PERSON;
    }
    if (lacksOwners && !Mark.HAS_PSC_STATEMENT.isIn(marks)) {
      use |= UNKNOWN_OWNER;
    }
    return use;
  }

  /** An entity that has owners to be told of, and none stored. */
  static boolean lacksOwners(EntityFacts facts, byte marks, int number) {
    boolean company =
        facts.is(EntityType.LEGAL_ENTITY, number)
            || (facts.is(EntityType.UNKNOWN, number) && Mark.IS_REACHED.isIn(marks));
    return company && !Mark.HAS_OWNERS.isIn(marks);
  }

  private static Outcome outcome(EntityTable table, int number, int use) {
    if ((use & (AS_ENTITY | AS_PERSON)) != 0) {
      return Outcome.USED;
    }
    if (table.has(Mark.IS_MERGED, number)) {
      return Outcome.MERGED;
    }
    if (table.facts().is(EntityType.NATURAL_PERSON, number)) {
      return Outcome.PERSON_WITHOUT_RELATIONSHIP;
    }
    return table.facts().is(EntityType.UNKNOWN, number)
        ? Outcome.TYPE_UNKNOWN
        : Outcome.NOT_ON_A_WALK;
  }

  private Entities range(int from, int to) {
    return new Entities(Arrays.copyOfRange(outcomes, from, to), Arrays.copyOfRange(uses, from, to));
  }

  /** What becomes of the documents of a slice of entities, as buckets have told. */
  static Entities of(SliceRecords records, Mail<Entities> told, int buckets) {
    Entities entities = new Entities(records.outcomes(), new byte[records.scan().documents()]);
    Routing routing = Routing.of(records.scan().ids(), records.accepted(), buckets);
    for (Letter<Entities> letter : told) {
      int[] documents = routing.of(letter.from());
      Columns.spread(letter.content().outcomes, documents, entities.outcomes);
      Columns.spread(letter.content().uses, documents, entities.uses);
    }
    return entities;
  }

  EntityUse use(int document) {
    EntityUse.As as = EntityUse.As.NOTHING;
    if ((uses[document] & AS_ENTITY) != 0) {
      as = EntityUse.As.ENTITY;
    } else if ((uses[document] & AS_PERSON) != 0) {
      as = EntityUse.As.PERSON;
    }
    return new EntityUse(as, (uses[document] & UNKNOWN_OWNER) != 0);
  }
}
