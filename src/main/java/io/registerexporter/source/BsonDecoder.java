package io.registerexporter.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDbPointer;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScript;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonSerializationException;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonTimestamp;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/**
 * One document, straight from its bytes: what the driver's decoder makes of them in twice the time,
 * but for texts that are not UTF-8, which the driver repairs and this refuses.
 *
 * <p>Nothing of what it gives points back into the bytes.
 */
final class BsonDecoder {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int END = 0;

  private static final int OBJECT_ID_BYTES = 12;

  /** Space for so many fields, or one for so many bytes, is made before they are read. */
  private static final int MOST_FIELDS_EXPECTED = 32;

  private static final int BYTES_PER_FIELD = 20;

  private static final FieldNames NAMES = new FieldNames();

  private final byte[] bytes;
  private final int end;
  private int position;
  private int depth;

  /**
   * @param start where the document begins
   * @param end where the bytes end that it may take
   */
  BsonDecoder(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /**
   * @throws BsonSerializationException if there is none, or one that nests too deeply
   */
  BsonDocument document() {
    int start = descend();
    int size = size();
    BsonDocument document =
        new BsonDocument(Math.min(MOST_FIELDS_EXPECTED, size / BYTES_PER_FIELD));
    for (int type = int8(); type != END; type = int8()) {
      String name = name();
      document.put(name, value(type));
    }
    ascend(start, size);
    return document;
  }

  private BsonArray array() {
    int start = descend();
    int size = size();
    BsonArray array = new BsonArray(Math.min(MOST_FIELDS_EXPECTED, size / BYTES_PER_FIELD));
    for (int type = int8(); type != END; type = int8()) {
      // The names of elements are their numbers, and nobody looks.
      position = endOfName() + 1;
      array.add(value(type));
    }
    ascend(start, size);
    return array;
  }

  private int descend() {
    if (++depth > DocumentReader.MAX_NESTING) {
      throw new BsonSerializationException("nested too deeply");
    }
    return position;
  }

  private void ascend(int start, int size) {
    depth--;
    requireSize(start, size);
  }

  private void requireSize(int start, int size) {
    if (position - start != size) {
      throw new BsonSerializationException(
          size + " bytes announced, " + (position - start) + " found");
    }
  }

  private BsonValue value(int type) {
    return switch (type) {
      case 0x01 -> new BsonDouble(Double.longBitsToDouble(int64()));
      case 0x02 -> new BsonString(text());
      case 0x03 -> document();
      case 0x04 -> array();
      case 0x05 -> binary();
      case 0x06 -> new BsonUndefined();
      case 0x07 -> new BsonObjectId(objectId());
      case 0x08 -> bool();
      case 0x09 -> new BsonDateTime(int64());
      case 0x0A -> BsonNull.VALUE;
      case 0x0B -> new BsonRegularExpression(name(), name());
      case 0x0C -> new BsonDbPointer(text(), objectId());
      case 0x0D -> new BsonJavaScript(text());
      case 0x0E -> new BsonSymbol(text());
      case 0x0F -> javaScriptWithScope();
      case 0x10 -> new BsonInt32(int32());
      case 0x11 -> new BsonTimestamp(int64());
      case 0x12 -> new BsonInt64(int64());
      case 0x13 -> decimal();
      case 0x7F -> new BsonMaxKey();
      case -1 -> new BsonMinKey();
      default -> throw new BsonSerializationException("a value of the unknown type " + type);
    };
  }

  private BsonBinary binary() {
    int size = size();
    byte subtype = int8();
    if (subtype == BsonBinarySubType.OLD_BINARY.getValue()) {
      // The oldest kind tells its size twice.
      size -= Integer.BYTES;
      if (int32() != size) {
        throw new BsonSerializationException("a binary value of two sizes");
      }
    }
    int from = take(size);
    return new BsonBinary(subtype, Arrays.copyOfRange(bytes, from, from + size));
  }

  private ObjectId objectId() {
    int from = take(OBJECT_ID_BYTES);
    return new ObjectId(Arrays.copyOfRange(bytes, from, from + OBJECT_ID_BYTES));
  }

  private BsonBoolean bool() {
    return switch (int8()) {
      case 0 -> BsonBoolean.FALSE;
      case 1 -> BsonBoolean.TRUE;
      default -> throw new BsonSerializationException("a flag that is neither true nor false");
    };
  }

  private BsonJavaScriptWithScope javaScriptWithScope() {
    int start = position;
    int size = size();
    BsonJavaScriptWithScope code = new BsonJavaScriptWithScope(text(), document());
    requireSize(start, size);
    return code;
  }

  private BsonDecimal128 decimal() {
    long low = int64();
    return new BsonDecimal128(Decimal128.fromIEEE754BIDEncoding(int64(), low));
  }

  private String text() {
    int size = int32();
    if (size < 1 || size > DocumentReader.MAX_DOCUMENT_BYTES) {
      throw new BsonSerializationException("a text of " + size + " bytes");
    }
    int from = take(size);
    if (bytes[from + size - 1] != END) {
      throw new BsonSerializationException("a text without its end");
    }
    return StrictUtf8.decode(bytes, from, size - 1);
  }

  private String name() {
    int from = position;
    int to = endOfName();
    position = to + 1;
    return NAMES.of(bytes, from, to);
  }

  private int endOfName() {
    for (int i = position; i < end; i++) {
      if (bytes[i] == END) {
        return i;
      }
    }
    throw new BsonSerializationException("a name without its end");
  }

  private int size() {
    int size = int32();
    if (size < 0) {
      throw new BsonSerializationException("a size of " + size);
    }
    return size;
  }

  private byte int8() {
    return bytes[take(Byte.BYTES)];
  }

  private int int32() {
    return (int) INT.get(bytes, take(Integer.BYTES));
  }

  private long int64() {
    return (long) LONG.get(bytes, take(Long.BYTES));
  }

  /** Passes by so many bytes, and tells where they begin. */
  private int take(int count) {
    if (count < 0 || count > end - position) {
      throw new BsonSerializationException("the document ends before it is complete");
    }
    int from = position;
    position += count;
    return from;
  }
}
