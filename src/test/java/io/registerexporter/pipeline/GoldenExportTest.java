package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.SharedFolder;
import io.registerexporter.Statements;
import io.registerexporter.TestRegister;
import io.registerexporter.TestRegister.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    "chain, BSON",
    "dangling, JSON_LINES",
    "dangling, BSON",
    "register-a, JSON_LINES",
    "register-a, GZIP_BSON",
  })
  void originalExportersStatements_areReproduced(String set, Form form) throws IOException {
    Path golden = SharedFolder.require("golden/" + set);
    Path source = TestRegister.of(golden.resolve("input")).write(folder.resolve("in"), form);
    Path output = folder.resolve("out");

    Exports.run(source, output);

    Statements.assertAre(Exports.statements(output), golden.resolve("expected/statements.jsonl"));
  }

  @Test
  void ownGallery_staysAsItIs() throws IOException {
    Path output = folder.resolve("out");

    Exports.run(OWN.resolve("input"), output);

    Path expected = OWN.resolve("expected/statements-0.1.jsonl");
    if (UPDATE) {
      Files.createDirectories(expected.getParent());
      Files.write(expected, Exports.lines(output.resolve("bods_exports_results/test.jsonl.gz")));
    }
    assertThat(Exports.lines(output.resolve("bods_exports_results/test.jsonl.gz")))
        .isEqualTo(Files.readAllLines(expected));
  }
}
