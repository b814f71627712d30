package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An export by the job jar, somewhere.
 *
 * @param program how it went
 * @param output the folder that holds what it wrote, on this machine's disk
 */
record Run(Program program, Path output) {

  static final String ID = "test";

  private static final String BUCKET = "s3://exports/out";

  /** Where Spark runs. */
  enum Master {
    LOCAL(List.of(), List.of("--master", "local[2]")),
    /** Its workers know nothing of S3: they are there before it is. */
    STANDALONE(List.of("with-standalone"), List.of()),
    /** Likewise its nodes. */
    YARN_CLIENT(List.of("with-yarn"), List.of("--deploy-mode", "client")),
    YARN_CLUSTER(List.of("with-yarn"), List.of("--deploy-mode", "cluster"));

    private final List<String> inside;
    private final List<String> options;

    Master(List<String> inside, List<String> options) {
      this.inside = inside;
      this.options = options;
    }
  }

  /** Where the export goes. */
  enum Target {
    FOLDER,
    BUCKET
  }

  /**
   * Exports with speculation on, in two versions with their arrays if no version is given.
   *
   * @param folder a new one for this run
   */
  static Run of(Master master, Target target, Path folder, String... arguments) {
    List<String> inside = new ArrayList<>(master.inside);
    String output = folder.resolve("out").toString();
    Path written = folder.resolve("out");
    if (target == Target.BUCKET) {
      inside.add(master == Master.YARN_CLUSTER ? 0 : inside.size(), "with-s3");
      output = BUCKET;
      written = folder.resolve("s3/exports/out");
    }
    List<String> options = new ArrayList<>(master.options);
    Stream.of(
            "spark.speculation=true",
            "spark.speculation.interval=100ms",
            "spark.speculation.multiplier=1.1",
            "spark.speculation.quantile=0.3",
            "spark.sql.shuffle.partitions=3",
            "spark.ui.enabled=false")
        .forEach(conf -> options.addAll(List.of("--conf", conf)));
    List<String> all = new ArrayList<>(List.of("export", "--output", output, "--export-id", ID));
    all.addAll(List.of("--publication-date", "2026-01-31"));
    if (!List.of(arguments).contains("--bods-version")) {
      all.addAll(List.of("--bods-version", "0.4,0.2", "--format", "json"));
    }
    all.addAll(List.of(arguments));
    Program program =
        Program.sparkSubmitInside(
            inside,
            Map.of("S3_DATA", folder.resolve("s3").toString()),
            options,
            all.toArray(String[]::new));
    return new Run(program, written);
  }

  /** Reads an export in a bucket again, in little memory. */
  static Program verify(Path folder, String heap) {
    return Program.registerExporterInside(
        List.of("with-s3"),
        Map.of("S3_DATA", folder.resolve("s3").toString(), "REGISTER_EXPORTER_HEAP", heap),
        "verify",
        "--output",
        BUCKET,
        "--export-id",
        ID);
  }

  Path finalFile() {
    return output.resolve("bods_exports_results/" + ID + ".jsonl.gz");
  }

  /**
   * @param volume the folder of another version than the first
   */
  Path finalFile(String volume) {
    return output.resolve("bods_exports_results/" + volume + "/" + ID + ".jsonl.gz");
  }

  JsonNode manifest() {
    return json("bods_exports_results/manifests/" + ID + ".json");
  }

  JsonNode status() {
    return json("bods_exports_private/exports/" + ID + "/status.json");
  }

  /** Asserts that it is published and gave what another run gave. */
  void assertGaveWhat(Run other) throws IOException {
    assertThat(program.err()).doesNotContain("Exception in thread");
    assertThat(published()).isEqualTo(other.published());
    for (String file : published()) {
      // Manifests say when they were made.
      if (!file.endsWith(".json")) {
        assertThat(Files.mismatch(results().resolve(file), other.results().resolve(file)))
            .as(file)
            .isEqualTo(-1);
      }
    }
    for (String member : List.of("parts", "counts")) {
      assertThat(manifest().get(member)).as(member).isEqualTo(other.manifest().get(member));
    }
    assertThat(manifest().at("/final/checksum")).isEqualTo(other.manifest().at("/final/checksum"));
    assertThat(status().get("state").asText()).isEqualTo("succeeded");
  }

  /** The names of all published files. */
  private List<String> published() throws IOException {
    Path results = results();
    try (Stream<Path> files = Files.walk(results)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> results.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private Path results() {
    return output.resolve("bods_exports_results");
  }

  private JsonNode json(String file) {
    try {
      return new ObjectMapper().readTree(output.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(program.err(), e);
    }
  }
}
