package io.registerexporter.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.bson.BsonSerializationException;

/** Goes over the bytes of one document, and never beyond them. */
abstract class BsonCursor {

  static final int END = 0;

  static final int OBJECT_ID_BYTES = 12;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final FieldNames NAMES = new FieldNames();

  private final byte[] bytes;
  private final int end;
  private int position;
  private int depth;
  private FieldNames.Name name = NAMES.none();

  /**
   * @param start where the document begins
   * @param end where the bytes end that it may take
   */
  BsonCursor(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  final byte[] bytes() {
    return bytes;
  }

  final int position() {
    return position;
  }

  final int depth() {
    return depth;
  }

  /** Goes back to where it was. */
  final void goBack(int toPosition, int toDepth) {
    position = toPosition;
    depth = toDepth;
  }

  /**
   * Begins a document or an array.
   *
   * @return its start
   * @throws BsonSerializationException if it nests too deeply
   */
  final int descend() {
    if (++depth > DocumentReader.MAX_NESTING) {
      throw new BsonSerializationException("nested too deeply");
    }
    return position;
  }

  /** Ends what began there, and was to have that size. */
  final void ascend(int start, int size) {
    depth--;
    requireSize(start, size);
  }

  final void requireSize(int start, int size) {
    if (position - start != size) {
      throw new BsonSerializationException(
          size + " bytes announced, " + (position - start) + " found");
    }
  }

  final boolean bool() {
    return switch (int8()) {
      case 0 -> false;
      case 1 -> true;
      default -> throw new BsonSerializationException("a flag that is neither true nor false");
    };
  }

  /** A text with its length before it. */
  final String text() {
    int size = textBytes();
    return StrictUtf8.decode(bytes, position - size, size - 1);
  }

  /** Passes by a text, and tells how many bytes it has with the zero at its end. */
  final int textBytes() {
    int size = int32();
    if (size < 1 || size > DocumentReader.MAX_DOCUMENT_BYTES) {
      throw new BsonSerializationException("a text of " + size + " bytes");
    }
    int from = take(size);
    if (bytes[from + size - 1] != END) {
      throw new BsonSerializationException("a text without its end");
    }
    return size;
  }

  /** The name of a field. */
  final String name() {
    name = NAMES.behind(name, bytes, position, end);
    position += name.size();
    return name.text();
  }

  /** A text that ends with a zero. */
  final String endedText() {
    int from = position;
    passName();
    return StrictUtf8.decode(bytes, from, position - 1 - from);
  }

  final void passName() {
    position = FieldNames.end(bytes, position, end) + 1;
  }

  final int size() {
    int size = int32();
    if (size < 0) {
      throw new BsonSerializationException("a size of " + size);
    }
    return size;
  }

  final byte int8() {
    return bytes[take(Byte.BYTES)];
  }

  final int int32() {
    return (int) INT.get(bytes, take(Integer.BYTES));
  }

  final long int64() {
    return (long) LONG.get(bytes, take(Long.BYTES));
  }

  /** True if all bytes up to there are ASCII. */
  final boolean isAscii(int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      if (((long) LONG.get(bytes, i) & 0x8080808080808080L) != 0) {
        return false;
      }
    }
    for (; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Passes by so many bytes, and tells where they begin. */
  final int take(int count) {
    if (count < 0 || count > end - position) {
      throw new BsonSerializationException("the document ends before it is complete");
    }
    int from = position;
    position += count;
    return from;
  }
}
