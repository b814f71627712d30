package io.registerexporter.decisions;

import io.registerexporter.exchange.Ids;
import io.registerexporter.register.RegisterCollection;
import java.io.Serializable;
import java.util.List;

/**
 * What decisions have to know of the documents of a slice, in the order in which they stand there.
 *
 * @param collection what they are documents of
 * @param ids their ids
 * @param flags bits of {@link Flag}
 * @param rejections those that are no records
 * @param columns what is special to the collection
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
record ScannedSlice(
    RegisterCollection collection,
    Ids ids,
    byte[] flags,
    List<Rejection> rejections,
    ScanColumns columns)
    implements Serializable {

  /** Number of documents, whether they are records or not. */
  int documents() {
    return flags.length;
  }

  boolean has(Flag flag, int document) {
    return flag.isIn(flags[document]);
  }

  /** What a byte can say of a document. */
  enum Flag {
    /** A field of it cannot be used. */
    HAS_FINDINGS,
    /** A PSC statement: a person stands for the owner. */
    UNKNOWN_PERSON,
    /** A PSC statement: it is not current any more. */
    ENDED;

    byte bit() {
      return (byte) (1 << ordinal());
    }

    boolean isIn(byte bits) {
      return (bits & bit()) != 0;
    }
  }
}
