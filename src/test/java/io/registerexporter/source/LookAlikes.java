package io.registerexporter.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** Documents of a dump in whose bytes others seem to begin. */
final class LookAlikes {

  private LookAlikes() {}

  static byte[] bson(String json) {
    return BsonBytes.of(BsonDocument.parse(json));
  }

  /** Documents of 12 bytes. */
  static byte[] numbered(int count) {
    byte[][] documents = new byte[count][];
    for (int i = 0; i < count; i++) {
      documents[i] = BsonBytes.of(new BsonDocument("n", new BsonInt32(i)));
    }
    return Dump.together(documents);
  }

  /** A document that holds bytes. */
  static byte[] holding(byte[] bytes) {
    return BsonBytes.of(new BsonDocument("b", new BsonBinary(bytes)));
  }

  /**
   * A document that holds others, of which the last seems to end where it ends itself, so that they
   * seem to be followed by what follows it.
   */
  static byte[] fooling(int others) {
    byte[] last = bson("{x: 1}");
    ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN).putInt(0, last.length + 1);
    return holding(Dump.together(numbered(others), last));
  }
}
