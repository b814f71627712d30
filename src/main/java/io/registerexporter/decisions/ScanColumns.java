package io.registerexporter.decisions;

import io.registerexporter.exchange.Ids;
import java.io.Serializable;
import java.util.List;

/**
 * What decisions have to know of the documents of a slice, apart from their ids; a value for each
 * document, which means nothing where the document is none. What documents refer to is listed once
 * for each slice, and they hold its number there, or {@link #NONE}: however many documents refer to
 * one other, a slice asks for it once.
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
sealed interface ScanColumns extends Serializable {

  /** The number of a reference that is not there. */
  int NONE = -1;

  /**
   * @param facts what others have to know of it
   * @param merged the documents that were merged into another, ascending
   * @param masters the ids of those, in the same order
   */
  record Entities(EntityFacts facts, int[] merged, Ids masters) implements ScanColumns {}

  /**
   * @param ends ids of entities
   * @param sources which of them holds the interests
   * @param targets which of them they are held in
   */
  record Relationships(Ids ends, int[] sources, int[] targets) implements ScanColumns {}

  /**
   * @param entities ids of companies
   * @param companies which of them made the statement
   */
  record PscStatements(Ids entities, int[] companies) implements ScanColumns {}

  /**
   * @param documents ids of {@link OwnerKind}s
   * @param owners which of them was found
   * @param sources ids of imports
   * @param imports which of them it was found in
   */
  record Provenances(Ids documents, int[] owners, Ids sources, int[] imports)
      implements ScanColumns {}

  /**
   * @param sources ids of data sources
   * @param dataSources which of them was imported
   * @param createdAt in milliseconds since 1970, or {@link Imports#NEVER}
   */
  record Imports(Ids sources, int[] dataSources, long[] createdAt) implements ScanColumns {
    /** Before all times that there are. */
    static final long NEVER = Long.MIN_VALUE;
  }

  /**
   * @param documents the BSON of each, of which a register has few
   */
  record DataSources(List<byte[]> documents) implements ScanColumns {}
}
