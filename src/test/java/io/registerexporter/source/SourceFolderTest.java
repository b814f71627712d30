package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFolderTest {

  @TempDir private Path folder;

  @Test
  void emptyCollections_haveNoSlices() throws IOException {
    SourceFolder source = Dump.in(folder).open(1);
    for (RegisterCollection collection : RegisterCollection.values()) {
      assertThat(source.slices(collection)).isEmpty();
    }
  }

  @Test
  void label_isTheNameOfTheFolderWithoutTheWayToIt() throws IOException {
    Path named = Files.createDirectory(folder.resolve("dump-2026"));
    assertThat(Dump.in(named).open(1).label()).isEqualTo("dump-2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "100%", "ü", "du:mp", "a#b?c", "a%20b", "[x]{y}*"})
  void folderOfAnyName_isRead(String name) throws IOException {
    Path named = Files.createDirectory(folder.resolve(name));
    Dump dump = Dump.in(named).withEntities("entities.jsonl", "{\"a\": 1}\n");
    assertThat(dump.entities()).containsExactly("0 {\"a\": 1}");
  }

  @Test
  void folderAsAnAddress_isRead() throws IOException {
    Dump.in(folder).withEntities("entities.jsonl", "{\"a\": 1}\n");
    SourceFolder source = Dump.open("file://" + folder + "/", Dump.ONE_SLICE);
    assertThat(source.slices(RegisterCollection.ENTITIES)).hasSize(1);
    assertThat(source.label()).isEqualTo(folder.getFileName().toString());
  }

  /** Sizes in MiB; nobody reads the files, which have no bytes on the disk. */
  @ParameterizedTest
  @CsvSource({"8192, 128, 64", "2048, 128, 32", "320, 128, 32", "320, 1, 320", "20, 128, 3"})
  void registerOfAnySize_isCutIntoSlicesForSeveralTasks(long size, long slice, int slices)
      throws IOException {
    Dump dump = Dump.in(folder);
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("entities.jsonl").toFile(), "rw")) {
      file.setLength(size << 20);
    }
    assertThat(dump.open(slice << 20).slices(RegisterCollection.ENTITIES)).hasSize(slices);
  }

  @Test
  void missingFolder_isRefusedWithItsName() {
    assertRefused(folder + "/nowhere", "nowhere", "does not exist");
  }

  @Test
  void fileInsteadOfAFolder_isRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("entities.jsonl"));
    assertRefused(file.toString(), "entities.jsonl", "is a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nosuchscheme://host/dump", "du:mp", "s3a:bucket/dump"})
  void addressThatLeadsNowhere_isRefusedWithIt(String address) {
    assertRefused(address, address);
  }

  @Test
  void missingCollections_areAllNamed() throws IOException {
    Dump.in(folder);
    Files.delete(folder.resolve("imports.jsonl"));
    Files.delete(folder.resolve("entities.jsonl"));
    assertRefused(folder.toString(), "lacks", "entities", "imports", ".bson", ".gz");
    assertThatThrownBy(() -> Dump.open(folder.toString(), 1))
        .hasMessageNotContainingAny("statements", "relationships", "data_sources");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entities.json",
        "entities.jsonl.bz2",
        "entities.metadata.json",
        "Entities.jsonl",
        "entities.jsonl.bak",
        "old_entities.jsonl",
        "entities",
        "entities.bson.gz.part"
      })
  void fileOfAnotherName_isNoCollection(String name) throws IOException {
    Dump.in(folder).withEntities(name, "{\"a\": 1}\n");
    assertRefused(folder.toString(), "lacks", "entities");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entities.bson", "entities.jsonl.gz", "entities.bson.gz"})
  void collectionStoredTwice_isRefusedWithBothNames(String second) throws IOException {
    Dump.in(folder);
    Files.createFile(folder.resolve(second));
    assertRefused(folder.toString(), "entities.jsonl", second, "more than once");
  }

  @Test
  void collectionAsFileAndFolder_isRefused() throws IOException {
    Dump.in(folder);
    Files.createDirectory(folder.resolve("entities"));
    assertRefused(folder.toString(), "entities, entities.jsonl", "more than once");
  }

  @Test
  void folderWithoutAnyFileThatCanBeRead_isRefused() throws IOException {
    Dump.in(folder);
    Files.delete(folder.resolve("entities.jsonl"));
    Path files = Files.createDirectory(folder.resolve("entities"));
    Files.writeString(files.resolve("part-00000.json"), "{\"a\": 1}\n");
    assertRefused(folder.toString(), "entities");
  }

  @Test
  void mongodump_isReadWithoutItsMetadata() throws IOException {
    for (RegisterCollection collection : RegisterCollection.values()) {
      String name = collection.collectionName();
      Files.write(
          folder.resolve(name + ".bson"), BsonBytes.of(BsonDocument.parse("{in: '" + name + "'}")));
      Files.writeString(folder.resolve(name + ".metadata.json"), "{\"options\":{}}");
    }
    Files.writeString(folder.resolve("prelude.json"), "{}");
    for (RegisterCollection collection : RegisterCollection.values()) {
      List<FileSlice> slices = Dump.open(folder.toString(), 1).slices(collection);
      assertThat(slices).hasSize(1);
      assertThat(Dump.text(Dump.read(slices.get(0)).get(0)))
          .isEqualTo("0 {\"in\": \"" + collection.collectionName() + "\"}");
    }
  }

  @Test
  void collectionsOfAnotherName_areFoundUnderIt() throws IOException {
    Dump.in(folder);
    for (RegisterCollection collection : RegisterCollection.values()) {
      Files.writeString(
          folder.resolve("prod_" + collection.collectionName() + ".jsonl"), "{\"a\": 1}\n");
    }
    SourceFolder source =
        SourceFolder.open(folder.toString(), Dump.names("prod_"), 1 << 20, Dump.CONFIGURATION);
    for (RegisterCollection collection : RegisterCollection.values()) {
      assertThat(source.slices(collection))
          .singleElement()
          .satisfies(slice -> assertThat(slice.path()).contains("/prod_"));
    }
    assertThatThrownBy(
            () ->
                SourceFolder.open(
                    folder.toString(), Dump.names("test_"), 1 << 20, Dump.CONFIGURATION))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("test_entities")
        .hasMessageContaining("test_data_sources");
  }

  @Test
  void fileThatVanishes_isToldByItsName() throws IOException {
    Dump dump = Dump.in(folder).withEntities("entities.jsonl", "{\"a\": 1}\n");
    FileSlice slice = dump.open(1 << 20).slices(RegisterCollection.ENTITIES).get(0);
    Files.delete(folder.resolve("entities.jsonl"));
    assertThatThrownBy(() -> Dump.read(slice))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities.jsonl is gone");
  }

  private static void assertRefused(String address, String... words) {
    assertThatThrownBy(() -> Dump.open(address, 1 << 20))
        .isInstanceOf(SourceException.class)
        .hasMessageContainingAll(words);
  }
}
