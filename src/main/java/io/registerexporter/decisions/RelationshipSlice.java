package io.registerexporter.decisions;

import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Ids;
import io.registerexporter.register.EntityType;
import java.util.BitSet;

/**
 * The relationships of a slice and what is known of their ends; of a slice of another collection,
 * none.
 *
 * @param records all documents of the slice
 * @param ends the entities that they refer to
 */
record RelationshipSlice(SliceRecords records, KnownEntities ends) {

  /** The entities that relationships refer to. */
  static Ids ends(SliceRecords records) {
    return records.scan().columns() instanceof ScanColumns.Relationships columns
        ? columns.ends()
        : Ids.NONE;
  }

  /** Takes the number of a relationship, and those of its ends among what is known. */
  interface Consumer {
    /**
     * @param party what stands for the source
     */
    void accept(int relationship, int target, int source, int party);
  }

  /** Every relationship that is a record. */
  void forEach(Consumer consumer) {
    if (records.scan().columns() instanceof ScanColumns.Relationships columns) {
      BitSet accepted = records.accepted();
      for (int i = accepted.nextSetBit(0); i >= 0; i = accepted.nextSetBit(i + 1)) {
        int source = columns.sources()[i];
        consumer.accept(i, columns.targets()[i], source, ends.party(source));
      }
    }
  }

  /** Every relationship both ends of which are stored. */
  void forEachStored(Consumer consumer) {
    forEach(
        (relationship, target, source, party) -> {
          if (ends.isStored(target) && ends.isStored(source)) {
            consumer.accept(relationship, target, source, party);
          }
        });
  }

  /** Every stored relationship held by an entity of unknown type. */
  void forEachOfUnknown(Consumer consumer) {
    forEachStored(
        (relationship, target, source, party) -> {
          if (ends.is(EntityType.UNKNOWN, party)) {
            consumer.accept(relationship, target, source, party);
          }
        });
  }

  /** Asks what others have said of the ends by now. */
  static Distributed<byte[]> askForMarks(
      Distributed<RelationshipSlice> relationships,
      Distributed<EntityTable> entities,
      Scan.Terms terms) {
    return KnownEntities.ask(relationships, slice -> slice.ends.ids(), entities, terms)
        .map(KnownEntities::marks);
  }

  RelationshipSlice withMarks(byte[] marks) {
    return new RelationshipSlice(records, ends.withMarks(marks));
  }
}
