package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files compressed with Zstandard, which staged documents are. */
class ZstdFileTest {

  private static final byte[] DOCUMENTS =
      Dump.together(
          BsonBytes.of(BsonDocument.parse("{\"a\": 1}")),
          BsonBytes.of(BsonDocument.parse("{\"b\": 2}")));

  @TempDir private Path folder;

  private Dump dump;

  @BeforeEach
  void emptyDump() throws IOException {
    dump = Dump.in(folder);
  }

  @Test
  void bsonAndJsonLines_areRead() throws IOException {
    dump.withEntities("entities.bson.zst", Zstd.compress(DOCUMENTS));
    assertThat(dump.entities()).containsExactly("0 {\"a\": 1}", "12 {\"b\": 2}");

    Dump lines = Dump.in(Files.createDirectory(folder.resolve("lines")));
    lines.withEntities(
        "entities.jsonl.zst",
        Zstd.compress("{\"a\": 1}\n{\"b\": 2}\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(lines.entities()).containsExactly("0 {\"a\": 1}", "9 {\"b\": 2}");
  }

  @Test
  void severalFrames_areReadToTheirEnd() throws IOException {
    dump.withEntities(
        "entities.bson.zst",
        Dump.together(
            Zstd.compress(Arrays.copyOf(DOCUMENTS, 14)),
            Zstd.compress(Arrays.copyOfRange(DOCUMENTS, 14, DOCUMENTS.length))));
    assertThat(dump.entities()).containsExactly("0 {\"a\": 1}", "12 {\"b\": 2}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 8})
  void truncatedFile_isRefusedWithItsName(int missing) throws IOException {
    byte[] whole = Zstd.compress(DOCUMENTS);
    dump.withEntities("entities.bson.zst", Arrays.copyOf(whole, whole.length - missing));
    assertThatThrownBy(dump::entities)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities.bson.zst")
        .hasMessageContaining("truncated or damaged");
  }

  @Test
  void fileThatIsNotZstandard_isRefusedWithItsName() throws IOException {
    dump.withEntities("entities.bson.zst", DOCUMENTS);
    assertThatThrownBy(dump::entities)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities.bson.zst")
        .hasMessageContaining("truncated or damaged");
  }
}
