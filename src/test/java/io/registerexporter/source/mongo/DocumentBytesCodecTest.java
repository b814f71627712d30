package io.registerexporter.source.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.source.BsonBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents come from the server as they are stored there. */
class DocumentBytesCodecTest {

  /** A lone surrogate, and bytes that are in no UTF-8. */
  @ParameterizedTest
  @ValueSource(strings = {"\u00ED\u00A0\u0080", "\u00FF\u00FE"})
  void textsThatAreNotUtf8_areKept(String latin1) {
    byte[] stored =
        BsonBytes.of(
            new BsonDocument("_id", new BsonString("1"))
                .append("name", new BsonString("X".repeat(latin1.length()))));
    byte[] text = latin1.getBytes(StandardCharsets.ISO_8859_1);
    int at = new String(stored, StandardCharsets.ISO_8859_1).indexOf("XX");
    System.arraycopy(text, 0, stored, at, text.length);

    BsonDocument row = decoded(wrapped(stored));

    assertThat(bytes((RawBsonDocument) row.getDocument("doc"))).isEqualTo(stored);
  }

  /** {@code {doc: …}}, as the server answers. */
  private static byte[] wrapped(byte[] document) {
    byte[] head = {0, 0, 0, 0, 3, 'd', 'o', 'c', 0};
    ByteBuffer row =
        ByteBuffer.allocate(head.length + document.length + 1).order(ByteOrder.LITTLE_ENDIAN);
    row.put(head).put(document).putInt(0, row.capacity());
    return row.array();
  }

  private static BsonDocument decoded(byte[] bytes) {
    Codec<BsonDocument> codec = DocumentBytesCodec.registry().get(BsonDocument.class);
    try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
      return codec.decode(reader, DecoderContext.builder().build());
    }
  }

  private static byte[] bytes(RawBsonDocument document) {
    ByteBuffer buffer = document.getByteBuffer().asNIO();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
