package io.registerexporter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.registerexporter.cli.SampleServer;
import io.registerexporter.generate.Form;
import io.registerexporter.generate.RegisterGenerator;
import io.registerexporter.register.RegisterCollection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRegisterTest {

  @Test
  void sample_isWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
    RegisterGenerator.write(5_000, 1, Form.BSON, folder);
    try (SampleServer.Running sample = new SampleRegister().start();
        MongoClient client = MongoClients.create(sample.uri())) {
      MongoDatabase database = client.getDatabase("sample");
      assertThat(database.listCollectionNames()).hasSize(RegisterCollection.values().length);
      for (RegisterCollection collection : RegisterCollection.values()) {
        Path written = folder.resolve(collection.collectionName() + ".bson");
        byte[] served = documents(database, collection);
        assertThat(Arrays.equals(served, Files.readAllBytes(written)))
            .as(written.toString())
            .isTrue();
      }
    }
  }

  /** As they come over the network, one after another. */
  private static byte[] documents(MongoDatabase database, RegisterCollection collection) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    database
        .getCollection(collection.collectionName(), RawBsonDocument.class)
        .aggregate(List.of(BsonDocument.parse("{\"$project\": {\"doc\": \"$$ROOT\"}}")))
        .map(found -> (RawBsonDocument) found.getDocument("doc"))
        .forEach(
            document -> {
              byte[] copy = new byte[document.getByteBuffer().remaining()];
              document.getByteBuffer().get(copy);
              bytes.writeBytes(copy);
            });
    return bytes.toByteArray();
  }

  @Test
  void sample_isOnTheLoopbackAddress() {
    try (SampleServer.Running sample = new SampleRegister().start()) {
      URI uri = URI.create(sample.uri());
      assertThat(uri.getHost()).isEqualTo("127.0.0.1");
      assertThat(uri.getPath()).isEqualTo("/sample");
    }
  }

  @Test
  void serviceLoader_findsIt() {
    assertThat(ServiceLoader.load(SampleServer.class))
        .hasOnlyElementsOfType(SampleRegister.class)
        .hasSize(1);
  }
}
