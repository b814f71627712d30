package io.registerexporter.decisions;

import io.registerexporter.exchange.Ids;
import io.registerexporter.register.EntityType;
import java.util.BitSet;

/** Which statements of companies about their owners are exported: of those without any stored. */
final class PscStatements {

  private PscStatements() {}

  /** The entities that made them. */
  static Ids companies(SliceRecords records) {
    return records.scan().columns() instanceof ScanColumns.PscStatements columns
        ? columns.entities()
        : Ids.NONE;
  }

  /** What a slice of them says of entities. */
  static Marks marks(SliceRecords records, Selection selection) {
    Marks marks = Marks.none(companies(records));
    if (records.scan().columns() instanceof ScanColumns.PscStatements columns) {
      BitSet accepted = records.accepted();
      for (int i = accepted.nextSetBit(0); i >= 0; i = accepted.nextSetBit(i + 1)) {
        int company = columns.companies()[i];
        if (company != ScanColumns.NONE && !hasEnded(records, selection, i)) {
          marks.add(company, Mark.HAS_PSC_STATEMENT);
        }
      }
    }
    return marks;
  }

  /** What becomes of the documents of a slice of them. */
  static byte[] outcomes(SliceRecords records, KnownEntities companies, Selection selection) {
    byte[] outcomes = records.outcomes();
    if (records.scan().columns() instanceof ScanColumns.PscStatements columns) {
      BitSet accepted = records.accepted();
      for (int i = accepted.nextSetBit(0); i >= 0; i = accepted.nextSetBit(i + 1)) {
        boolean ended = hasEnded(records, selection, i);
        outcomes[i] = outcome(companies, columns.companies()[i], ended).code();
      }
    }
    return outcomes;
  }

  private static Outcome outcome(KnownEntities companies, int company, boolean ended) {
    if (!companies.isStored(company)) {
      return Outcome.PSC_STATEMENT_ENTITY_MISSING;
    }
    if (companies.is(EntityType.NATURAL_PERSON, company)) {
      return Outcome.COMPANY_IS_PERSON;
    }
    byte marks = companies.marks()[company];
    if (Mark.HAS_OWNERS.isIn(marks)) {
      return Outcome.COMPANY_HAS_RELATIONSHIPS;
    }
    if (!Entities.lacksOwners(companies.facts(), marks, company)) {
      return Outcome.NOT_ON_A_WALK;
    }
    return ended ? Outcome.PSC_STATEMENT_ENDED : Outcome.USED;
  }

  private static boolean hasEnded(SliceRecords records, Selection selection, int document) {
    return selection == Selection.CORRECTED
        && records.scan().has(ScannedSlice.Flag.ENDED, document);
  }
}
