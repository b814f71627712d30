package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large files are cut without being read; what is guessed wrongly is found out by its readers. */
class GuessedCutsTest {

  private static final int MANY = 100_000;
  private static final int DOCUMENT_BYTES = 12;

  @TempDir private Path folder;
  private Dump dump;

  @BeforeEach
  void emptyDump() throws IOException {
    dump = Dump.in(folder);
  }

  @Test
  void largeFile_isCutIntoEvenSlicesWithoutBeingWalked() throws IOException {
    byte[] bytes = LookAlikes.numbered(MANY);
    int damage = MANY / 2 * DOCUMENT_BYTES + 30_000;
    bytes[damage] = 0;
    dump.withEntities("entities.bson", bytes);
    List<FileSlice> slices = dump.open(bytes.length / 4).slices(RegisterCollection.ENTITIES);
    assertThat(slices)
        .hasSize(4)
        .allSatisfy(
            slice ->
                assertThat(slice.end() - slice.start())
                    .isBetween(bytes.length / 4 - 200_000L, bytes.length / 4 + 200_000L));
  }

  @Test
  void guessedCuts_giveTheDocumentsThatWalkedOnesGive() throws IOException {
    dump.withEntities("entities.bson", LookAlikes.numbered(MANY));
    SourceFolder guessed = dump.open(50_000);
    assertThat(guessed.slices(RegisterCollection.ENTITIES)).hasSizeBetween(22, 24);
    List<SourceDocument> documents = Dump.entities(guessed);
    assertThat(documents).hasSize(MANY).isEqualTo(Dump.entities(guessed.recut()));
  }

  @ParameterizedTest
  @ValueSource(ints = {100_000, 700_000})
  void largeDocuments_areFoundInLargerWindows(int documentBytes) throws IOException {
    byte[] document = ofSize(documentBytes);
    byte[][] documents = new byte[20][];
    Arrays.fill(documents, document);
    dump.withEntities("entities.bson", Dump.together(documents));
    SourceFolder guessed = dump.openGuessing(documentBytes * 6L + 1);
    assertThat(guessed.slices(RegisterCollection.ENTITIES))
        .hasSizeBetween(2, 4)
        .allSatisfy(slice -> assertThat(slice.end() % documentBytes).isZero());
    assertThat(Dump.entities(guessed)).hasSize(20);
  }

  @Test
  void documentsThatAreTooLargeToBeFound_areWalkedTo() throws IOException {
    int documentBytes = 2 << 20;
    byte[][] documents = new byte[8][];
    Arrays.fill(documents, ofSize(documentBytes));
    dump.withEntities("entities.bson", Dump.together(documents));
    assertThat(dump.openGuessing(documentBytes).slices(RegisterCollection.ENTITIES)).hasSize(8);
  }

  @Test
  void oneDocumentThatIsTooLarge_makesOneSliceLarger() throws IOException {
    byte[] many = LookAlikes.numbered(MANY);
    byte[] tooLarge = ofSize((16 << 20) + 1);
    dump.withEntities("entities.bson", Dump.together(many, tooLarge, many));
    SourceFolder guessed = dump.open(7 << 20);
    assertThat(guessed.slices(RegisterCollection.ENTITIES)).hasSize(2);
    List<SourceDocument> documents = Dump.entities(guessed);
    assertThat(documents).hasSize(2 * MANY + 1).isEqualTo(Dump.entities(guessed.recut()));
    assertThat(Dump.text(documents.get(MANY))).endsWith("document-too-large");
  }

