package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.register.Finding;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BsonFileReaderTest {

  /** 12 bytes each. */
  private static final byte[] A = bson("{\"a\": 1}");

  private static final byte[] B = bson("{\"b\": 2}");

  private static final int MAX_BYTES = 16 << 20;

  @TempDir private Path folder;
  private Dump dump;

  @BeforeEach
  void emptyDump() throws IOException {
    dump = Dump.in(folder);
  }

  @Test
  void documents_areReadPlainAndCompressed() throws IOException {
    dump.withEntities("entities.bson", Dump.together(A, B));
    assertThat(dump.entities()).containsExactly("0 {\"a\": 1}", "12 {\"b\": 2}");
    Files.delete(folder.resolve("entities.bson"));
    dump.withEntities("entities.bson.gz", Dump.gzip(Dump.together(A, B)));
    assertThat(dump.entities()).containsExactly("0 {\"a\": 1}", "12 {\"b\": 2}");
  }

  @Test
  void gzipOfSeveralMembers_isReadToItsEnd() throws IOException {
    byte[] all = Dump.together(A, B);
    dump.withEntities(
        "entities.bson.gz",
        Dump.together(
            Dump.gzip(Arrays.copyOf(all, 14)), Dump.gzip(Arrays.copyOfRange(all, 14, 24))));
    assertThat(dump.entities()).containsExactly("0 {\"a\": 1}", "12 {\"b\": 2}");
  }

  @Test
  void emptyFile_isAnEmptyCollection() throws IOException {
    dump.withEntities("entities.bson", "");
    assertThat(dump.entities()).isEmpty();
    Files.delete(folder.resolve("entities.bson"));
    dump.withEntities("entities.bson.gz", Dump.gzip(""));
    assertThat(dump.entities()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, 7f", "4, 00", "5, 62", "11, 01"})
  void garbageInADocument_isUnreadableAndItsNeighboursAreUnharmed(int at, String hex)
      throws IOException {
    byte[] damaged = bson("{\"a\": \"text\"}");
    damaged[at] = (byte) Integer.parseInt(hex, 16);
    Arrays.fill(damaged, 12, damaged.length, (byte) 0xFF);
    dump.withEntities("entities.bson", Dump.together(A, damaged, B));
    assertThat(dump.entities())
        .containsExactly(
            "0 {\"a\": 1}", "12 document-unreadable", (12 + damaged.length) + " {\"b\": 2}");
  }

  @Test
  void unreadableDocument_isToldByFileAndOffsetWithItsBytes() throws IOException {
    byte[] damaged = {7, 0, 0, 0, 1, 2, 3};
    dump.withEntities("entities.bson", Dump.together(A, damaged));
    assertThat(dump.entities(Dump.ONE_SLICE).get(1))
        .isEqualTo(
            new SourceDocument.Unreadable(
                12,
                new Finding(
                    FindingCode.DOCUMENT_UNREADABLE,
                    RegisterCollection.ENTITIES,
                    "entities.bson@12",
                    "",
                    "0x07000000010203")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"entities.bson", "entities.bson.gz"})
  void documentOverSixteenMebibytes_isTooLargeAndTheNextIsRead(String file) throws IOException {
    byte[] tooLarge = ofSize(MAX_BYTES + 1);
    byte[] all = Dump.together(A, ofSize(MAX_BYTES), tooLarge, B);
    dump.withEntities(file, file.endsWith(".gz") ? Dump.gzip(all) : all);
    assertThat(dump.entities())
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("0 {\"a\": 1}"),
            largest -> assertThat(largest).startsWith("12 {\"s\": \"xxx"),
            over -> assertThat(over).isEqualTo((12 + MAX_BYTES) + " document-too-large"),
            last -> assertThat(last).isEqualTo((13 + 2 * MAX_BYTES) + " {\"b\": 2}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, -1, Integer.MIN_VALUE})
  void lengthOfNoDocument_isRefusedWithFileAndByte(int length) throws IOException {
    byte[] all = Dump.together(A, length(length), B);
    dump.withEntities("entities.bson", all);
    assertThatThrownBy(dump::entities)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities.bson")
        .hasMessageContaining("byte 12");
    Files.delete(folder.resolve("entities.bson"));
    dump.withEntities("entities.bson.gz", Dump.gzip(all));
    assertThatThrownBy(dump::entities)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities.bson.gz")
        .hasMessageContaining("byte 12");
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 15, 16, 17, 23})
  void truncatedFile_isRefusedWithItsName(int bytes) throws IOException {
    byte[] truncated = Arrays.copyOf(Dump.together(A, B), bytes);
    dump.withEntities("entities.bson", truncated);
    assertThatThrownBy(dump::entities)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities.bson")
        .hasMessageContaining("byte 12");
    Files.delete(folder.resolve("entities.bson"));
    dump.withEntities("entities.bson.gz", Dump.gzip(truncated));
    assertThatThrownBy(dump::entities)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities.bson.gz")
        .hasMessageContaining("byte 12")
        .hasMessageContaining("truncated or damaged");
  }

  @Test
  void deepNesting_isUnreadableAndTheNextIsRead() throws IOException {
    dump.withEntities("entities.bson", Dump.together(nested(100), nested(1_000), B));
    assertThat(dump.entities())
        .extracting(document -> document.substring(document.indexOf(' ') + 1))
        .satisfiesExactly(
            stored -> assertThat(stored).startsWith("{\"a\": {\"a\": "),
            tooDeep -> assertThat(tooDeep).isEqualTo("document-unreadable"),
            next -> assertThat(next).isEqualTo("{\"b\": 2}"));
  }

  @Test
  void bytesOfADocument_areReadBackAsTheyWere() {
    BsonDocument document =
        BsonDocument.parse(
            "{b: 1, a: {d: [1.5, null, 'x'], c: {$oid: '5b55e2a0e4ebf34044a00002'}}}");
    assertThat(BsonBytes.parse(BsonBytes.of(document)).toJson()).isEqualTo(document.toJson());
  }

  private static byte[] bson(String json) {
    return BsonBytes.of(BsonDocument.parse(json));
  }

  private static byte[] ofSize(int bytes) {
    String text = "x".repeat(bytes - bson("{\"s\": \"\"}").length);
    return BsonBytes.of(new BsonDocument("s", new BsonString(text)));
  }

  private static byte[] nested(int depth) {
    BsonDocument document = new BsonDocument("a", new BsonInt32(1));
    for (int i = 1; i < depth; i++) {
      document = new BsonDocument("a", document);
    }
    return BsonBytes.of(document);
  }

  private static byte[] length(int length) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array();
  }
}
