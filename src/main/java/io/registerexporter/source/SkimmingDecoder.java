package io.registerexporter.source;

import io.registerexporter.register.Text;
import org.bson.BsonDocument;
import org.bson.BsonSerializationException;

/**
 * A document without those of its fields that there is nothing to say of; their bytes are looked
 * through all the same, so that the same documents are damaged.
 */
final class SkimmingDecoder extends BsonDecoder {

  private static final int DOUBLE = 0x01;
  private static final int STRING = 0x02;
  private static final int DOCUMENT = 0x03;
  private static final int ARRAY = 0x04;
  private static final int OBJECT_ID = 0x07;
  private static final int BOOLEAN = 0x08;
  private static final int DATE_TIME = 0x09;
  private static final int NULL = 0x0A;
  private static final int INT32 = 0x10;
  private static final int INT64 = 0x12;

  SkimmingDecoder(byte[] bytes, int start, int end) {
    super(bytes, start, end);
  }

  /**
   * @param shape of the document
   * @throws BsonSerializationException if there is none, or one that nests too deeply
   */
  BsonDocument document(Shape shape) {
    int start = descend();
    int size = size();
    BsonDocument document = new BsonDocument();
    for (int type = int8(); type != END; type = int8()) {
      String name = name();
      int before = position();
      int depth = depth();
      if (!passField(type, shape.field(name))) {
        goBack(before, depth);
        document.put(name, value(type));
      } else if (!document.isEmpty()) {
        // Of several fields of one name the last one counts.
        document.remove(name);
      }
    }
    ascend(start, size);
    return document;
  }

  /** False if the value is not of the shape, wherever that was seen. */
  private boolean passField(int type, Shape shape) {
    return type == NULL ? shape.allowsNull() : pass(type, shape);
  }

  private boolean pass(int type, Shape shape) {
    if (!shape.allows(type)) {
      return false;
    }
    switch (type) {
      case STRING -> {
        int bytes = textBytes();
        return isPlain(position() - bytes, position() - 1);
      }
      case DOCUMENT -> {
        return passDocument(shape);
      }
      case ARRAY -> {
        return passArray(shape.elements());
      }
      case DOUBLE -> {
        return Double.isFinite(Double.longBitsToDouble(int64()));
      }
      case INT64, DATE_TIME -> take(Long.BYTES);
      case INT32 -> take(Integer.BYTES);
      case OBJECT_ID -> take(OBJECT_ID_BYTES);
      case BOOLEAN -> bool();
      default -> value(type);
    }
    return true;
  }

  private boolean passDocument(Shape shape) {
    int start = descend();
    int size = size();
    for (int type = int8(); type != END; type = int8()) {
      String name = name();
      if (!passField(type, shape.field(name))) {
        return false;
      }
    }
    ascend(start, size);
    return true;
  }

  private boolean passArray(Shape elements) {
    int start = descend();
    int size = size();
    for (int type = int8(); type != END; type = int8()) {
      passName();
      if (!pass(type, elements)) {
        return false;
      }
    }
    ascend(start, size);
    return true;
  }

  private boolean isPlain(int from, int to) {
    return isAscii(from, to) || !Text.hasLoneSurrogate(StrictUtf8.decode(bytes(), from, to - from));
  }
}
