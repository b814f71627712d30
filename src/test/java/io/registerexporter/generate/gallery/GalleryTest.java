package io.registerexporter.generate.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.generate.Form;
import io.registerexporter.generate.RegisterGenerator;
import io.registerexporter.generate.WrittenRegister;
import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GalleryTest {

  private static final Path GOLDEN_INPUT = Path.of("src/test/resources/golden/gallery/input");

  /** Write the input of the project's own golden data anew. */
  private static final boolean UPDATE = Boolean.getBoolean("updateGolden");

  @TempDir private Path folder;

  @Test
  void everyRowOfTheMapping_isThere() {
    assertThat(Gallery.rowNames()).containsAll(RequiredRows.names());
  }

  @Test
  void everyRowOfTheMappingToLaterVersions_isThere() throws IOException {
    try (InputStream rows = GalleryTest.class.getResourceAsStream("required-rows-0.4.txt")) {
      assertThat(Gallery.rowNames())
          .containsAll(
              new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                  .lines()
                  .filter(line -> !line.startsWith("#"))
                  .toList());
    }
  }

  @Test
  void rows_haveNamesOfTheirOwnAndDocuments() {
    assertThat(Gallery.rowNames())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("([1-8](\\.[0-9]+)?|[A-C][0-9]+) .+"));
    assertThat(Gallery.rows()).allSatisfy(row -> assertThat(row.documents()).isNotEmpty());
  }

  @Test
  void size_isTheNumberOfEntities() {
    assertThat(
            Gallery.rows().stream()
                .flatMap(row -> row.documents().stream())
                .filter(document -> document.collection() == RegisterCollection.ENTITIES))
        .hasSize(Gallery.ENTITIES);
  }

  @ParameterizedTest
  @CsvSource({
    "JSONL, " + Gallery.ENTITIES + ", 1",
    "JSONL, 1000, 2",
    "BSON, " + Gallery.ENTITIES + ", 3",
    "BSON, 1000, 4"
  })
  void documentsOfEveryRow_areInTheFiles(Form form, long entities, long seed) throws IOException {
    RegisterGenerator.write(entities, seed, form, folder);

    WrittenRegister register = WrittenRegister.read(folder, form);
    Set<String> written = new HashSet<>();
    for (RegisterCollection collection : RegisterCollection.values()) {
      register.texts(collection).forEach(text -> written.add(collection + text));
    }
    assertThat(Gallery.rows())
        .allSatisfy(
            row ->
                assertThat(row.documents())
                    .extracting(d -> d.collection() + WrittenRegister.text(d.content()))
                    .isSubsetOf(written));
  }

  @Test
  void inputOfTheGoldenData_isTheGallery() throws IOException {
    RegisterGenerator.write(Gallery.ENTITIES, 1, Form.JSONL, folder);

    for (RegisterCollection collection : RegisterCollection.values()) {
      String name = collection.collectionName() + Form.JSONL.ending();
      Path golden = GOLDEN_INPUT.resolve(name);
      if (UPDATE) {
        Files.copy(folder.resolve(name), golden, StandardCopyOption.REPLACE_EXISTING);
      }
      assertThat(golden).hasSameTextualContentAs(folder.resolve(name));
    }
  }

  @Test
  void entities_areNamedAfterTheirRows() {
    for (GalleryRow row : Gallery.rows()) {
      for (GalleryDocument document : row.documents()) {
        if (document.collection() == RegisterCollection.ENTITIES
            && !row.name().contains(" name ")) {
          assertThat(document.content()).containsEntry("name", new BsonString(row.name()));
        }
      }
    }
  }

  @Test
  void ids_areUniqueInEachCollection() {
    for (RegisterCollection collection : RegisterCollection.values()) {
      assertThat(
              Gallery.rows().stream()
                  .flatMap(row -> row.documents().stream())
                  .filter(document -> document.collection() == collection)
                  .map(document -> document.content().get("_id"))
                  .map(id -> WrittenRegister.text(new BsonDocument("_id", id))))
          .isNotEmpty()
          .doesNotHaveDuplicates();
    }
  }
}
