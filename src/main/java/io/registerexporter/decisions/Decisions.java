package io.registerexporter.decisions;

import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Kept;
import io.registerexporter.exchange.Mail;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What becomes of every document in one selection. */
public final class Decisions {

  private final Scan scan;
  private final Selection selection;
  private final Kept kept;
  private final DataSources dataSources;
  private final Distributed<DecidedSlice> slices;
  private final List<SliceTally> tallies;

  /**
   * Decides.
   *
   * @param driverEdges number of edges between entities of unknown type that the driver may hold
   * @param kept lets go of what was decided
   */
  public Decisions(Scan scan, Selection selection, int driverEdges, Kept kept) {
    this.scan = scan;
    this.selection = selection;
    this.kept = kept;
    Distributed<SliceRecords> records = scan.records(selection).keep(kept);
    this.dataSources = new DataSources(records.collect(DataSources.OfSlice::of));
    Distributed<JudgedSlice> judged = judge(records, driverEdges).keep(kept);
    this.slices = decide(judged).keep(kept);
    this.tallies = slices.collect(DecidedSlice::tally);
  }

  /** Decides about all that gives statements. */
  private Distributed<JudgedSlice> judge(Distributed<SliceRecords> records, int driverEdges) {
    Scan.Terms terms = scan.terms();
    int buckets = terms.buckets();
    Selection of = selection;
    Distributed<EntityTable> stored =
        Masters.addTo(EntityTable.of(records, buckets).keep(kept), records, buckets).keep(kept);
    Distributed<RelationshipSlice> relationships =
        records
            .with(
                KnownEntities.ask(records, RelationshipSlice::ends, stored, terms),
                RelationshipSlice::new)
            .keep(kept);
    if (UnknownTypes.isThere(relationships)) {
      stored = new UnknownTypes(scan, driverEdges, kept).mark(stored, relationships).keep(kept);
      relationships =
          relationships
              .with(
                  KnownEntities.ask(relationships, slice -> slice.ends().ids(), stored, terms),
                  RelationshipSlice::with)
              .keep(kept);
    }
    Distributed<EntityTable> marked =
        stored
            .with(
                relationships.<Marks>send(
                    buckets, (slice, post) -> marks(slice, of).forEach(m -> m.send(buckets, post))),
                EntityTable::with)
            .keep(kept);
    Distributed<KnownEntities> companies =
        KnownEntities.ask(records, PscStatements::companies, marked, terms);
    Distributed<Mail<Entities>> entities = Entities.decide(marked, selection, terms.slices());
    return relationships
        .with(companies, Judging::new)
        .with(entities, (judging, told) -> judging.judge(told, of, buckets));
  }

  private static List<Marks> marks(RelationshipSlice slice, Selection selection) {
    return List.of(
        Relationships.marks(slice, selection), PscStatements.marks(slice.records(), selection));
  }

  /** A slice with all that is known of the entities that its documents refer to. */
  private record Judging(RelationshipSlice relationships, KnownEntities companies) {

    JudgedSlice judge(Mail<Entities> told, Selection selection, int buckets) {
      SliceRecords records = relationships.records();
      return switch (records.scan().collection()) {
        case ENTITIES -> {
          Entities entities = Entities.of(records, told, buckets);
          yield judged(entities.outcomes(), companies, Optional.of(entities));
        }
        case RELATIONSHIPS ->
            judged(
                Relationships.outcomes(relationships, selection),
                relationships.ends(),
                Optional.empty());
        case STATEMENTS ->
            judged(
                PscStatements.outcomes(records, companies, selection), companies, Optional.empty());
        case RAW_DATA_PROVENANCES, IMPORTS, DATA_SOURCES ->
            judged(records.outcomes(), companies, Optional.empty());
      };
    }

    private JudgedSlice judged(byte[] outcomes, KnownEntities entities, Optional<Entities> uses) {
      return new JudgedSlice(relationships.records(), outcomes, entities, uses);
    }
  }

  /** Decides about what stands behind statements. */
  private Distributed<DecidedSlice> decide(Distributed<JudgedSlice> judged) {
    Selection of = selection;
    FoundIn found = new FoundIn(judged, dataSources, selection, scan.terms(), kept);
    BitSet used = found.usedDataSources();
    DataSources sources = dataSources;
    return judged
        .with(
            found.outcomes(judged),
            (slice, outcomes) -> slice.with(sources.outcomes(slice, outcomes, used)))
        .with(
            found.latest(judged, selection),
            (slice, latest) -> new DecidedSlice(of, slice, latest));
  }

  public Selection selection() {
    return selection;
  }

  /** The documents of each slice of the source, in its order. */
  public Distributed<DecidedSlice> slices() {
    return slices;
  }

  /** How often what was decided, slice by slice. */
  public List<SliceTally> tallies() {
    return new ArrayList<>(tallies);
  }

  public DataSources dataSources() {
    return dataSources;
  }
}
