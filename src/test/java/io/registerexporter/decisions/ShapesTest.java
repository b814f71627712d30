package io.registerexporter.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.BsonBytes;
import io.registerexporter.source.DocumentReader;
import io.registerexporter.source.FileForm;
import io.registerexporter.source.FileSlice;
import io.registerexporter.source.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonJavaScript;
import org.bson.BsonValue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever reads one more field has to say in the collection's shape what may be left out of it. */
class ShapesTest {

  private static final Path GALLERY = Path.of("src/test/resources/golden/gallery/input");

  /** A value that no field of the register may have. */
  private static final BsonValue ODD = new BsonJavaScript("f()");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void oddValueOfAnyFieldThatIsRead_isGiven(RegisterCollection collection) throws IOException {
    for (String path : pathsRead(collection)) {
      assertThat(skimmed(collection, odd(path)).keySet()).as(path).contains(path.split("\\.")[0]);
    }
  }

  /** The paths of all fields that are asked for in reading the documents of the gallery. */
  private static Set<String> pathsRead(RegisterCollection collection) throws IOException {
    ColumnsBuilder<?> columns = ColumnsBuilder.of(collection, LocalDate.of(2024, 1, 1));
    Set<String> paths = new TreeSet<>();
    for (String line :
        Files.readAllLines(GALLERY.resolve(collection.collectionName() + ".jsonl"))) {
      columns.read(new Recorded(BsonDocument.parse(line), "", paths));
    }
    assertThat(paths).contains("_id", "updated_at");
    return paths;
  }

  /**
   * A document that has an odd value there, {@code a.b} being in an object and {@code a.*.b} in an
   * array.
   */
  private static BsonDocument odd(String path) {
    List<String> keys = Arrays.asList(path.split("\\."));
    BsonValue value = ODD;
    for (int i = keys.size() - 1; i >= 0; i--) {
      value =
          keys.get(i).equals("*")
              ? new BsonArray(List.of(value))
              : new BsonDocument(keys.get(i), value);
    }
    return value.asDocument();
  }

  private BsonDocument skimmed(RegisterCollection collection, BsonDocument document)
      throws IOException {
    byte[] bytes = BsonBytes.of(document);
    Path file = Files.write(folder.resolve("document.bson"), bytes);
    FileSlice slice =
        new FileSlice(
            file.toString(),
            FileForm.BSON,
            0,
            bytes.length,
            bytes.length,
            Files.getLastModifiedTime(file).toMillis());
    ColumnsBuilder<?> columns = ColumnsBuilder.of(collection, LocalDate.of(2024, 1, 1));
    try (DocumentReader reader =
        DocumentReader.open(collection, slice, columns.shape(), new Configuration())) {
      Optional<SourceDocument> read = reader.next();
      return ((SourceDocument.Decoded) read.orElseThrow()).document();
    }
  }

  /** Writes down what it is asked for. */
  private static final class Recorded extends BsonDocument {
    private final String path;
    private final transient Set<String> paths;

    Recorded(BsonDocument document, String path, Set<String> paths) {
      this.path = path;
      this.paths = paths;
      document.forEach((key, value) -> put(key, recorded(value, path + key)));
    }

    private BsonValue recorded(BsonValue value, String at) {
      // What is in an _id or a reference is one value.
      if (value.isDocument() && !at.endsWith("_id")) {
        return new Recorded(value.asDocument(), at + ".", paths);
      }
      return value.isArray()
          ? new BsonArray(
              value.asArray().stream().map(element -> recorded(element, at + ".*")).toList())
          : value;
    }

    @Override
    public BsonValue get(Object key) {
      paths.add(path + key);
      return super.get(key);
    }
  }
}
