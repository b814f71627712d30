package io.registerexporter.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.generate.gallery.Gallery;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.Entity;
import io.registerexporter.register.Finding;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Import;
import io.registerexporter.register.Provenance;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Relationship;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterGeneratorTest {

  private static final int ENTITIES = 2_000;
  private static final long SEED = 42;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 10, Gallery.ENTITIES, Gallery.ENTITIES + 1, ENTITIES})
  void anySize_hasExactlyThatManyEntities(long entities) throws IOException {
    RegisterGenerator.write(entities, SEED, Form.BSON, folder);

    WrittenRegister register = WrittenRegister.read(folder, Form.BSON);
    assertThat(register.documents(RegisterCollection.ENTITIES).size()).isEqualTo(entities);
  }

  @ParameterizedTest
  @EnumSource
  void result_countsWhatWasWritten(Form form) throws IOException {
    GeneratedRegister result = RegisterGenerator.write(ENTITIES, SEED, form, folder);

    WrittenRegister register = WrittenRegister.read(folder, form);
    for (RegisterCollection collection : RegisterCollection.values()) {
      Path file = folder.resolve(collection.collectionName() + form.ending());
      assertThat(result.collections().get(collection))
          .isEqualTo(
              new GeneratedRegister.Collection(
                  register.documents(collection).size(), Files.size(file)));
    }
    assertThat(result.galleryComplete()).isTrue();
  }

  /**
   * The gallery has values that no mapping can use, but none of a type that its field never has.
   */
  @ParameterizedTest
  @EnumSource
  void everyDocument_hasTheTypesOfTheRegister(Form form) throws IOException {
    RegisterGenerator.write(ENTITIES, SEED, form, folder);

    WrittenRegister register = WrittenRegister.read(folder, form);
    for (RegisterCollection collection : RegisterCollection.values()) {
      assertThat(register.documents(collection)).isNotEmpty();
      for (BsonDocument document : register.documents(collection)) {
        Reading<?> reading = read(collection, document);
        assertThat(reading).as(document.toJson()).isInstanceOf(Reading.Accepted.class);
        assertThat(((Reading.Accepted<?>) reading).findings())
            .as(document.toJson())
            .extracting(Finding::code)
            .isSubsetOf(FindingCode.SHARE_NOT_A_NUMBER, FindingCode.DATE_OUT_OF_RANGE);
      }
    }
  }

  private static Reading<?> read(RegisterCollection collection, BsonDocument document) {
    return switch (collection) {
      case ENTITIES -> Entity.read(document);
      case RELATIONSHIPS -> Relationship.read(document);
      case STATEMENTS -> PscStatement.read(document);
      case RAW_DATA_PROVENANCES -> Provenance.read(document);
      case IMPORTS -> Import.read(document);
      case DATA_SOURCES -> DataSource.read(document);
    };
  }

  @Test
  void bothForms_holdTheSameDocuments() throws IOException {
    RegisterGenerator.write(ENTITIES, SEED, Form.JSONL, folder);
    RegisterGenerator.write(ENTITIES, SEED, Form.BSON, folder.resolve("bson"));

    WrittenRegister jsonLines = WrittenRegister.read(folder, Form.JSONL);
    WrittenRegister bson = WrittenRegister.read(folder.resolve("bson"), Form.BSON);
    for (RegisterCollection collection : RegisterCollection.values()) {
      assertThat(jsonLines.texts(collection)).isEqualTo(bson.texts(collection));
    }
  }

  @ParameterizedTest
  @EnumSource
  void sameSizeAndSeed_giveTheSameBytes(Form form) throws IOException {
    RegisterGenerator.write(ENTITIES, SEED, form, folder.resolve("one"));
    RegisterGenerator.write(ENTITIES, SEED, form, folder.resolve("two"));

    for (RegisterCollection collection : RegisterCollection.values()) {
      String name = collection.collectionName() + form.ending();
      assertThat(folder.resolve("two").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
    }
  }

  @Test
  void anotherSeed_givesOtherDocumentsOutsideTheGallery() throws IOException {
    RegisterGenerator.write(ENTITIES, SEED, Form.BSON, folder.resolve("one"));
    RegisterGenerator.write(ENTITIES, SEED + 1, Form.BSON, folder.resolve("two"));

    List<String> one =
        WrittenRegister.read(folder.resolve("one"), Form.BSON).texts(RegisterCollection.ENTITIES);
    List<String> two =
        WrittenRegister.read(folder.resolve("two"), Form.BSON).texts(RegisterCollection.ENTITIES);
    int gallery = Gallery.ENTITIES;
    assertThat(two.subList(0, gallery)).isEqualTo(one.subList(0, gallery));
    assertThat(two.subList(gallery, ENTITIES))
        .doesNotContainAnyElementsOf(one.subList(gallery, ENTITIES));
  }

  @ParameterizedTest
  @EnumSource(
      value = RegisterCollection.class,
      names = {"ENTITIES", "RELATIONSHIPS", "STATEMENTS", "RAW_DATA_PROVENANCES", "IMPORTS"})
  void ids_areUnique(RegisterCollection collection) throws IOException {
    RegisterGenerator.write(20_000, SEED, Form.BSON, folder);

    List<BsonDocument> documents = WrittenRegister.read(folder, Form.BSON).documents(collection);
    assertThat(
            documents.stream()
                .map(document -> new BsonDocument("_id", document.get("_id")))
                .map(WrittenRegister::text)
                .distinct())
        .hasSameSizeAs(documents);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, Gallery.ENTITIES - 1})
  void fewerEntitiesThanTheGallery_areItsFirst(long entities) throws IOException {
    RegisterGenerator.write(Gallery.ENTITIES, SEED, Form.BSON, folder.resolve("whole"));

    GeneratedRegister result =
        RegisterGenerator.write(entities, SEED, Form.BSON, folder.resolve("part"));

    assertThat(result.galleryComplete()).isFalse();
    WrittenRegister whole = WrittenRegister.read(folder.resolve("whole"), Form.BSON);
    WrittenRegister part = WrittenRegister.read(folder.resolve("part"), Form.BSON);
    assertThat(part.texts(RegisterCollection.ENTITIES))
        .isEqualTo(whole.texts(RegisterCollection.ENTITIES).subList(0, (int) entities));
    for (RegisterCollection collection : RegisterCollection.values()) {
      assertThat(part.texts(collection)).isSubsetOf(whole.texts(collection));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"entities.jsonl", "imports.bson.gz", "statements", "data_sources.json"})
  void folderWithARegister_isRefusedAndLeftAlone(String name) throws IOException {
    Files.createFile(folder.resolve(name));

    assertThatThrownBy(() -> RegisterGenerator.write(10, SEED, Form.BSON, folder))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining(name)
        .hasMessageContaining("Name another folder");
    assertThat(folder).isDirectoryContaining(file -> file.endsWith(name));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void fileInPlaceOfTheFolder_isRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> RegisterGenerator.write(10, SEED, Form.BSON, file))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("Name a folder");
  }

  @Test
  void folderWithOtherFiles_isUsed() throws IOException {
    Files.createFile(folder.resolve("entities-notes.txt"));

    RegisterGenerator.write(10, SEED, Form.JSONL, folder);

    assertThat(folder.resolve("entities.jsonl")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, RegisterGenerator.MAX_ENTITIES + 1})
  void sizeOutOfRange_isRefused(long entities) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegisterGenerator.write(entities, SEED, Form.BSON, folder))
        .withMessageContaining(Long.toString(entities));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void moreCompaniesOfOneOwnerThanThereIsRoomFor_areRefused() throws IOException {
    long most = RegisterGenerator.mostCompanies(ENTITIES);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RegisterGenerator.write(
                    ENTITIES, OptionalLong.of(most + 1), SEED, Form.BSON, folder))
        .withMessageContaining(Long.toString(most + 1));
    assertThat(folder).isEmptyDirectory();
    RegisterGenerator.write(ENTITIES, OptionalLong.of(most), SEED, Form.BSON, folder);
    assertThat(folder).isNotEmptyDirectory();
  }
}
