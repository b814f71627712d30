package io.registerexporter.decisions;

import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Kept;
import io.registerexporter.exchange.Mail;
import java.util.ArrayList;
import java.util.List;

/** What becomes of every document in one selection. */
public final class Decisions {

  private final Scan scan;
  private final Selection selection;
  private final DataSources dataSources;
  private final Distributed<DecidedSlice> slices;
  private final List<SliceTally> tallies;

  /**
   * Decides.
   *
   * @param driverEdges number of edges that the driver may hold ({@link UnknownTypes})
   * @param kept lets go of what was decided
   */
  public Decisions(Scan scan, Selection selection, int driverEdges, Kept kept) {
    this.scan = scan;
    this.selection = selection;
    if (scan.isEmpty()) {
      this.dataSources = new DataSources(List.of());
      this.slices = scan.spread(List.of());
      this.tallies = List.of();
      return;
    }
    Distributed<SliceRecords> records = scan.records(selection, kept);
    this.dataSources = new DataSources(records.collect(DataSources.OfSlice::of));
    Distributed<KnownEntities> entities;
    Distributed<JudgedSlice> judged;
    Kept meanwhile = new Kept();
    try {
      Judging judging = new Judging(records, meanwhile);
      judging.settleUnknownTypes(driverEdges);
      Distributed<byte[]> marks = judging.marks().keep(meanwhile);
      entities = judging.entities(marks).keep(kept);
      judged = records.with(judging.judge(marks, entities).keep(kept), JudgedSlice::new);
      judged.make();
    } finally {
      meanwhile.release();
    }
    this.slices = decide(judged, entities, kept);
    this.tallies = slices.collect(DecidedSlice::tally);
  }

  /** Decides about all that gives statements. */
  private final class Judging {
    private final Scan.Terms terms = scan.terms();
    private final Distributed<SliceRecords> records;
    private final Kept meanwhile;
    private Distributed<EntityTable> stored;
    private Distributed<RelationshipSlice> relationships;

    Judging(Distributed<SliceRecords> records, Kept meanwhile) {
      this.records = records;
      this.meanwhile = meanwhile;
      Distributed<EntityTable> alone = EntityTable.of(records, terms.buckets()).keep(meanwhile);
      stored =
          alone.with(
              Masters.of(alone, records, terms.buckets()).keep(meanwhile),
              EntityTable::withMasters);
      relationships =
          records.with(
              KnownEntities.ask(records, RelationshipSlice::ends, stored, terms).keep(meanwhile),
              RelationshipSlice::new);
    }

    /** Lets entities and the ends of relationships know which of unknown type are on a way. */
    void settleUnknownTypes(int driverEdges) {
      if (UnknownTypes.isThere(relationships)) {
        UnknownTypes unknownTypes = new UnknownTypes(scan, driverEdges, meanwhile);
        stored =
            stored.with(
                unknownTypes.marks(stored, relationships).keep(meanwhile), EntityTable::withMarks);
        relationships =
            relationships.with(
                RelationshipSlice.askForMarks(relationships, stored, terms).keep(meanwhile),
                RelationshipSlice::withMarks);
      }
    }

    /** What relationships and companies say of entities. */
    Distributed<byte[]> marks() {
      int buckets = terms.buckets();
      Selection of = selection;
      return stored.with(
          relationships.<Marks>send(
              buckets,
              (slice, post) -> {
                Relationships.marks(slice, of).send(buckets, post);
                PscStatements.marks(slice.records(), of).send(buckets, post);
              }),
          (table, mail) -> table.marksWith(mail));
    }

    /** The entities that the documents of each slice refer to. */
    Distributed<KnownEntities> entities(Distributed<byte[]> marks) {
      return KnownEntities.ask(
              records, PscStatements::companies, stored.with(marks, EntityTable::withMarks), terms)
          .with(
              relationships,
              (companies, slice) -> slice.ends().ids().size() > 0 ? slice.ends() : companies);
    }

    Distributed<Judgement> judge(Distributed<byte[]> marks, Distributed<KnownEntities> entities) {
      int buckets = terms.buckets();
      Selection of = selection;
      return Entities.decide(stored.with(marks, EntityTable::withMarks), selection, terms.slices())
          .with(
              records.with(entities, RelationshipSlice::new),
              (told, slice) -> judgement(told, slice, of, buckets));
    }
  }

  private static Judgement judgement(
      Mail<Judgement> told, RelationshipSlice slice, Selection selection, int buckets) {
    SliceRecords records = slice.records();
    return switch (records.scan().collection()) {
      case ENTITIES -> Entities.of(records, told, buckets);
      case RELATIONSHIPS -> Judgement.of(Relationships.outcomes(slice, selection));
      case STATEMENTS -> Judgement.of(PscStatements.outcomes(records, slice.ends(), selection));
      case RAW_DATA_PROVENANCES, IMPORTS, DATA_SOURCES -> Judgement.of(records.outcomes());
    };
  }

  /** Decides about what stands behind statements. */
  private Distributed<DecidedSlice> decide(
      Distributed<JudgedSlice> judged, Distributed<KnownEntities> entities, Kept kept) {
    Selection of = selection;
    Kept meanwhile = new Kept();
    try {
      FoundIn found = new FoundIn(judged, dataSources, selection, scan.terms(), meanwhile);
      Distributed<LatestImports> latest = found.latest(judged, selection).keep(kept);
      Distributed<byte[]> outcomes = found.outcomes(judged, dataSources).keep(kept);
      Distributed<DecidedSlice> decided =
          judged
              .with(entities, (slice, known) -> new DecidedSlice(of, slice, known))
              .with(latest, DecidedSlice::with)
              .with(outcomes, DecidedSlice::withOutcomes);
      decided.make();
      return decided;
    } finally {
      meanwhile.release();
    }
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
