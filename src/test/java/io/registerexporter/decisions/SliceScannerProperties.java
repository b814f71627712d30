package io.registerexporter.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.AnyValue;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.BsonBytes;
import io.registerexporter.source.FileForm;
import io.registerexporter.source.FileSlice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.hadoop.conf.Configuration;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Scanning gives the same, whether fields that it does not need are decoded or passed by. */
class SliceScannerProperties {

  private static final Path GALLERY = Path.of("src/test/resources/golden/gallery/input");

  private static final LocalDate PUBLICATION_DATE = LocalDate.of(2024, 1, 1);

  private static final int DAMAGED_OF_A_HUNDRED = 20;

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void anyDocuments_areScannedAsIfTheyWereReadWhole(
      @ForAll RegisterCollection collection,
      @ForAll("values") List<BsonValue> values,
      @ForAll Random random)
      throws IOException {
    Path file = Files.createTempFile("documents", ".bson");
    try {
      Files.write(file, bytes(collection, values, random));
      FileSlice slice = slice(file);
      ScannedSlice whole =
          SliceScanner.scanWhole(collection, slice, PUBLICATION_DATE, new Configuration());
      ScannedSlice skimmed =
          SliceScanner.scan(collection, slice, PUBLICATION_DATE, new Configuration());
      assertThat(skimmed.rejections()).isEqualTo(whole.rejections());
      assertThat(SerializationUtils.serialize(skimmed))
          .isEqualTo(SerializationUtils.serialize(whole));
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<List<BsonValue>> values() {
    return Arbitraries.oneOf(
            AnyValue.any(),
            AnyValue.times(),
            AnyValue.percents(),
            AnyValue.flags(),
            AnyValue.texts("name"))
        .list()
        .ofSize(200);
  }

  /** Documents of the gallery, some with another value somewhere, or a field twice, or damaged. */
  private static byte[] bytes(RegisterCollection collection, List<BsonValue> values, Random random)
      throws IOException {
    List<String> lines =
        Files.readAllLines(GALLERY.resolve(collection.collectionName() + ".jsonl"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (BsonValue value : values) {
      BsonDocument document =
          BsonDocument.parse(lines.get(random.nextInt(lines.size())).replace("\\u0000", "."));
      BsonDocument owner = random.nextBoolean() ? document : inside(document, random);
      put(owner, value, random);
      BsonValue other = values.get(random.nextInt(values.size()));
      byte[] stored =
          random.nextInt(4) == 0
              ? withFieldTwice(document, anyKey(document, random), other)
              : encoded(document);
      bytes.writeBytes(damagedAtTimes(stored, random));
    }
    return bytes.toByteArray();
  }

  private static BsonDocument inside(BsonDocument document, Random random) {
    List<BsonDocument> owners = new ArrayList<>(List.of(document));
    for (BsonValue value : document.values()) {
      if (value.isDocument()) {
        owners.add(value.asDocument());
      } else if (value.isArray()) {
        value.asArray().stream()
            .filter(BsonValue::isDocument)
            .forEach(element -> owners.add(element.asDocument()));
      }
    }
    return owners.get(random.nextInt(owners.size()));
  }

  private static void put(BsonDocument owner, BsonValue value, Random random) {
    String key = anyKey(owner, random);
    if (owner.containsKey(key) && owner.get(key).isArray() && random.nextBoolean()) {
      owner.getArray(key).add(value);
    } else {
      owner.put(key, value);
    }
  }

  private static String anyKey(BsonDocument owner, Random random) {
    List<String> keys = new ArrayList<>(owner.keySet());
    keys.add("another");
    return keys.get(random.nextInt(keys.size()));
  }

  /** BSON may hold two fields of a name, of which the last one counts. */
  private static byte[] withFieldTwice(BsonDocument document, String key, BsonValue other) {
    if (key.isEmpty()) {
      return encoded(document);
    }
    String placeholder = "~".repeat(key.length());
    byte[] both = encoded(document.append(placeholder, other));
    String text = new String(both, StandardCharsets.ISO_8859_1);
    String latin = new String(key.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return latin.length() == key.length()
        ? text.replace(placeholder + '\0', latin + '\0').getBytes(StandardCharsets.ISO_8859_1)
        : both;
  }

  private static byte[] encoded(BsonDocument document) {
    try {
      return BsonBytes.of(document);
    } catch (RuntimeException notStorable) {
      return BsonBytes.of(new BsonDocument());
    }
  }

  /** All but the length, which tells where the next document begins. */
  private static byte[] damagedAtTimes(byte[] document, Random random) {
    if (random.nextInt(100) < DAMAGED_OF_A_HUNDRED && document.length > Long.BYTES) {
      int at = Integer.BYTES + random.nextInt(document.length - Integer.BYTES);
      document[at] = (byte) (document[at] + random.nextInt(5) - 2);
    }
    return document;
  }

  private static FileSlice slice(Path file) throws IOException {
    return new FileSlice(
        file.toString(),
        FileForm.BSON,
        0,
        Files.size(file),
        Files.size(file),
        Files.getLastModifiedTime(file).toMillis());
  }
}
