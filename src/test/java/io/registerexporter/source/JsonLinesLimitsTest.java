package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON lines that are too large or too deep, and files that are no JSON lines at all. */
class JsonLinesLimitsTest {

  private static final String A = "{\"a\": 1}";
  private static final String B = "{\"b\": 2}";

  @TempDir private Path folder;
  private Dump dump;

  @BeforeEach
  void emptyDump() throws IOException {
    dump = Dump.in(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void deeperNesting_isUnreadableAndTheNextIsRead(int depth) throws IOException {
    String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    String arrays = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    dump.withEntities("entities.jsonl", objects + "\n" + arrays + "\n" + B + "\n");
    assertThat(dump.entities())
        .extracting(JsonLinesLimitsTest::withoutOffset)
        .containsExactly("document-unreadable", "document-unreadable", B);
  }

  @Test
  void documentOverSixteenMebibytes_isTooLargeAndTheNextIsRead() throws IOException {
    String text = "x".repeat(16 << 20);
    dump.withEntities("entities.jsonl.gz", Dump.gzip("{\"a\": \"" + text + "\"}\n" + B + "\n"));
    assertThat(dump.entities())
        .extracting(JsonLinesLimitsTest::withoutOffset)
        .containsExactly("document-too-large", B);
  }

  @Test
  void longJsonOfASmallerDocument_isRead() throws IOException {
    String text = "\\u00e9".repeat(3 << 20);
    dump.withEntities("entities.jsonl.gz", Dump.gzip("{\"a\": \"" + text + "\"}\n" + B + "\n"));
    assertThat(dump.entities(Dump.ONE_SLICE))
        .hasSize(2)
        .allSatisfy(document -> assertThat(document).isInstanceOf(SourceDocument.Decoded.class));
  }

  @Test
  void lineLongerThanAnyDocument_isTooLargeAndTheNextIsRead() throws IOException {
    byte[] line = new byte[100 << 20];
    Arrays.fill(line, (byte) ' ');
    dump.withEntities(
        "entities.jsonl.gz", Dump.together(Dump.gzip(line), Dump.gzip("\n" + B + "\n")));
    assertThat(dump.entities())
        .containsExactly("0 document-too-large", (line.length + 1) + " " + B);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[" + A + ",\n" + B + "]\n", " [\n", "\uFEFF[]", "[]"})
  void jsonArray_isRefusedWithTheOptionThatMadeIt(String content) throws IOException {
    dump.withEntities("entities.jsonl", content);
    assertThatThrownBy(dump::entities)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities.jsonl")
        .hasMessageContaining("--jsonArray");
  }

  @Test
  void truncatedGzip_isRefusedWithItsName() throws IOException {
    byte[] whole = Dump.gzip((A + "\n").repeat(1_000));
    dump.withEntities("entities.jsonl.gz", Arrays.copyOf(whole, whole.length - 12));
    assertThatThrownBy(dump::entities)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities.jsonl.gz")
        .hasMessageContaining("truncated or damaged");
  }

  @Test
  void fileThatIsNoGzip_isRefusedWithItsName() throws IOException {
    dump.withEntities("entities.jsonl.gz", A + "\n");
    assertThatThrownBy(dump::entities)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities.jsonl.gz");
  }

  @Test
  void damagedGzip_isRefusedWithItsName() throws IOException {
    byte[] bytes = Dump.gzip((A + "\n").repeat(1_000));
    bytes[bytes.length - 5] ^= 1;
    dump.withEntities("entities.jsonl.gz", bytes);
    assertThatThrownBy(dump::entities)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities.jsonl.gz");
  }

  @Test
  void nestingThatMongoDbStores_isRead() throws IOException {
    String nested = "{\"a\": ".repeat(100) + "1" + "}".repeat(100);
    dump.withEntities("entities.jsonl", nested + "\n");
    assertThat(dump.entities()).containsExactly("0 " + nested);
  }

  private static String withoutOffset(String document) {
    return document.substring(document.indexOf(' ') + 1);
  }
}
