package io.registerexporter.source;

import java.util.Arrays;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonSerializationException;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** Documents as the bytes that MongoDB stores. */
public final class BsonBytes {

  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

  private BsonBytes() {}

  public static byte[] of(BsonDocument document) {
    try (BasicOutputBuffer buffer = new BasicOutputBuffer();
        BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
      CODEC.encode(writer, document, EncoderContext.builder().build());
      return Arrays.copyOf(buffer.getInternalBuffer(), buffer.getSize());
    }
  }

  /**
   * @throws BsonSerializationException if the bytes are no document, hold a text that is not UTF-8,
   *     or nest too deeply
   */
  public static BsonDocument parse(byte[] bytes) {
    return new BsonDecoder(bytes, 0, bytes.length).document();
  }
}
