package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its users start it: what it prints, what it leaves, what it exits with. */
class ExportIT {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/gallery");
  private static final String INPUT = GOLDEN.resolve("input").toString();
  private static final List<String> TWO_CORES = List.of("--master", "local[2]");

  @TempDir private Path folder;

  @Test
  void jobJarUnderSparkSubmit_publishesTheGallery() throws IOException {
    String output = folder.resolve("out").toString();

    Program run =
        Program.sparkSubmit(
            TWO_CORES,
            "export",
            "--source",
            INPUT,
            "--output",
            output,
            "--export-id",
            "test",
            "--publication-date",
            "2026-01-31",
            "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode manifest = new ObjectMapper().readTree(run.out());
    assertThat(manifest.get("publicationDate").asText()).isEqualTo("2026-01-31");
    assertThat(files(folder.resolve("out")))
        .containsExactly(
            ".register-exporter.lock",
            "bods_exports_private/exports/test/claim.json",
            "bods_exports_private/exports/test/findings/findings-00000.jsonl.gz",
            "bods_exports_private/exports/test/inventory.json",
            "bods_exports_private/exports/test/status.json",
            "bods_exports_results/export_parts/export=test/part-00000.jsonl.gz",
            "bods_exports_results/export_parts/export=test/part-00001.jsonl.gz",
            "bods_exports_results/export_parts/export=test/part-00002.jsonl.gz",
            "bods_exports_results/latest.json",
            "bods_exports_results/manifests/test.json",
            "bods_exports_results/test.attribution.txt",
            "bods_exports_results/test.jsonl.gz",
            "bods_exports_results/test.jsonl.gz.sha256");
    assertThat(Exports.lines(folder.resolve("out/bods_exports_results/test.jsonl.gz")))
        .isEqualTo(Files.readAllLines(GOLDEN.resolve("expected/statements-0.4.jsonl")));
  }

  @Test
  void sampleUnderSparkSubmit_isRefused() {
    Program run = Program.sparkSubmit(TWO_CORES, "export", "--output", folder.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err())
        .contains("the source sample: is there through bin/register-exporter only");
  }

  /** What every change has to pass does the same by README's command. */
  @Tag("everywhere")
  @Test
  void exportedSample_isVerified_andItsIdIsTaken() throws IOException {
    String output = folder.resolve("out").toString();

    Program export =
        Program.registerExporter("export", "--output", output, "--export-id", "sample-1");
    assertThat(export.exitCode()).as(export.err()).isZero();
    assertThat(export.out())
        .contains("entityStatement", "duplicates removed", "final file", "gzip -dc");
    assertThat(export.err().lines().filter(line -> !line.startsWith("NOTE: Picked up")))
        .allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d [a-z].*"));

    Program verify =
        Program.registerExporter("verify", "--output", output, "--export-id", "sample-1");
    assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
    assertThat(verify.out()).contains("is sound");

    Program again =
        Program.registerExporter("export", "--output", output, "--export-id", "sample-1");
    assertThat(again.exitCode()).isEqualTo(ExitCode.EXISTS.code());
    assertThat(lastLine(again.err())).contains("sample-1 is published already", "--export-id");

    Path part =
        folder
            .resolve("out/bods_exports_results/export_parts/export=sample-1")
            .resolve("part-00001.jsonl.gz");
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1;
    Files.write(part, bytes);
    Program damaged =
        Program.registerExporter("verify", "--output", output, "--export-id", "sample-1");
    assertThat(damaged.exitCode()).isEqualTo(ExitCode.REFUSED.code());
    assertThat(damaged.out()).contains("is NOT sound", "part-00001.jsonl.gz");
  }

  @Test
  void missingSource_isNamed_andOnlyTheStatusIsLeft() throws IOException {
    Program run =
        Program.registerExporter(
            "export",
            "--source",
            folder.resolve("nowhere").toString(),
            "--output",
            folder.resolve("out").toString(),
            "--export-id",
            "test");

    assertThat(run.exitCode()).isEqualTo(ExitCode.SOURCE.code());
    assertThat(lastLine(run.err())).contains("nowhere does not exist", "--source");
    Path status = folder.resolve("out/bods_exports_private/exports/test/status.json");
    assertThat(status).content().contains("\"exitCode\" : 4", "nowhere does not exist");
    assertThat(files(folder.resolve("out"))).hasSize(1);
  }

  @Test
  void exportThatAGateRefuses_isToldWithTheWayOn_andLatestIsNotThere() {
    Path output = folder.resolve("out");

    Program run =
        Program.registerExporter(
            "export",
            "--source",
            INPUT,
            "--output",
            output.toString(),
            "--gate",
            "minimum=100000",
            "--gate",
            "fewer=off");

    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("the gate fewer is switched off", "gate dangling: ");
    assertThat(lastLine(run.err()))
        .contains("nothing is published", "at least 100,000", "--resume --gate minimum=off");
    assertThat(output.resolve("bods_exports_results/latest.json")).doesNotExist();
  }

  @Test
  void outputThatCannotBeWritten_isNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    Program run =
        Program.registerExporter(
            "export", "--source", INPUT, "--output", file.resolve("out").toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.OUTPUT.code());
    assertThat(lastLine(run.err())).contains(file.toString(), "--output");
  }

  @Test
  void unfinishedExport_isMadeAgainOnlyIfAskedFor() throws IOException {
    Path claim = folder.resolve("out/bods_exports_private/exports/test/claim.json");
    Files.createDirectories(claim.getParent());
    Files.writeString(
        claim,
        "{\"owner\":\"gone\",\"startedAt\":\"2026-01-01T00:00:00Z\",\"publicationDate\":\"2026-01-01\"}");
    String[] arguments = {
      "export",
      "--source",
      INPUT,
      "--output",
      folder.resolve("out").toString(),
      "--export-id",
      "test"
    };

    Program refused = Program.registerExporter(arguments);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.EXISTS.code());
    assertThat(lastLine(refused.err())).contains("--resume");

    String[] resuming =
        Stream.concat(Stream.of(arguments), Stream.of("--resume")).toArray(String[]::new);
    Program resumed = Program.registerExporter(resuming);
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(folder.resolve("out/bods_exports_results/manifests/test.json"))
        .content()
        .contains("\"publicationDate\" : \"2026-01-01\"");
  }

  private static String lastLine(String text) {
    return text.lines().reduce((first, second) -> second).orElse("");
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
