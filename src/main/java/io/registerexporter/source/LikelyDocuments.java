package io.registerexporter.source;

import java.util.BitSet;

/**
 * Where, among the bytes of a file, a BSON document plausibly begins. That is a guess: BSON has no
 * mark that says so, and a document may hold other documents, or bytes that look like some.
 */
final class LikelyDocuments {

  /**
   * Documents before the cut. What looks like one may begin within another and still end where that
   * does: the high half of a date is small, as lengths are. Behind it, all is as it should be.
   */
  private static final int BEFORE_THE_CUT = 4;

  private static final int LAST_COMMON_TYPE = 0x13;
  private static final int MAX_KEY = 0x7F;
  private static final int MIN_KEY = 0xFF;

  private final byte[] bytes;
  private final boolean endFile;
  private final BitSet leadNowhere = new BitSet();

  /**
   * @param bytes a run of a file's bytes
   * @param endFile true if nothing comes behind them
   */
  LikelyDocuments(byte[] bytes, boolean endFile) {
    this.bytes = bytes;
    this.endFile = endFile;
  }

  /**
   * The first byte at which a document plausibly begins, with some before it and nothing else
   * behind it; the end if that of the file is near; -1 if there is none.
   */
  int cut() {
    for (int start = 0; start < bytes.length; start++) {
      int cut = cutBehind(start);
      if (cut >= 0) {
        return cut;
      }
    }
    return -1;
  }

  private int cutBehind(int start) {
    int cut = -1;
    int position = start;
    for (int documents = 0; position < bytes.length; documents++) {
      if (documents == BEFORE_THE_CUT) {
        cut = position;
      }
      int end = leadNowhere.get(position) ? -1 : end(position);
      // Who gets here by another way gets no further.
      leadNowhere.set(position);
      if (end < 0) {
        return -1;
      }
      position = end;
    }
    return endFile && cut < 0 ? bytes.length : cut;
  }

  /**
   * Where a document ends, or a greater number if that is not among the bytes; -1 if it is none.
   */
  private int end(int start) {
    int there = bytes.length - start;
    if (there < BsonFileReader.MIN_DOCUMENT_BYTES) {
      return endFile ? -1 : bytes.length;
    }
    int length = BsonFileReader.littleEndian(bytes, start);
    boolean possible =
        length >= BsonFileReader.MIN_DOCUMENT_BYTES
            && length <= (endFile ? there : DocumentReader.MAX_DOCUMENT_BYTES);
    if (!possible) {
      return -1;
    }
    int end = start + length;
    boolean terminated = end > bytes.length || bytes[end - 1] == 0;
    return terminated && hasElements(start + Integer.BYTES, end - 1) ? end : -1;
  }

  /** True for none, and for a first one of a known type and a name that ends. */
  private boolean hasElements(int start, int end) {
    int type = bytes[start] & 0xFF;
    if (start == end || type == 0) {
      return start == end && type == 0;
    }
    if (type > LAST_COMMON_TYPE && type != MAX_KEY && type != MIN_KEY) {
      return false;
    }
    int name = start + 1;
    while (name < bytes.length && bytes[name] != 0) {
      name++;
    }
    return name < end;
  }
}
