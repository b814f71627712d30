package io.registerexporter.decisions;

import io.registerexporter.exchange.Columns;
import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Letter;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Routing;
import io.registerexporter.register.EntityType;

/** What becomes of entities: which are described, as what, and whose owners are unknown. */
final class Entities {

  private Entities() {}

  /** Decides in the buckets, and tells slices what becomes of their entities. */
  static Distributed<Mail<Judgement>> decide(
      Distributed<EntityTable> tables, Selection selection, int slices) {
    return tables.<Judgement>send(
        slices,
        (table, post) -> {
          Judgement all = of(table, selection);
          table.forEachSlice((slice, from, to) -> post.send(slice, all.range(from, to)));
        });
  }

  private static Judgement of(EntityTable table, Selection selection) {
    int size = table.facts().size();
    byte[] outcomes = new byte[size];
    byte[] uses = new byte[size];
    for (int i = 0; i < size; i++) {
      int use = use(table.facts(), table.marks(i), i, selection);
      uses[i] = (byte) use;
      outcomes[i] = outcome(table, i, use).code();
    }
    return new Judgement(outcomes, uses);
  }

  private static int use(EntityFacts facts, byte marks, int number, Selection selection) {
    boolean person = facts.is(EntityType.NATURAL_PERSON, number);
    boolean entity =
        facts.is(EntityType.LEGAL_ENTITY, number) || (selection == Selection.CORRECTED && !person);
    boolean party = Mark.IS_PARTY.isIn(marks);
    boolean lacksOwners = lacksOwners(facts, marks, number);
    int use = 0;
    if (Mark.IS_TARGET.isIn(marks) || lacksOwners || (entity && party)) {
      use |= Judgement.AS_ENTITY;
    } else if (person && party) {
      use |= Judgement.AS_PERSON;
    }
    if (lacksOwners && !Mark.HAS_PSC_STATEMENT.isIn(marks)) {
      use |= Judgement.UNKNOWN_OWNER;
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
    if ((use & (Judgement.AS_ENTITY | Judgement.AS_PERSON)) != 0) {
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

  /** What becomes of the documents of a slice of entities, as buckets have told. */
  static Judgement of(SliceRecords records, Mail<Judgement> told, int buckets) {
    byte[] outcomes = records.outcomes();
    byte[] uses = new byte[outcomes.length];
    Routing routing = Routing.of(records.scan().ids(), records.accepted(), buckets);
    for (Letter<Judgement> letter : told) {
      int[] documents = routing.of(letter.from());
      Columns.spread(letter.content().outcomes(), documents, outcomes);
      Columns.spread(letter.content().uses(), documents, uses);
    }
    return new Judgement(outcomes, uses);
  }
}
