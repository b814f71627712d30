package io.registerexporter.decisions;

import io.registerexporter.exchange.Ids;
import java.util.BitSet;
import java.util.Optional;

/**
 * What becomes of the documents of a slice; provenances, imports and data sources are not judged
 * yet.
 *
 * @param records the documents
 * @param judgement what becomes of them
 */
record JudgedSlice(SliceRecords records, Judgement judgement) {

  /** Ids of the exported documents in which provenances may be found. */
  Ids owners(Selection selection) {
    return ownerKind(selection)
        .map(kind -> kind.mark(records.scan().ids().select(used().stream().toArray())))
        .orElse(Ids.NONE);
  }

  private Optional<OwnerKind> ownerKind(Selection selection) {
    return switch (records.scan().collection()) {
      case ENTITIES ->
          Optional.of(OwnerKind.ENTITY).filter(kind -> selection == Selection.CORRECTED);
      case RELATIONSHIPS -> Optional.of(OwnerKind.RELATIONSHIP);
      case STATEMENTS -> Optional.of(OwnerKind.STATEMENT);
      case RAW_DATA_PROVENANCES, IMPORTS, DATA_SOURCES -> Optional.empty();
    };
  }

  /** Numbers of the documents that are used. */
  BitSet used() {
    byte[] outcomes = judgement.outcomes();
    BitSet used = new BitSet(outcomes.length);
    for (int i = 0; i < outcomes.length; i++) {
      used.set(i, outcomes[i] == Outcome.USED.code());
    }
    return used;
  }
}
