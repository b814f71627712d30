package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelyDocumentsTest {

  private static final int DOCUMENT_BYTES = 12;
  private static final int BEFORE_THE_CUT = 4 * DOCUMENT_BYTES;

  @Test
  void cut_isBehindSeveralDocuments() {
    byte[] documents = LookAlikes.numbered(50);
    for (int middle = 0; middle < 2 * DOCUMENT_BYTES; middle++) {
      byte[] bytes = Arrays.copyOfRange(documents, middle, documents.length);
      int toTheNext = Math.floorMod(-middle, DOCUMENT_BYTES);
      assertThat(cut(bytes)).as("from byte %s on", middle).isEqualTo(toTheNext + BEFORE_THE_CUT);
    }
  }

  @Test
  void documentThatIsCutOff_isTakenForOne() {
    byte[] documents = LookAlikes.numbered(50);
    for (int missing = 0; missing < DOCUMENT_BYTES; missing++) {
      assertThat(cut(Arrays.copyOf(documents, documents.length - missing)))
          .as("without %s bytes", missing)
          .isEqualTo(BEFORE_THE_CUT);
    }
  }

  @Test
  void documentThatIsCutOffAtTheEndOfTheFile_isNone() {
    byte[] documents = LookAlikes.numbered(50);
    assertThat(cutAtTheEnd(documents)).isEqualTo(BEFORE_THE_CUT);
    for (int missing = 1; missing < DOCUMENT_BYTES; missing++) {
      assertThat(cutAtTheEnd(Arrays.copyOf(documents, documents.length - missing)))
          .as("without %s bytes", missing)
          .isNegative();
    }
  }

  @Test
  void tooFewDocuments_areNotCut() {
    byte[] documents = LookAlikes.numbered(4);
    assertThat(cut(Arrays.copyOf(documents, documents.length - 1))).isNegative();
    assertThat(cutAtTheEnd(documents)).isEqualTo(documents.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'': 1}",
        "{a: {$minKey: 1}}",
        "{a: {$maxKey: 1}}",
        "{a: {$numberDecimal: '1'}}",
        "{a: 1.5}",
        "{a: {$oid: '5b55e2a0e4ebf34044a00002'}, b: [{}, {c: []}]}",
        "{'é漢😀': 'x'}"
      })
  void documentOfAnyKind_isRecognized(String json) {
    byte[] bytes = LookAlikes.bson(json);
    byte[] several = Dump.together(bytes, bytes, bytes, bytes, bytes, bytes);
    assertThat(cut(several)).isEqualTo(4 * bytes.length);
    assertThat(cutAtTheEnd(several)).isEqualTo(4 * bytes.length);
  }

  /** The high half of a date is as small as lengths are, and may be just what is left. */
  @Test
  void dateThatLooksLikeTheLengthOfTheRest_isNotCutAt() {
    byte[] rest = LookAlikes.bson("{a: 1, b: 2}");
    byte[] bytes = Dump.together(rest, LookAlikes.numbered(20));
    byte[] dated =
        LookAlikes.bson(
            "{d: {$date: {$numberLong: '" + ((long) rest.length << 32) + "'}}, a: 1, b: 2}");
    assertThat(Arrays.copyOfRange(dated, dated.length - rest.length, dated.length)).isEqualTo(rest);
    assertThat((cut(bytes) - rest.length) % DOCUMENT_BYTES).isZero();
    assertThat(cut(bytes)).isGreaterThan(rest.length);
  }

  @Test
  void embeddedDocuments_areNotCutAtBeforeTheirOwnEnds() {
    byte[] holder = LookAlikes.holding(LookAlikes.numbered(30));
    byte[] bytes = Dump.together(holder, LookAlikes.numbered(20));
    byte[] from = Arrays.copyOfRange(bytes, 14, bytes.length);
    assertThat(cut(from)).isEqualTo(holder.length - 14 + BEFORE_THE_CUT);
  }

  @Test
  void bytesWithoutDocuments_haveNone() {
    assertThat(cut(new byte[1 << 16])).isNegative();
    assertThat(cutAtTheEnd(new byte[1 << 16])).isNegative();
    byte[] text = new byte[1 << 16];
    Arrays.fill(text, (byte) 'x');
    assertThat(cut(text)).isNegative();
    assertThat(cut(new byte[0])).isNegative();
    assertThat(cut(new byte[] {5, 0, 0})).isNegative();
  }

  /** Each is looked at once, or this would take hours. */
  @Test
  void manyDocumentsThatLeadNowhere_areGivenUp() {
    byte[] empty = new byte[4 << 20];
    for (int i = 0; i < empty.length; i += 5) {
      empty[i] = 5;
    }
    empty[empty.length - 10] = 1;
    assertThat(cut(empty)).isNegative();
  }

  private static int cut(byte[] bytes) {
    return new LikelyDocuments(bytes, false).cut();
  }

  private static int cutAtTheEnd(byte[] bytes) {
    return new LikelyDocuments(bytes, true).cut();
  }
}
