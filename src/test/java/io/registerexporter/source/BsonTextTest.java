package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts in BSON files: UTF-8, halves of surrogate pairs, and bytes that are neither. */
class BsonTextTest {

  private static final byte[] A = bson("{\"a\": 1}");
  private static final byte[] B = bson("{\"b\": 2}");

  @TempDir private Path folder;
  private Dump dump;

  @BeforeEach
  void emptyDump() throws IOException {
    dump = Dump.in(folder);
  }

  @ParameterizedTest
  @CsvSource({"e9 78 78 78", "c3 28 78 78", "f0 9f 98 78", "ff fe 78 78", "c0 80 78 78"})
  void textThatIsNotUtf8_isUnreadableAndItsNeighboursAreUnharmed(String hex) throws IOException {
    dump.withEntities("entities.bson", Dump.together(A, withText(hex), B));
    assertThat(dump.entities())
        .extracting(document -> document.substring(document.indexOf(' ') + 1))
        .containsExactly("{\"a\": 1}", "document-unreadable", "{\"b\": 2}");
  }

  @ParameterizedTest
  @CsvSource({
    "ed a0 80 78, \uD800x",
    "78 ed bf bf, x\uDFFF",
    "f0 9f 98 80, \uD83D\uDE00",
    "ef bf bd 78, \uFFFDx"
  })
  void loneSurrogate_isKeptForTheRecordToRepair(String hex, String text) throws IOException {
    dump.withEntities("entities.bson", withText(hex));
    SourceDocument document = dump.entities(Dump.ONE_SLICE).get(0);
    assertThat(((SourceDocument.Decoded) document).document().getString("text").getValue())
        .isEqualTo(text);
  }

  @Test
  void loneSurrogateBesideDamagedBytes_isUnreadable() throws IOException {
    dump.withEntities("entities.bson", withText("ed a0 80 e9"));
    assertThat(dump.entities()).containsExactly("0 document-unreadable");
  }

  @Test
  void keyThatIsNotUtf8_isUnreadable() throws IOException {
    byte[] document = bson("{\"k\": 1}");
    document[5] = (byte) 0xE9;
    dump.withEntities("entities.bson", document);
    assertThat(dump.entities()).containsExactly("0 document-unreadable");
  }

  /** A document with a text of the four bytes given. */
  private static byte[] withText(String hex) {
    byte[] document = bson("{\"text\": \"????\"}");
    byte[] text = HexFormat.ofDelimiter(" ").parseHex(hex);
    int at = new String(document, StandardCharsets.ISO_8859_1).indexOf("????");
    System.arraycopy(text, 0, document, at, text.length);
    return document;
  }

  private static byte[] bson(String json) {
    return BsonBytes.of(BsonDocument.parse(json));
  }
}
