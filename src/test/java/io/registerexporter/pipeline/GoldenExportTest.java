package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.Exports;
import io.registerexporter.MappingTables;
import io.registerexporter.SharedFolder;
import io.registerexporter.Statements;
import io.registerexporter.TestRegister;
import io.registerexporter.TestRegister.Form;
import io.registerexporter.config.Setting;
import io.registerexporter.sink.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole exports against statements that are known to be right. */
class GoldenExportTest {

  private static final Path OWN = Path.of("src/test/resources/golden/gallery");

  /** Write the project's own expected statements anew; look at the difference before committing. */
  private static final boolean UPDATE = Boolean.getBoolean("updateGolden");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "chain, JSON_LINES",
    "dangling, BSON",
    "register-a, GZIP_BSON",
  })
  void everyVersion_isExactlyAsExpected(String set, Form form) throws IOException {
    Path golden = SharedFolder.require("golden/" + set);
    Path source = TestRegister.of(golden.resolve("input")).write(folder.resolve("in"), form);
    Path output = folder.resolve("out");

    Exports.run(source, output, Map.of(Setting.BODS_VERSION, "0.4,0.2,0.1"));

    Path expected = golden.resolve("expected");
    Statements.assertAre(Exports.statements(output, "v0.1/"), expected.resolve("statements.jsonl"));
    Statements.assertAre(
        Exports.statements(output, "v0.2/"), expected.resolve("statements-0.2.jsonl"));
    Statements.assertAre(Exports.statements(output), expected.resolve("statements-0.4.jsonl"));
  }

  @Test
  void ownGallery_staysAsItIs() throws IOException {
    Path output = folder.resolve("out");

    Exports.run(OWN.resolve("input"), output, Map.of(Setting.BODS_VERSION, "0.1,0.2,0.4"));

    Path results = output.resolve("bods_exports_results");
    assertStays("0.1", results.resolve("test.jsonl.gz"));
    assertStays("0.2", results.resolve("v0.2/test.jsonl.gz"));
    assertStays("0.4", results.resolve("v0.4/test.jsonl.gz"));
    assertThat(counts(results.resolve("manifests/test.json"))).isEqualTo(documented(3));
    assertThat(counts(results.resolve("v0.2/manifests/test.json"))).isEqualTo(documented(4));
    assertThat(counts(results.resolve("v0.4/manifests/test.json"))).isEqualTo(documented(5));
  }

  /** Documents by code of the findings about them. */
  private static Map<String, Long> counts(Path manifest) throws IOException {
    Manifest.Counts counts =
        new ObjectMapper().readValue(manifest.toFile(), Manifest.class).counts();
    Map<String, Long> byCode = new TreeMap<>(counts.rejections());
    byCode.putAll(counts.findings());
    return byCode;
  }

  /** The same as docs/mapping.md tells it in a column. */
  private static Map<String, Long> documented(int column) throws IOException {
    Map<String, Long> byCode = new TreeMap<>();
    MappingTables.rows("## Findings", 6)
        .filter(row -> !row.get(column).isEmpty())
        .forEach(
            row -> byCode.put(MappingTables.name(row.get(0)), Long.parseLong(row.get(column))));
    return byCode;
  }

  private static void assertStays(String version, Path actual) throws IOException {
    Path expected = OWN.resolve("expected/statements-" + version + ".jsonl");
    if (UPDATE) {
      Files.createDirectories(expected.getParent());
      Files.write(expected, Exports.lines(actual));
    }
    assertThat(Exports.lines(actual)).isEqualTo(Files.readAllLines(expected));
  }
}
