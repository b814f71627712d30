package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.SharedSpark;
import io.registerexporter.TestRegister;
import io.registerexporter.TestRegister.Form;
import io.registerexporter.config.Setting;
import io.registerexporter.sink.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same register gives the same bytes, however it is stored and however many partitions Spark
 * uses; the size of parts changes their number and nothing else.
 */
class EqualBytesTest {

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final TestRegister REGISTER =
      TestRegister.of(Path.of("src/test/resources/golden/gallery/input"));

  @TempDir private static Path reference;

  /** By the size of parts: one range a type, some tens of statements in each, a handful in each. */
  private static final Map<String, Manifest> EXPECTED = new HashMap<>();

  @TempDir private Path folder;

  @BeforeAll
  static void exportOnce() {
    Path source = REGISTER.write(reference.resolve("in"));
    for (String partSize : List.of("32", "0.01", "0.002")) {
      EXPECTED.put(
          partSize,
          Exports.run(source, reference.resolve(partSize), Map.of(Setting.PART_SIZE, partSize)));
    }
  }

  @AfterEach
  void restorePartitions() {
    SharedSpark.session().conf().set(PARTITIONS, 2);
  }

  /** With the cases below, every pair of form, partitions and part size. */
  @Tag("everywhere")
  @ParameterizedTest
  @CsvSource({
    "JSON_LINES,           1, 32,    32",
    "JSON_LINES,           2, 0.002, 0.5",
    "CANONICAL_JSON_LINES, 1, 0.002, 0.01",
    "CANONICAL_JSON_LINES, 7, 32,    0.5",
    "GZIP_JSON_LINES,      1, 0.01,  0.5",
    "GZIP_JSON_LINES,      7, 0.002, 32",
    "BSON,                 1, 32,    32",
    "BSON,                 7, 0.01,  0.01",
    "GZIP_BSON,            2, 0.01,  32",
    "GZIP_BSON,            7, 32,    0.5",
  })
  void sameRegister_givesSameBytes_alsoIn(
      Form form, int partitions, String partSize, String sliceSize) throws IOException {
    sameRegister_givesSameBytes(form, partitions, partSize, sliceSize);
  }

  /** Every form once, and every number of partitions, part size and slice size. */
  @ParameterizedTest
  @CsvSource({
    "JSON_LINES,           7, 0.01,  0.01",
    "CANONICAL_JSON_LINES, 2, 0.01,  32",
    "GZIP_JSON_LINES,      2, 32,    0.01",
    "BSON,                 2, 0.002, 0.5",
    "GZIP_BSON,            1, 0.002, 0.01",
  })
  void sameRegister_givesSameBytes(Form form, int partitions, String partSize, String sliceSize)
      throws IOException {
    SharedSpark.session().conf().set(PARTITIONS, partitions);
    Path source = REGISTER.shuffled(partitions).write(folder.resolve("in"), form);
    Path output = folder.resolve("out");

    Manifest manifest =
        Exports.run(
            source, output, Map.of(Setting.PART_SIZE, partSize, Setting.SLICE_SIZE, sliceSize));

    Manifest expected = EXPECTED.get(partSize);
    assertThat(manifest.parts()).isEqualTo(expected.parts());
    assertThat(manifest.finalFile()).isEqualTo(expected.finalFile());
    assertThat(manifest.counts()).isEqualTo(expected.counts());
    assertThat(Files.mismatch(finalFile(output), finalFile(reference.resolve(partSize))))
        .isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"0.0005"})
  void sizeOfParts_changesNothingButTheirNumber(String partSize) {
    Path output = folder.resolve("out");

    Manifest manifest =
        Exports.run(reference.resolve("in"), output, Map.of(Setting.PART_SIZE, partSize));

    List<String> lines = Exports.lines(finalFile(reference.resolve("32")));
    assertThat(Exports.lines(finalFile(output))).isEqualTo(lines);
    assertThat(manifest.parts())
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(part -> part.statements() > 0)
        .extracting(part -> part.key().replaceAll(".*/part-0*(\\d+)[.].*", "$1"))
        .isEqualTo(
            IntStream.range(0, manifest.parts().size()).mapToObj(Integer::toString).toList());
  }

  private static Path finalFile(Path output) {
    return output.resolve("bods_exports_results/test.jsonl.gz");
  }
}
