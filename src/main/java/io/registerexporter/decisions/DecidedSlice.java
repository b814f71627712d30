package io.registerexporter.decisions;

import io.registerexporter.bods.StatementType;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.register.RegisterCollection;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What was decided in a selection about the documents of a slice. */
public final class DecidedSlice {

  private final Selection selection;
  private final JudgedSlice judged;
  private final KnownEntities entities;
  private final LatestImports latest;
  private final byte[] outcomes;

  private DecidedSlice(
      Selection selection,
      JudgedSlice judged,
      KnownEntities entities,
      LatestImports latest,
      byte[] outcomes) {
    this.selection = selection;
    this.judged = judged;
    this.entities = entities;
    this.latest = latest;
    this.outcomes = outcomes;
  }

  /**
   * @param judged what gives statements
   * @param entities that its documents refer to
   */
  DecidedSlice(Selection selection, JudgedSlice judged, KnownEntities entities) {
    this(selection, judged, entities, LatestImports.none(0), judged.judgement().outcomes());
  }

  /** The same with where its documents were found. */
  DecidedSlice with(LatestImports imports) {
    return new DecidedSlice(selection, judged, entities, imports, outcomes);
  }

  /** The same with the outcomes of what stands behind statements, too. */
  DecidedSlice withOutcomes(byte[] all) {
    return new DecidedSlice(selection, judged, entities, latest, all);
  }

  public Selection selection() {
    return selection;
  }

  public RegisterCollection collection() {
    return scan().collection();
  }

  /** The documents that are no records. */
  public List<Rejection> rejections() {
    return scan().rejections().stream().filter(rejection -> rejection.isIn(selection)).toList();
  }

  /** Numbers of the documents that give statements or findings. */
  public BitSet readAgain() {
    BitSet numbers = new BitSet(documents());
    for (int i = 0; i < documents(); i++) {
      boolean hasFindings = scan().has(ScannedSlice.Flag.HAS_FINDINGS, i);
      numbers.set(i, outcome(i).isReadAgain(collection(), hasFindings));
    }
    return numbers;
  }

  public Outcome outcome(int document) {
    return Outcome.of(outcomes[document]);
  }

  /** What an export needs of an entity. */
  public EntityUse use(int document) {
    return judged.judgement().use(document);
  }

  /** What a relationship or a statement of a company is about, if that is stored. */
  public Optional<End> subject(int document) {
    if (scan().columns() instanceof ScanColumns.Relationships columns) {
      return end(columns.targets()[document]);
    }
    return scan().columns() instanceof ScanColumns.PscStatements columns
        ? end(columns.companies()[document])
        : Optional.empty();
  }

  /** Who holds a relationship, if its source is stored. */
  public Optional<End> party(int document) {
    if (scan().columns() instanceof ScanColumns.Relationships columns) {
      int source = columns.sources()[document];
      return end(source).isPresent() ? end(entities.party(source)) : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<End> end(int number) {
    return entities.isStored(number) ? Optional.of(entities.end(number)) : Optional.empty();
  }

  /** Where the latest import found an exported document. */
  public Optional<ImportedFrom> importedFrom(int document, DataSources dataSources) {
    if (latest.size() == 0 || !latest.isThere(document)) {
      return Optional.empty();
    }
    long createdAt = latest.createdAt()[document];
    return Optional.of(
        new ImportedFrom(
            dataSources.get(latest.dataSources()[document]),
            createdAt == ScanColumns.Imports.NEVER
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(createdAt)),
            latest.several()[document] != 0));
  }

  /** How often what becomes of the documents. */
  SliceTally tally() {
    SliceTally tally = new SliceTally(collection());
    rejections().forEach(rejection -> tally.addRejection(rejection.finding().code()));
    for (int i = 0; i < documents(); i++) {
      tally.add(outcome(i));
      if (outcome(i) == Outcome.USED) {
        addStatements(i, tally);
      }
    }
    return tally;
  }

  private void addStatements(int document, SliceTally tally) {
    switch (collection()) {
      case ENTITIES -> {
        EntityUse use = use(document);
        if (use.statement() == EntityUse.As.ENTITY) {
          tally.add(StatementType.ENTITY);
        } else if (use.statement() == EntityUse.As.PERSON) {
          tally.add(StatementType.PERSON);
        }
        if (use.unknownOwner()) {
          tally.add(StatementType.OWNERSHIP_OR_CONTROL);
        }
      }
      case RELATIONSHIPS -> tally.add(StatementType.OWNERSHIP_OR_CONTROL);
      case STATEMENTS -> {
        tally.add(StatementType.OWNERSHIP_OR_CONTROL);
        if (scan().has(ScannedSlice.Flag.UNKNOWN_PERSON, document)) {
          tally.add(StatementType.PERSON);
        }
      }
      case RAW_DATA_PROVENANCES, IMPORTS, DATA_SOURCES -> {
        // These stand behind statements.
      }
    }
  }

  private int documents() {
    return scan().documents();
  }

  private ScannedSlice scan() {
    return judged.records().scan();
  }
}
