package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut into slices: every document is read once, whatever the size of a slice. */
class SlicesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}\n{\"b\":\"é漢😀\"}\n{\"c\":[1,2,3]}\n",
        "{\"a\":1}\n{\"b\":2}",
        "\n\n{\"a\":1}\r\n\r\n \n{\"b\":2}\r\n\n",
        "\uFEFF{\"a\":1}\n{\"b\":2}\n",
        "{broken\n{\"a\":1}\n}\n{\"b\":2} {\"c\":3}\n",
        "{\"a\":1}",
        "\n"
      })
  void jsonLines_ofAnySliceSize_areReadOnceInOrder(String lines) throws IOException {
    Dump dump = Dump.in(folder).withEntities("entities.jsonl", lines);
    assertEveryDocumentOnce(dump, lines.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void bson_ofAnySliceSize_isReadOnceInOrder() throws IOException {
    byte[] damaged = {7, 0, 0, 0, 1, 2, 3};
    byte[] bytes =
        Dump.together(
            bson("{a: 1}"), bson("{}"), bson("{b: 'é漢😀'}"), damaged, bson("{c: [1, 2, 3]}"));
    Dump dump = Dump.in(folder).withEntities("entities.bson", bytes);
    assertEveryDocumentOnce(dump, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "bson"})
  void manyDocuments_areSpreadOverTheSlices(String ending) throws IOException {
    byte[][] documents = new byte[500][];
    for (int i = 0; i < documents.length; i++) {
      String json = "{\"number\":" + i + "}";
      documents[i] =
          ending.equals("bson") ? bson(json) : (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = Dump.together(documents);
    Dump dump = Dump.in(folder).withEntities("entities." + ending, bytes);
    List<FileSlice> slices = dump.open(bytes.length / 10).slices(RegisterCollection.ENTITIES);
    assertThat(slices).hasSizeBetween(9, 11);
    for (FileSlice slice : slices) {
      assertThat(Dump.read(slice)).hasSizeBetween(20, 80);
    }
    assertThat(dump.entities(bytes.length / 10))
        .hasSize(500)
        .isEqualTo(dump.entities(Dump.ONE_SLICE));
  }

  @Test
  void compressedFile_isOneSlice() throws IOException {
    Dump dump =
        Dump.in(folder).withEntities("entities.jsonl.gz", Dump.gzip("{\"a\":1}\n".repeat(100)));
    assertThat(dump.open(1).slices(RegisterCollection.ENTITIES)).hasSize(1);
    assertThat(dump.entities(1)).hasSize(100);
  }

  @Test
  void filesOfAFolder_areReadInTheOrderOfTheirNames() throws IOException {
    Dump dump = Dump.in(folder);
    Files.delete(folder.resolve("entities.jsonl"));
    Path files = Files.createDirectory(folder.resolve("entities"));
    Files.write(files.resolve("part-2.jsonl.gz"), Dump.gzip("{\"n\":3}\n{\"n\":4}\n"));
    Files.write(files.resolve("part-1.bson"), Dump.together(bson("{n: 1}"), bson("{n: 2}")));
    Files.writeString(files.resolve("part-3.jsonl"), "{\"n\":5}\n{\"n\":6}");
    Files.writeString(files.resolve("_SUCCESS"), "");
    Files.writeString(files.resolve(".part-0.jsonl"), "{\"n\":0}\n");
    for (long sliceBytes : new long[] {1, 7, Dump.ONE_SLICE}) {
      assertThat(dump.entities(sliceBytes))
          .extracting(document -> ((SourceDocument.Decoded) document).document())
          .extracting(document -> document.getInt32("n").getValue())
          .containsExactly(1, 2, 3, 4, 5, 6);
    }
  }

  private static void assertEveryDocumentOnce(Dump dump, int fileBytes) throws IOException {
    List<SourceDocument> whole = dump.entities(Dump.ONE_SLICE);
    for (int sliceBytes = 1; sliceBytes <= fileBytes; sliceBytes++) {
      assertThat(dump.entities(sliceBytes)).as("slices of %s bytes", sliceBytes).isEqualTo(whole);
    }
  }

  private static byte[] bson(String json) {
    return BsonBytes.of(BsonDocument.parse(json));
  }
}
