package io.registerexporter.source;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.BsonDocument;

/** BSON documents one after the other, each behind its length. */
final class BsonFileReader extends DocumentReader {

  static final int MIN_DOCUMENT_BYTES = 5;

  private static final String NO_DOCUMENT = "no whole document begins at byte ";

  /** Documents that are larger make room for themselves. */
  private static final int BUFFER_BYTES = 1 << 18;

  private final Optional<Shape> shape;
  private final InputStream in;
  private long position;
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int next;
  private int filled;

  /**
   * @param shape of documents: fields that are as it says are left out
   */
  BsonFileReader(
      RegisterCollection collection, FileSlice slice, Optional<Shape> shape, InputStream in) {
    super(collection, slice);
    this.shape = shape;
    this.in = in;
    this.position = slice.start();
  }

  @Override
  Optional<SourceDocument> read() throws IOException {
    long offset = position;
    int bytes = readLength();
    if (bytes == 0) {
      return Optional.empty();
    }
    if (bytes > MAX_DOCUMENT_BYTES) {
      pass(bytes, offset);
      return unreadable(offset, FindingCode.DOCUMENT_TOO_LARGE, bytes + " bytes");
    }
    if (fill(bytes) < bytes) {
      throw new EOFException(NO_DOCUMENT + offset);
    }
    int start = next;
    next += bytes;
    return parsed(offset, start);
  }

  @Override
  boolean pass() throws IOException {
    long offset = position;
    int bytes = readLength();
    if (bytes > 0) {
      pass(bytes, offset);
    }
    return bytes > 0;
  }

  /** The length of the next document, which is still to be read; 0 after the last. */
  private int readLength() throws IOException {
    if (position == slice().end()) {
      return 0;
    }
    if (position > slice().end()) {
      throw new EOFException(NO_DOCUMENT + slice().end());
    }
    int ready = fill(Integer.BYTES);
    if (ready == 0 && slice().compression() != Compression.NONE) {
      return 0;
    }
    int bytes = ready < Integer.BYTES ? 0 : littleEndian(buffer, next);
    if (bytes < MIN_DOCUMENT_BYTES) {
      throw new EOFException(NO_DOCUMENT + position);
    }
    position += bytes;
    return bytes;
  }

  /**
   * Reads on until so many bytes are ready from {@link #next} on, or the file ends, and no further:
   * what is wrong with a file must not be found before the documents in front of it are given.
   *
   * @return the number of bytes that are ready
   */
  private int fill(int wanted) throws IOException {
    if (wanted > buffer.length - next) {
      byte[] room = wanted > buffer.length ? new byte[wanted] : buffer;
      System.arraycopy(buffer, next, room, 0, filled - next);
      filled -= next;
      next = 0;
      buffer = room;
    }
    while (filled - next < wanted) {
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        break;
      }
      filled += read;
    }
    return filled - next;
  }

  /** Goes on without looking at a document. */
  private void pass(int bytes, long offset) throws IOException {
    int buffered = Math.min(bytes, filled - next);
    next += buffered;
    int rest = bytes - buffered;
    try {
      in.skipNBytes(rest);
    } catch (EOFException e) {
      throw new EOFException(NO_DOCUMENT + offset);
    }
  }

  private Optional<SourceDocument> parsed(long offset, int start) {
    try {
      return Optional.of(new SourceDocument.Decoded(offset, document(start)));
    } catch (RuntimeException damaged) {
      // The decoder throws whatever its parts throw; all of it means that this is no document.
      int shown = Math.min(next, start + 32);
      String value = HexFormat.of().formatHex(buffer, start, shown);
      return unreadable(offset, FindingCode.DOCUMENT_UNREADABLE, "0x" + value);
    }
  }

  private BsonDocument document(int start) {
    return shape.isPresent()
        ? new SkimmingDecoder(buffer, start, next).document(shape.get())
        : new BsonDecoder(buffer, start, next).document();
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
