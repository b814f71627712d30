package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.register.Finding;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {

  private static final String A = "{\"a\": 1}";
  private static final String B = "{\"b\": 2}";

  @TempDir private Path folder;
  private Dump dump;

  @BeforeEach
  void emptyDump() throws IOException {
    dump = Dump.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        A + "\n" + B + "\n",
        A + "\n" + B,
        A + " \n" + B + "\t\n",
        A + "\r\n" + B + "\r\n",
        "\n \n" + A + "\n\n\r\n\t\n" + B + "\n\n",
        "\uFEFF" + A + "\n" + B + "\n",
        "\uFEFF\n" + A + "\n" + B + "\n"
      })
  void documents_areReadPlainAndCompressed(String lines) throws IOException {
    dump.withEntities("entities.jsonl", lines);
    assertThat(dump.entities())
        .extracting(JsonLinesReaderTest::withoutOffset)
        .containsExactly(A, B);
    dump.withEntities("entities.jsonl.gz", Dump.gzip(lines));
    assertThat(dump.entities())
        .extracting(JsonLinesReaderTest::withoutOffset)
        .containsExactly(A, B);
  }

  @Test
  void offset_isTheFirstByteOfTheLine() throws IOException {
    dump.withEntities("entities.jsonl", "\n{\"ü\": 1}\r\n" + B);
    assertThat(dump.entities()).containsExactly("1 {\"ü\": 1}", "12 " + B);
  }

  @Test
  void gzipOfSeveralMembers_isReadToItsEnd() throws IOException {
    dump.withEntities(
        "entities.jsonl.gz",
        Dump.together(Dump.gzip(A + "\n{\"b\""), Dump.gzip(""), Dump.gzip(": 2}\n")));
    assertThat(dump.entities()).containsExactly("0 " + A, "9 " + B);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\r\n", "\uFEFF"})
  void fileWithoutDocuments_isAnEmptyCollection(String content) throws IOException {
    dump.withEntities("entities.jsonl", content);
    assertThat(dump.entities()).isEmpty();
    dump.withEntities("entities.jsonl.gz", Dump.gzip(content));
    assertThat(dump.entities()).isEmpty();
  }

  @Test
  void fileOfNoBytesNamedGzip_isAnEmptyCollection() throws IOException {
    dump.withEntities("entities.jsonl.gz", "");
    assertThat(dump.entities()).isEmpty();
  }

  @Test
  void relaxedAndCanonicalForm_areTheSameDocument() throws IOException {
    dump.withEntities(
        "entities.jsonl",
        """
        {"_id":{"$oid":"5b55e2a0e4ebf34044a00002"},"t":{"$date":"2018-01-23T10:20:30.123Z"},"n":5,"d":1.5}
        {"_id":{"$oid":"5b55e2a0e4ebf34044a00002"},"t":{"$date":{"$numberLong":"1516702830123"}},"n":{"$numberInt":"5"},"d":{"$numberDouble":"1.5"}}
        """);
    List<BsonDocument> documents = dump.documents();
    assertThat(documents).hasSize(2);
    assertThat(documents.get(0)).isEqualTo(documents.get(1));
    assertThat(documents.get(0).getDateTime("t").getValue()).isEqualTo(1_516_702_830_123L);
    assertThat(documents.get(0).getObjectId("_id").getValue())
        .hasToString("5b55e2a0e4ebf34044a00002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "{\"a\": 1",
        "{\"a\": }",
        "{\"a\": 1}}",
        "{\"a\": 1}]",
        "{\"a\": 1} {\"b\": 2}",
        "{\"a\": 1}{\"b\": 2}",
        "{\"a\": 1},",
        "{\"a\": 1} x",
        "{\"a\": \"}",
        "[{\"a\": 1}]",
        "\"a\"",
        "null",
        "5",
        "nonsense",
        "\uFEFF{\"a\": 1}"
      })
  void brokenLine_isUnreadableAndItsNeighboursAreUnharmed(String line) throws IOException {
    dump.withEntities("entities.jsonl", A + "\n" + line + "\n" + B + "\n");
    int next = 10 + line.getBytes(StandardCharsets.UTF_8).length;
    assertThat(dump.entities()).containsExactly("0 " + A, "9 document-unreadable", next + " " + B);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$oid\": \"x\"}",
        "{\"$date\": \"yesterday\"}",
        "{\"$date\": \"2018-02-30T00:00:00Z\"}",
        "{\"$numberInt\": \"x\"}"
      })
  void valueThatIsNoExtendedJson_staysAnObject_andTheRestIsRead(String value) throws IOException {
    String line = "{\"a\": " + value + ", \"b\": {\"$date\": \"2018-02-28T00:00:00Z\"}}";
    dump.withEntities("entities.jsonl", line + "\n");
    BsonDocument document = dump.documents().get(0);
    assertThat(document.getDocument("a"))
        .isEqualTo(
            new BsonDocument()
                .append(
                    value.substring(2, value.indexOf('"', 2)),
                    new BsonString(
                        value.substring(value.indexOf(": \"") + 3, value.length() - 2))));
    assertThat(document.isDateTime("b")).isTrue();
  }

  @Test
  void numberBeyondAllIntegers_isANumber() throws IOException {
    dump.withEntities("entities.jsonl", "{\"a\": 99999999999999999999, \"b\": 1}\n");
    assertThat(dump.documents().get(0).getDecimal128("a").getValue())
        .hasToString("99999999999999999999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\\u0000b\": 1}", "{\"a\": {\"b\\u0000\": 1}}"})
  void keyThatBsonCannotHold_makesTheLineUnreadable(String line) throws IOException {
    dump.withEntities("entities.jsonl", line + "\n" + B + "\n");
    assertThat(dump.entities()).element(0).isEqualTo("0 document-unreadable");
  }

  @Test
  void bracesInTexts_areNoNesting() throws IOException {
    String braces = "{\"a\": \"}{ \\\" }]\\\\\"}";
    dump.withEntities("entities.jsonl", braces + "\n");
    assertThat(dump.entities()).containsExactly("0 " + braces);
  }

  @Test
  void invalidUtf8_isUnreadableAndItsNeighboursAreUnharmed() throws IOException {
    byte[] damaged = "{\"a\": \"x\"}\n".getBytes(StandardCharsets.UTF_8);
    damaged[7] = (byte) 0xE9;
    byte[] next = (B + "\n").getBytes(StandardCharsets.UTF_8);
    dump.withEntities("entities.jsonl", Dump.together(damaged, next));
    assertThat(dump.entities()).containsExactly("0 document-unreadable", "11 " + B);
  }

  @Test
  void unreadableLine_isToldByFileAndOffset() throws IOException {
    dump.withEntities("entities.jsonl", A + "\n{broken\n");
    assertThat(dump.entities(Dump.ONE_SLICE).get(1))
        .isEqualTo(
            new SourceDocument.Unreadable(
                9,
                new Finding(
                    FindingCode.DOCUMENT_UNREADABLE,
                    RegisterCollection.ENTITIES,
                    "entities.jsonl@9",
                    "",
                    "{broken")));
  }

  private static String withoutOffset(String document) {
    return document.substring(document.indexOf(' ') + 1);
  }
}
