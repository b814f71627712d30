package io.registerexporter.generate;

import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** A generated register, read back from its files. */
public final class WrittenRegister {

  private static final JsonWriterSettings CANONICAL =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  private final Map<RegisterCollection, List<BsonDocument>> documents =
      new EnumMap<>(RegisterCollection.class);

  private WrittenRegister() {}

  public static WrittenRegister read(Path folder, Form form) throws IOException {
    WrittenRegister register = new WrittenRegister();
    for (RegisterCollection collection : RegisterCollection.values()) {
      Path file = folder.resolve(collection.collectionName() + form.ending());
      register.documents.put(
          collection,
          switch (form) {
            case JSONL -> Files.readAllLines(file).stream().map(BsonDocument::parse).toList();
            case BSON -> readBson(Files.readAllBytes(file));
          });
    }
    return register;
  }

  public List<BsonDocument> documents(RegisterCollection collection) {
    return documents.get(collection);
  }

  /** Texts that tell apart all that BSON tells apart: types of numbers, and the order of keys. */
  public List<String> texts(RegisterCollection collection) {
    return documents(collection).stream().map(WrittenRegister::text).toList();
  }

  public static String text(BsonDocument document) {
    return document.toJson(CANONICAL);
  }

  private static List<BsonDocument> readBson(byte[] bytes) {
    BsonDocumentCodec codec = new BsonDocumentCodec();
    ByteBuffer rest = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<BsonDocument> documents = new ArrayList<>();
    while (rest.hasRemaining()) {
      ByteBuffer document = rest.slice().limit(rest.getInt(rest.position()));
      rest.position(rest.position() + document.limit());
      try (BsonBinaryReader reader =
          new BsonBinaryReader(document.order(ByteOrder.LITTLE_ENDIAN))) {
        documents.add(codec.decode(reader, DecoderContext.builder().build()));
      }
    }
    return documents;
  }
}
