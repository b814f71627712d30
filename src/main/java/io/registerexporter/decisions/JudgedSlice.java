package io.registerexporter.decisions;

import io.registerexporter.exchange.Ids;
import java.util.BitSet;
import java.util.Optional;

/**
 * What becomes of the documents of a slice; provenances, imports and data sources are not judged
 * yet.
 *
 * @param records the documents
 * @param outcomes codes of {@link Outcome}, by document
 * @param entities the entities that they refer to
 * @param uses what an export needs of them, if they are entities
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
record JudgedSlice(
    SliceRecords records, byte[] outcomes, KnownEntities entities, Optional<Entities> uses) {

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

  /** The same with the outcomes of documents that stand behind statements. */
  JudgedSlice with(byte[] all) {
    return new JudgedSlice(records, all, entities, uses);
  }

  /** Numbers of the documents that are used. */
  BitSet used() {
    BitSet used = new BitSet(outcomes.length);
    for (int i = 0; i < outcomes.length; i++) {
      used.set(i, outcomes[i] == Outcome.USED.code());
    }
    return used;
  }
}
