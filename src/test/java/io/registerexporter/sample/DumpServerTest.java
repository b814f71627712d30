package io.registerexporter.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.registerexporter.generate.Form;
import io.registerexporter.generate.RegisterGenerator;
import io.registerexporter.register.RegisterCollection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpServerTest {

  private static final int PIECE_BYTES = 10_000;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    RegisterGenerator.write(500, 1, Form.BSON, folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, PIECE_BYTES, Integer.MAX_VALUE})
  void dump_isServedAsItLies(int pieceBytes) throws IOException {
    Files.write(file(RegisterCollection.STATEMENTS), new byte[0]);
    try (EmbeddedMongo mongo = DumpServer.start(folder, pieceBytes);
        MongoClient client = MongoClients.create(mongo.uri(DumpServer.DATABASE))) {
      MongoDatabase database = client.getDatabase(DumpServer.DATABASE);
      assertThat(database.listCollectionNames()).hasSize(RegisterCollection.values().length);
      for (RegisterCollection collection : RegisterCollection.values()) {
        byte[] served = documents(database, collection.collectionName());
        byte[] written = Files.readAllBytes(file(collection));
        assertThat(Arrays.equals(served, written)).as(collection.collectionName()).isTrue();
      }
    }
  }

  @Test
  void inputThatEnds_endsTheServer() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    DumpServer.serve(folder, InputStream.nullInputStream(), new PrintStream(printed, true));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .matches("mongodb://127\\.0\\.0\\.1:\\d+/register\\R");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void fileThatIsCutOff_isNamed(int lostBytes) throws IOException {
    Path file = file(RegisterCollection.ENTITIES);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - lostBytes));
    assertIsNamed(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\4\0\0\0\0", "{\"_id\": 1}\n", "\377\377\377\377"})
  void fileThatIsNoDump_isNamed(String content) throws IOException {
    Path file = file(RegisterCollection.IMPORTS);
    Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    assertIsNamed(file);
  }

  private void assertIsNamed(Path file) {
    assertThatThrownBy(() -> DumpServer.start(folder, PIECE_BYTES))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is no file of mongodump, or is cut off");
  }

  @Test
  void missingFile_isNamed() throws IOException {
    Path file = file(RegisterCollection.DATA_SOURCES);
    Files.delete(file);
    assertThatThrownBy(() -> DumpServer.start(folder, PIECE_BYTES))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(file.toString());
  }

  private Path file(RegisterCollection collection) {
    return folder.resolve(collection.collectionName() + ".bson");
  }

  /** As they come over the network, one after another. */
  private static byte[] documents(MongoDatabase database, String collection) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    database
        .getCollection(collection, RawBsonDocument.class)
        .find()
        .forEach(
            document -> {
              ByteBuffer content = document.getByteBuffer().asNIO();
              byte[] copy = new byte[content.remaining()];
              content.get(copy);
              bytes.writeBytes(copy);
            });
    return bytes.toByteArray();
  }
}
