package io.registerexporter.source.mongo;

import com.mongodb.MongoClientSettings;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.RawBsonDocumentCodec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * Reads documents as the bytes that the server sent. The driver's own codec decodes texts, and
 * replaces what is not UTF-8 without a word; what the register says of such a document is decided
 * where dumps are read, too.
 */
final class DocumentBytesCodec implements Codec<BsonDocument> {

  private static final RawBsonDocumentCodec BYTES = new RawBsonDocumentCodec();
  private static final BsonDocumentCodec DOCUMENTS = new BsonDocumentCodec();

  /** The driver's codecs, and this one for documents. */
  static CodecRegistry registry() {
    return CodecRegistries.fromRegistries(
        CodecRegistries.fromCodecs(new DocumentBytesCodec()),
        MongoClientSettings.getDefaultCodecRegistry());
  }

  /**
   * @return a {@link RawBsonDocument}, whose sub-documents are such, too
   */
  @Override
  public BsonDocument decode(BsonReader reader, DecoderContext context) {
    return BYTES.decode(reader, context);
  }

  @Override
  public void encode(BsonWriter writer, BsonDocument document, EncoderContext context) {
    DOCUMENTS.encode(writer, document, context);
  }

  @Override
  public Class<BsonDocument> getEncoderClass() {
    return BsonDocument.class;
  }
}
