package io.registerexporter.decisions;

import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.IdTable;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Kept;
import io.registerexporter.exchange.Routing;
import io.registerexporter.register.EntityType;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The entities of unknown type on a way from a company through owners to a person.
 *
 * <p>Where every type is known, the ends of a relationship say whether it is exported. A
 * relationship with an entity of unknown type is exported if its target can be reached from a
 * company and its party leads to a person. Both are found by spreading over edges, each looked at
 * once: a cycle ends and many ways cost no more than one. Up to a number of edges that is done in
 * the driver, beyond it in steps of the whole cluster.
 */
final class UnknownTypes {

  private final Scan scan;
  private final int driverEdges;
  private final Kept kept;

  /**
   * @param driverEdges number of edges that the driver may hold
   */
  UnknownTypes(Scan scan, int driverEdges, Kept kept) {
    this.scan = scan;
    this.driverEdges = driverEdges;
    this.kept = kept;
  }

  /** True if relationships are held by entities of unknown type; else there is nothing to find. */
  static boolean isThere(Distributed<RelationshipSlice> relationships) {
    return relationships
        .collect(
            slice -> {
              BitSet found = new BitSet();
              slice.forEachOfUnknown((relationship, target, source, party) -> found.set(0));
              return found.cardinality();
            })
        .stream()
        .anyMatch(found -> found > 0);
  }

  /** The marks of entities with those of the ones that are reached, or stuck. */
  Distributed<byte[]> marks(
      Distributed<EntityTable> entities, Distributed<RelationshipSlice> relationships) {
    int buckets = scan.terms().buckets();
    Distributed<byte[]> ofOwned =
        entities
            .with(
                relationships.<Marks>send(
                    buckets, (slice, post) -> owners(slice).send(buckets, post)),
                (table, mail) -> table.marksWith(mail))
            .keep(kept);
    Distributed<EntityTable> owned = entities.with(ofOwned, EntityTable::withMarks);
    Distributed<byte[]> ofEnds =
        RelationshipSlice.askForMarks(relationships, owned, scan.terms()).keep(kept);
    Distributed<RelationshipSlice> known = relationships.with(ofEnds, RelationshipSlice::withMarks);
    Distributed<Ids> reached =
        spread(known.map(UnknownTypes::ownersOfCompanies), known.map(UnknownTypes::upwards));
    Distributed<Ids> grounded =
        spread(known.map(UnknownTypes::grounded), known.map(UnknownTypes::downwards));
    return owned
        .with(reached, (table, ids) -> table.withMarks(table.marksWith(Mark.IS_REACHED, ids)))
        .with(grounded, UnknownTypes::withStuck);
  }

  /** What a slice says of the owners of entities. */
  private static Marks owners(RelationshipSlice slice) {
    Marks marks = Marks.none(slice.ends().ids());
    slice.forEachStored(
        (relationship, target, source, party) -> {
          marks.add(target, Mark.HAS_OWNERS);
          if (slice.ends().is(EntityType.NATURAL_PERSON, party)) {
            marks.add(target, Mark.HAS_PERSON_AS_OWNER);
          }
        });
    return marks;
  }

  private static Ids ownersOfCompanies(RelationshipSlice slice) {
    References starts = new References();
    slice.forEachOfUnknown(
        (relationship, target, source, party) -> {
          if (slice.ends().is(EntityType.LEGAL_ENTITY, target)) {
            starts.add(slice.ends().ids(), party);
          }
        });
    return starts.ids();
  }

  /** From entities of unknown type to their owners of unknown type. */
  private static Edges upwards(RelationshipSlice slice) {
    Edges.Builder edges = new Edges.Builder();
    slice.forEachOfUnknown(
        (relationship, target, source, party) -> {
          if (slice.ends().is(EntityType.UNKNOWN, target)) {
            edges.add(slice.ends().ids(), target, party);
          }
        });
    return edges.build();
  }

  /** Owners of open entities that are not open themselves. */
  private static Ids grounded(RelationshipSlice slice) {
    References starts = new References();
    slice.forEachStored(
        (relationship, target, source, party) -> {
          if (isOpen(slice.ends(), target) && !isOpen(slice.ends(), party)) {
            starts.add(slice.ends().ids(), party);
          }
        });
    return starts.ids();
  }

  /** From owners to open entities. */
  private static Edges downwards(RelationshipSlice slice) {
    Edges.Builder edges = new Edges.Builder();
    slice.forEachStored(
        (relationship, target, source, party) -> {
          if (isOpen(slice.ends(), target)) {
            edges.add(slice.ends().ids(), party, target);
          }
        });
    return edges.build();
  }

  /** True for an entity with owners none of which is a person: it may be stuck. */
  private static boolean isOpen(EntityFacts facts, byte marks, int number) {
    return !facts.is(EntityType.NATURAL_PERSON, number)
        && Mark.HAS_OWNERS.isIn(marks)
        && !Mark.HAS_PERSON_AS_OWNER.isIn(marks);
  }

  private static boolean isOpen(KnownEntities ends, int number) {
    return isOpen(ends.facts(), ends.marks()[number], number);
  }

  private static byte[] withStuck(EntityTable table, Ids grounded) {
    IdTable free = IdTable.of(grounded);
    Ids ids = table.ids();
    Ids.Builder stuck = new Ids.Builder();
    for (int i = 0; i < ids.size(); i++) {
      if (isOpen(table.facts(), table.marks(i), i)
          && free.find(ids.high()[i], ids.low()[i]) == IdTable.ABSENT) {
        stuck.add(ids.high()[i], ids.low()[i]);
      }
    }
    return table.marksWith(Mark.IS_STUCK, stuck.build());
  }

  /** The nodes of each bucket that are reached. */
  private Distributed<Ids> spread(Distributed<Ids> starts, Distributed<Edges> edges) {
    int buckets = scan.terms().buckets();
    long size =
        Stream.of(edges.collect(Edges::size), starts.collect(Ids::size))
            .flatMap(List::stream)
            .mapToLong(Integer::longValue)
            .sum();
    if (size > driverEdges) {
      return Spreading.from(starts, edges, buckets, kept);
    }
    Ids reached =
        Reachability.from(
            Ids.concat(starts.collect(ids -> ids)), Edges.concat(edges.collect(some -> some)));
    Routing routing = Routing.of(reached, buckets);
    return scan.spread(
        IntStream.range(0, buckets)
            .mapToObj(bucket -> reached.select(routing.of(bucket)))
            .toList());
  }
}
