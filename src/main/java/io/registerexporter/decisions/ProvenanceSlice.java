package io.registerexporter.decisions;

import io.registerexporter.exchange.Columns;
import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Letter;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Routing;
import java.util.BitSet;

/**
 * The provenances of a slice and what is known of the imports that they name; of a slice of another
 * collection, none.
 *
 * @param records all documents of the slice
 * @param imports by the number that provenances give them
 */
record ProvenanceSlice(SliceRecords records, ImportTable.Found imports) {

  /** The imports that provenances name. */
  static Ids imports(SliceRecords records) {
    return records.scan().columns() instanceof ScanColumns.Provenances columns
        ? columns.sources()
        : Ids.NONE;
  }

  /**
   * What is known of the imports that provenances name.
   *
   * @param answers of the buckets of imports
   */
  static ImportTable.Found imports(
      SliceRecords records, Mail<ImportTable.Found> answers, int buckets) {
    Ids asked = imports(records);
    ImportTable.Found all = ImportTable.Found.none(asked.size());
    Routing routing = Routing.of(asked, buckets);
    for (Letter<ImportTable.Found> answer : answers) {
      int[] numbers = routing.of(answer.from());
      Columns.spread(answer.content().dataSources(), numbers, all.dataSources());
      Columns.spread(answer.content().createdAt(), numbers, all.createdAt());
    }
    return all;
  }

  /** Tells buckets of documents where these were found. */
  void tellOwners(int buckets, Distributed.Post<OwnerTable.Found> post) {
    if (records.scan().columns() instanceof ScanColumns.Provenances columns) {
      LatestImports latest = latest(columns);
      Ids documents = columns.documents();
      Routing.of(documents, buckets)
          .forEach(
              (bucket, numbers) ->
                  post.send(
                      bucket,
                      new OwnerTable.Found(documents.select(numbers), latest.select(numbers))));
    }
  }

  private LatestImports latest(ScanColumns.Provenances columns) {
    LatestImports latest = LatestImports.none(columns.documents().size());
    BitSet accepted = records.accepted();
    for (int i = accepted.nextSetBit(0); i >= 0; i = accepted.nextSetBit(i + 1)) {
      int owner = columns.owners()[i];
      int source = columns.imports()[i];
      if (owner != ScanColumns.NONE && imports.isStored(source)) {
        latest.add(
            owner,
            imports.dataSources()[source],
            imports.createdAt()[source],
            columns.sources().high()[source],
            columns.sources().low()[source]);
      }
    }
    return latest;
  }

  /**
   * What becomes of provenances; empty for another collection.
   *
   * @param told which of the documents that they found are exported
   */
  byte[] outcomes(Mail<BitSet> told, int buckets) {
    byte[] outcomes = new byte[0];
    if (records.scan().columns() instanceof ScanColumns.Provenances columns) {
      outcomes = records.outcomes();
      BitSet exported = exported(columns, told, buckets);
      BitSet accepted = records.accepted();
      for (int i = accepted.nextSetBit(0); i >= 0; i = accepted.nextSetBit(i + 1)) {
        int owner = columns.owners()[i];
        Outcome outcome = Outcome.USED;
        if (owner == ScanColumns.NONE || !exported.get(owner)) {
          outcome = Outcome.OWNER_NOT_EXPORTED;
        } else if (!imports.isStored(columns.imports()[i])) {
          outcome = Outcome.IMPORT_NOT_STORED;
        }
        outcomes[i] = outcome.code();
      }
    }
    return outcomes;
  }

  private static BitSet exported(ScanColumns.Provenances columns, Mail<BitSet> told, int buckets) {
    BitSet exported = new BitSet(columns.documents().size());
    Routing routing = Routing.of(columns.documents(), buckets);
    for (Letter<BitSet> letter : told) {
      int[] numbers = routing.of(letter.from());
      letter.content().stream().forEach(i -> exported.set(numbers[i]));
    }
    return exported;
  }

  /**
   * Numbers of the imports in which exported documents were found.
   *
   * @param outcomes of the provenances
   */
  int[] usedImports(byte[] outcomes) {
    BitSet used = new BitSet();
    if (records.scan().columns() instanceof ScanColumns.Provenances columns) {
      for (int i = 0; i < outcomes.length; i++) {
        if (outcomes[i] == Outcome.USED.code()) {
          used.set(columns.imports()[i]);
        }
      }
    }
    return used.stream().toArray();
  }
}
