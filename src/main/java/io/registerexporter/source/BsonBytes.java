package io.registerexporter.source;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonSerializationException;
import org.bson.ByteBufNIO;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
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
    try (StrictBsonInput input = new StrictBsonInput(new ByteBufNIO(ByteBuffer.wrap(bytes)));
        BsonBinaryReader reader = new ShallowReader(input)) {
      return CODEC.decode(reader, DecoderContext.builder().build());
    }
  }

  /** Refuses documents that would exhaust the stack. */
  private static final class ShallowReader extends BsonBinaryReader {

    private int depth;

    ShallowReader(StrictBsonInput input) {
      super(input);
    }

    @Override
    protected void doReadStartDocument() {
      descend();
      super.doReadStartDocument();
    }

    @Override
    protected void doReadEndDocument() {
      depth--;
      super.doReadEndDocument();
    }

    @Override
    public void doReadStartArray() {
      descend();
      super.doReadStartArray();
    }

    @Override
    protected void doReadEndArray() {
      depth--;
      super.doReadEndArray();
    }

    private void descend() {
      if (++depth > DocumentReader.MAX_NESTING) {
        throw new BsonSerializationException("nested too deeply");
      }
    }
  }
}
