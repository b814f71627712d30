package io.registerexporter.source;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** BSON documents one after the other, each behind its length. */
final class BsonFileReader extends DocumentReader {

  static final int MIN_DOCUMENT_BYTES = 5;

  private static final String NO_DOCUMENT = "no whole document begins at byte ";

  private final InputStream in;
  private long position;

  BsonFileReader(RegisterCollection collection, FileSlice slice, InputStream in) {
    super(collection, slice);
    this.in = in;
    this.position = slice.start();
  }

  @Override
  Optional<SourceDocument> read() throws IOException {
    if (position == slice().end()) {
      return Optional.empty();
    }
    if (position > slice().end()) {
      throw new EOFException(NO_DOCUMENT + slice().end());
    }
    long offset = position;
    byte[] length = in.readNBytes(Integer.BYTES);
    if (length.length == 0 && slice().compression() != Compression.NONE) {
      return Optional.empty();
    }
    int bytes = length.length < Integer.BYTES ? 0 : littleEndian(length, 0);
    if (bytes < MIN_DOCUMENT_BYTES) {
      throw new EOFException(NO_DOCUMENT + offset);
    }
    position += bytes;
    int rest = bytes - Integer.BYTES;
    if (bytes > MAX_DOCUMENT_BYTES) {
      skip(rest, offset);
      return unreadable(offset, FindingCode.DOCUMENT_TOO_LARGE, bytes + " bytes");
    }
    byte[] document = Arrays.copyOf(length, bytes);
    if (in.readNBytes(document, Integer.BYTES, rest) < rest) {
      throw new EOFException(NO_DOCUMENT + offset);
    }
    return parsed(offset, document);
  }

  private void skip(int bytes, long offset) throws IOException {
    try {
      in.skipNBytes(bytes);
    } catch (EOFException e) {
      throw new EOFException(NO_DOCUMENT + offset);
    }
  }

  private Optional<SourceDocument> parsed(long offset, byte[] document) {
    try {
      return Optional.of(new SourceDocument.Decoded(offset, BsonBytes.parse(document)));
    } catch (RuntimeException damaged) {
      // The decoder throws whatever its parts throw; all of it means that this is no document.
      int shown = Math.min(document.length, 32);
      String value = HexFormat.of().formatHex(document, 0, shown);
      return unreadable(offset, FindingCode.DOCUMENT_UNREADABLE, "0x" + value);
    }
  }

  static int littleEndian(byte[] bytes, int from) {
    return (bytes[from] & 0xFF)
        | (bytes[from + 1] & 0xFF) << 8
        | (bytes[from + 2] & 0xFF) << 16
        | (bytes[from + 3] & 0xFF) << 24;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
