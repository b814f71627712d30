package io.registerexporter.source;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.hadoop.io.IOUtils;

/** BSON documents one after the other, each behind its length. */
final class BsonFileReader extends DocumentReader {

  static final int MIN_DOCUMENT_BYTES = 5;

  private final InputStream in;
  private final byte[] length = new byte[Integer.BYTES];
  private long position;

  BsonFileReader(RegisterCollection collection, FileSlice slice, InputStream in) {
    super(collection, slice);
    this.in = in;
    this.position = slice.start();
  }

  @Override
  Optional<SourceDocument> read() throws IOException {
    if (position >= slice().end()) {
      return Optional.empty();
    }
    long offset = position;
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    length[0] = (byte) first;
    IOUtils.readFully(in, length, 1, length.length - 1);
    int bytes = littleEndian(length);
    if (bytes < MIN_DOCUMENT_BYTES) {
      throw new EOFException("no document begins at byte " + offset);
    }
    position += bytes;
    if (bytes > MAX_DOCUMENT_BYTES) {
      IOUtils.skipFully(in, bytes - (long) Integer.BYTES);
      return unreadable(offset, FindingCode.DOCUMENT_TOO_LARGE, bytes + " bytes");
    }
    byte[] document = new byte[bytes];
    System.arraycopy(length, 0, document, 0, length.length);
    IOUtils.readFully(in, document, length.length, bytes - length.length);
    return parsed(offset, document);
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

  static int littleEndian(byte[] bytes) {
    return (bytes[0] & 0xFF)
        | (bytes[1] & 0xFF) << 8
        | (bytes[2] & 0xFF) << 16
        | (bytes[3] & 0xFF) << 24;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
