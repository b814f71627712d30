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
    Spread spread = spread(known);
    return owned
        .with(
            spread.reached, (table, ids) -> table.withMarks(table.marksWith(Mark.IS_REACHED, ids)))
        .with(spread.grounded, UnknownTypes::withStuck);
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

  /** From owners of companies upwards: from entities of unknown type to their owners of such. */
  private static Graph upwards(RelationshipSlice slice) {
    References starts = new References();
    Edges.Builder edges = new Edges.Builder();
    KnownEntities ends = slice.ends();
    slice.forEachOfUnknown(
        (relationship, target, source, party) -> {
          if (ends.is(EntityType.LEGAL_ENTITY, target)) {
            starts.add(ends.ids(), party);
          } else if (ends.is(EntityType.UNKNOWN, target)) {
            edges.add(ends.ids(), target, party);
          }
        });
    return new Graph(starts.ids(), edges.build());
  }

  /** From owners that are not open downwards: from owners to open entities. */
  private static Graph downwards(RelationshipSlice slice) {
    References starts = new References();
    Edges.Builder edges = new Edges.Builder();
    KnownEntities ends = slice.ends();
    slice.forEachStored(
        (relationship, target, source, party) -> {
          if (isOpen(ends, target)) {
            edges.add(ends.ids(), party, target);
            if (!isOpen(ends, party)) {
              starts.add(ends.ids(), party);
            }
          }
        });
    return new Graph(starts.ids(), edges.build());
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

  /**
   * What was found by spreading.
   *
   * @param reached entities of unknown type that a company leads to, by bucket
   * @param grounded entities that lead to a person, or have no owners, by bucket
   */
  private record Spread(Distributed<Ids> reached, Distributed<Ids> grounded) {}

  private Spread spread(Distributed<RelationshipSlice> known) {
    long size =
        known.collect(slice -> upwards(slice).size() + downwards(slice).size()).stream()
            .mapToLong(Long::longValue)
            .sum();
    if (size > driverEdges) {
      return new Spread(
          together(known.map(UnknownTypes::upwards)), together(known.map(UnknownTypes::downwards)));
    }
    List<Graph[]> graphs = known.collect(slice -> new Graph[] {upwards(slice), downwards(slice)});
    return new Spread(
        inDriver(graphs.stream().map(both -> both[0]).toList()),
        inDriver(graphs.stream().map(both -> both[1]).toList()));
  }

  private Distributed<Ids> together(Distributed<Graph> graph) {
    return Spreading.from(
        graph.map(Graph::starts), graph.map(Graph::edges), scan.terms().buckets(), kept);
  }

  private Distributed<Ids> inDriver(List<Graph> parts) {
    int buckets = scan.terms().buckets();
    Graph graph = Graph.concat(parts);
    Ids reached = Reachability.from(graph.starts(), graph.edges());
    Routing routing = Routing.of(reached, buckets);
    return scan.spread(
        IntStream.range(0, buckets)
            .mapToObj(bucket -> reached.select(routing.of(bucket)))
            .toList());
  }
}
