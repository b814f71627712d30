package io.registerexporter.decisions;

import io.registerexporter.bods.StatementType;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.register.RegisterCollection;
import java.io.Serializable;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What was decided in a selection about the documents of a slice. */
public final class DecidedSlice implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final EntityUse NO_USE = new EntityUse(EntityUse.As.NOTHING, false);

  private final Selection selection;
  private final JudgedSlice judged;
  private final LatestImports latest;

  DecidedSlice(Selection selection, JudgedSlice judged, LatestImports latest) {
    this.selection = selection;
    this.judged = judged;
    this.latest = latest;
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
    return Outcome.of(judged.outcomes()[document]);
  }

  /** What an export needs of an entity. */
  public EntityUse use(int document) {
    return judged.uses().map(uses -> uses.use(document)).orElse(NO_USE);
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
      return end(source).isPresent() ? end(judged.entities().party(source)) : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<End> end(int number) {
    return judged.entities().isStored(number)
        ? Optional.of(judged.entities().end(number))
        : Optional.empty();
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
