package io.registerexporter.source;

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
class BsonDecoder extends BsonCursor {

  /** Space for so many fields, or one for so many bytes, is made before they are read. */
  private static final int MOST_FIELDS_EXPECTED = 32;

  private static final int BYTES_PER_FIELD = 20;

  /**
   * @param start where the document begins
   * @param end where the bytes end that it may take
   */
  BsonDecoder(byte[] bytes, int start, int end) {
    super(bytes, start, end);
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
      passName();
      array.add(value(type));
    }
    ascend(start, size);
    return array;
  }

  final BsonValue value(int type) {
    return switch (type) {
      case 0x01 -> new BsonDouble(Double.longBitsToDouble(int64()));
      case 0x02 -> new BsonString(text());
      case 0x03 -> document();
      case 0x04 -> array();
      case 0x05 -> binary();
      case 0x06 -> new BsonUndefined();
      case 0x07 -> new BsonObjectId(objectId());
      case 0x08 -> BsonBoolean.valueOf(bool());
      case 0x09 -> new BsonDateTime(int64());
      case 0x0A -> BsonNull.VALUE;
      case 0x0B -> new BsonRegularExpression(endedText(), endedText());
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
    return new BsonBinary(subtype, Arrays.copyOfRange(bytes(), from, from + size));
  }

  private ObjectId objectId() {
    int from = take(OBJECT_ID_BYTES);
    return new ObjectId(Arrays.copyOfRange(bytes(), from, from + OBJECT_ID_BYTES));
  }

  private BsonJavaScriptWithScope javaScriptWithScope() {
    int start = position();
    int size = size();
    BsonJavaScriptWithScope code = new BsonJavaScriptWithScope(text(), document());
    requireSize(start, size);
    return code;
  }

  private BsonDecimal128 decimal() {
    long low = int64();
    return new BsonDecimal128(Decimal128.fromIEEE754BIDEncoding(int64(), low));
  }
}