  @Test
  void documentThatHoldsOthers_isFoundOutAndReadAfterAnotherCut() throws IOException {
    byte[] holder = LookAlikes.holding(LookAlikes.numbered(20_000));
    byte[] bytes = Dump.together(LookAlikes.numbered(100), holder, LookAlikes.numbered(100));
    dump.withEntities("entities.bson", bytes);
    SourceFolder guessed = dump.openGuessing(100_000);
    assertThatThrownBy(() -> Dump.entities(guessed))
        .isInstanceOf(MisalignedCutException.class)
        .hasMessageContainingAll("entities.bson", "Do not change the source");
    assertThat(Dump.entities(guessed.recut())).hasSize(201);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 5, 20})
  void documentMadeToMislead_isFoundOutOrHarmless(int others) throws IOException {
    byte[] bytes =
        Dump.together(
            LookAlikes.numbered(10), LookAlikes.fooling(others), LookAlikes.numbered(100));
    dump.withEntities("entities.bson", bytes);
    for (int sliceBytes = 100; sliceBytes < 400; sliceBytes += 7) {
      SourceFolder guessed = dump.openGuessing(sliceBytes);
      assertThat(Dump.entities(guessed.recut())).hasSize(111);
      if (others < 4) {
        assertThat(Dump.entities(guessed)).as("slices of %s bytes", sliceBytes).hasSize(111);
      }
    }
    if (others > 4) {
      assertThatThrownBy(() -> Dump.entities(dump.openGuessing(130)))
          .isInstanceOf(MisalignedCutException.class);
    }
  }

  @Test
  void damageWithinALargeFile_isToldByItsByteWhenTheFileIsCutAgain() throws IOException {
    byte[] bytes = LookAlikes.numbered(MANY);
    int damage = MANY / 3 * DOCUMENT_BYTES;
    bytes[damage] = 0;
    dump.withEntities("entities.bson", bytes);
    SourceFolder guessed = dump.open(bytes.length / 4);
    assertThatThrownBy(() -> Dump.entities(guessed)).isInstanceOf(MisalignedCutException.class);
    assertThatThrownBy(guessed::recut)
        .isExactlyInstanceOf(SourceException.class)
        .hasMessageContaining(
            "entities.bson is truncated or damaged: no whole document begins at byte "
                + damage
                + ". Dump or copy it again.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 11})
  void truncatedLargeFile_isRefusedWhenItIsOpened(int missing) throws IOException {
    byte[] bytes = LookAlikes.numbered(MANY);
    dump.withEntities("entities.bson", Arrays.copyOf(bytes, bytes.length - missing));
    for (long sliceBytes : new long[] {100_000, Dump.ONE_SLICE}) {
      assertThatThrownBy(() -> dump.open(sliceBytes))
          .isExactlyInstanceOf(SourceException.class)
          .hasMessageContaining(
              "no whole document begins at byte " + (bytes.length - DOCUMENT_BYTES));
    }
  }

  @Test
  void garbageWithinDocuments_isUnreadableAndNothingIsCutWrongly() throws IOException {
    byte[] bytes = LookAlikes.numbered(MANY);
    for (int i = 0; i < MANY; i += 500) {
      bytes[i * DOCUMENT_BYTES + DOCUMENT_BYTES - 1] = 1;
    }
    dump.withEntities("entities.bson", bytes);
    SourceFolder guessed = dump.openGuessing(30_000);
    List<SourceDocument> documents = Dump.entities(guessed);
    assertThat(documents).hasSize(MANY).isEqualTo(Dump.entities(guessed.recut()));
    assertThat(Dump.text(documents.get(500))).endsWith("document-unreadable");
  }

  @Test
  void fileThatShrinksWhileItIsRead_isTold() throws IOException {
    byte[] bytes = LookAlikes.numbered(MANY);
    dump.withEntities("entities.bson", bytes);
    FileSlice slice = dump.open(Dump.ONE_SLICE).slices(RegisterCollection.ENTITIES).get(0);
    try (DocumentReader reader =
        DocumentReader.open(RegisterCollection.ENTITIES, slice, Dump.CONFIGURATION)) {
      reader.next();
      Files.write(folder.resolve("entities.bson"), new byte[0]);
      assertThatThrownBy(
              () -> {
                while (reader.next().isPresent()) {}
              })
          .isInstanceOf(MisalignedCutException.class);
    }
  }

  @Test
  void slices_areNeverMoreThanTheDriverKeeps() throws IOException {
    String lines = "{\"a\":1}\n".repeat(3 * Slicer.MAX_SLICES / 8);
    dump.withEntities("entities.jsonl", lines);
    assertThat(dump.open(1).slices(RegisterCollection.ENTITIES))
        .hasSizeBetween(Slicer.MAX_SLICES / 2, Slicer.MAX_SLICES);
  }

  @Test
  void reasonOfAFailure_isFoundAmongItsCauses() throws IOException {
    dump.withEntities("entities.bson", LookAlikes.numbered(1));
    FileSlice slice = dump.open(1).slices(RegisterCollection.ENTITIES).get(0);
    Throwable misaligned = new MisalignedCutException(slice, new IOException());
    assertThat(MisalignedCutException.isReasonOf(misaligned)).isTrue();
    assertThat(MisalignedCutException.isReasonOf(new IllegalStateException(misaligned))).isTrue();
    assertThat(MisalignedCutException.isReasonOf(new SourceException("other"))).isFalse();
  }

  private static byte[] ofSize(int bytes) {
    int empty = LookAlikes.bson("{s: ''}").length;
    return BsonBytes.of(new BsonDocument("s", new BsonString("x".repeat(bytes - empty))));
  }
}
