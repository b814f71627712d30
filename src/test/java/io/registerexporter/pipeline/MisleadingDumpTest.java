package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.config.Setting;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Manifest;
import io.registerexporter.source.BsonBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump that seems to have documents within a document. */
class MisleadingDumpTest {

  private static final int COMPANIES = 500;
  private static final int INNER = 20_000;

  @TempDir private Path folder;

  @Test
  void documentThatHoldsOthers_isExportedLikeAnyOther() throws IOException {
    TestRegister register = new TestRegister();
    for (int i = 1; i <= COMPANIES; i++) {
      register.company(i);
    }
    Path source = register.write(folder.resolve("in"), TestRegister.Form.BSON);
    Files.write(source.resolve("entities.bson"), holder(), StandardOpenOption.APPEND);

    Manifest manifest =
        Exports.run(source, folder.resolve("out"), Map.of(Setting.SLICE_SIZE, "0.5"));

    Manifest.Documents entities =
        manifest.counts().collections().get(RegisterCollection.ENTITIES.collectionName());
    assertThat(entities.read()).isEqualTo(COMPANIES + 1);
    assertThat(entities.rejected()).isZero();
    assertThat(manifest.counts().statements()).containsEntry("entityStatement", COMPANIES + 1L);
  }

  /** A company with a field that nobody reads, in which bytes of documents are. */
  private static byte[] holder() throws IOException {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    for (int i = 0; i < INNER; i++) {
      inner.write(
          BsonBytes.of(
              new BsonDocument("_id", new BsonObjectId(new ObjectId()))
                  .append("n", new BsonInt32(i))
                  .append("text", new BsonBinary(new byte[100]))));
    }
    return BsonBytes.of(
        BsonDocument.parse(
                "{\"_id\":" + TestRegister.id(COMPANIES + 1) + ",\"type\":\"legal-entity\"}")
            .append("attachment", new BsonBinary(inner.toByteArray())));
  }
}
