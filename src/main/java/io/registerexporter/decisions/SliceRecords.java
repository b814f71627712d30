package io.registerexporter.decisions;

import java.util.BitSet;

/**
 * Which of the documents of a slice count as records in a selection: sound, and once for each id.
 *
 * @param scan what is known of the documents
 * @param accepted the records
 * @param duplicates those that give way to another one of their id
 */
record SliceRecords(ScannedSlice scan, BitSet accepted, BitSet duplicates) {

  static SliceRecords of(ScannedSlice scan, Selection selection, BitSet duplicates) {
    BitSet accepted = sound(scan, selection);
    accepted.andNot(duplicates);
    return new SliceRecords(scan, accepted, duplicates);
  }

  /** The documents that are records, as far as they tell themselves. */
  static BitSet sound(ScannedSlice scan, Selection selection) {
    BitSet sound = new BitSet(scan.documents());
    sound.set(0, scan.documents());
    for (Rejection rejection : scan.rejections()) {
      if (rejection.isIn(selection)) {
        sound.clear(rejection.document());
      }
    }
    return sound;
  }

  /** A column of outcomes for all documents; those that are no records have theirs. */
  byte[] outcomes() {
    byte[] outcomes = new byte[scan.documents()];
    for (int i = accepted.nextClearBit(0); i < outcomes.length; i = accepted.nextClearBit(i + 1)) {
      outcomes[i] = (duplicates.get(i) ? Outcome.DUPLICATE_DOCUMENT : Outcome.UNREADABLE).code();
    }
    return outcomes;
  }
}
