package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.Exports;
import io.registerexporter.SharedSpark;
import io.registerexporter.TestRegister;
import io.registerexporter.config.Setting;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.verify.ExportVerification;
import io.registerexporter.verify.Problem;
import io.registerexporter.verify.VerificationReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One export in all versions of the standard, the same statements as JSON arrays, too. */
class VersionsExportTest {

  @TempDir private static Path folder;
  private static Path results;
  private static Manifest manifest;

  @BeforeAll
  static void export() {
    Path source =
        new TestRegister()
            .company(1)
            .person(2)
            .relationship(1, 2, 1)
            // Only 0.1 has relationships with a person as target.
            .relationship(2, 1, 2)
            .company(3)
            // Only 0.1 has PSC statements that have ended.
            .add(RegisterCollection.STATEMENTS, pscStatement(1, ",\"ended_date\":\"2020\""))
            .company(4)
            .add(RegisterCollection.STATEMENTS, pscStatement(2, "").replace("03", "04"))
            // 0.1 does not look at this field.
            .entity(5, "legal-entity", ",\"company_type\":7")
            .write(folder.resolve("in"));
    manifest =
        Exports.run(
            source,
            folder.resolve("out"),
            Map.of(Setting.BODS_VERSION, "0.4,0.2,0.1", Setting.FORMAT, "json"));
    results = folder.resolve("out/bods_exports_results");
  }

  private static String pscStatement(int id, String more) {
    return "{\"_id\":{\"s\":%d},\"type\":\"psc-exists-but-not-identified\",\"entity_id\":%s%s}"
        .formatted(id, TestRegister.id(3), more);
  }

  @Test
  void otherVersions_lieInFoldersOfTheirOwn() throws IOException {
    for (String volume : List.of("", "v0.2/", "v0.1/")) {
      assertThat(files())
          .contains(
              volume + "test.jsonl.gz",
              volume + "test.json.gz",
              volume + "test.attribution.txt",
              volume + "manifests/test.json",
              volume + "export_parts/export=test/part-00000.jsonl.gz");
    }
    assertThat(files())
        .contains("latest.json", "crosswalks/test.jsonl.gz")
        .doesNotContain("v0.4/test.jsonl.gz", "v0.2/latest.json");
  }

  @Test
  void latest_namesEveryVersion() throws IOException {
    JsonNode latest = json("latest.json");
    assertThat(latest.get("bodsVersion").asText()).isEqualTo("0.4");
    assertThat(latest.get("volumes"))
        .extracting(volume -> volume.get("bodsVersion").asText() + " " + volume.get("manifest"))
        .containsExactly(
            "0.4 \"bods_exports_results/manifests/test.json\"",
            "0.2 \"bods_exports_results/v0.2/manifests/test.json\"",
            "0.1 \"bods_exports_results/v0.1/manifests/test.json\"");
  }

  @Test
  void manifest_ofEachVersionCountsItsOwn() throws IOException {
    assertThat(manifest.counts().rejections())
        .isEqualTo(Map.of("relationship-target-is-person", 1L, "psc-statement-ended", 1L));
    JsonNode legacy = json("v0.1/manifests/test.json");
    assertThat(legacy.get("bodsVersion").asText()).isEqualTo("0.1");
    assertThat(legacy.at("/counts/rejections")).isEmpty();
    assertThat(legacy.at("/counts/statements/total").asInt()).isEqualTo(12);
    assertThat(manifest.counts().statements()).containsEntry("total", 10L);
    assertThat(manifest.counts().findings()).containsEntry("field-type", 1L);
    assertThat(legacy.at("/counts/findings")).isEmpty();
    assertThat(manifest.statistics().interests()).isEqualTo(Map.of("unknownInterest", 2L));
  }

  @Test
  void crosswalk_tellsTheStatementsOfEveryRecord() throws IOException {
    Map<String, Set<String>> told = new HashMap<>();
    for (String line : Exports.lines(results.resolve("crosswalks/test.jsonl.gz"))) {
      JsonNode record = Exports.json(line);
      assertThat(record.get("recordId").asText()).startsWith("openownership-register-");
      assertThat(record.get("collection").asText()).isNotEmpty();
      assertThat(record.get("id").isObject()).isTrue();
      record
          .get("statementIds")
          .properties()
          .forEach(
              id ->
                  told.computeIfAbsent(id.getKey(), version -> new HashSet<>())
                      .add(id.getValue().asText()));
    }
    assertThat(told.get("0.4")).isEqualTo(ids("", "statementId"));
    assertThat(told.get("0.2")).isEqualTo(ids("v0.2/", "statementID"));
    assertThat(told.get("0.1")).isEqualTo(ids("v0.1/", "statementID"));
  }

  @Test
  void array_holdsTheStatementsInTheirOrder() throws IOException {
    String text = String.join("\n", Exports.lines(results.resolve("test.json.gz")));
    JsonNode array = new ObjectMapper().readTree(text);
    assertThat(array).containsExactlyElementsOf(Exports.statements(folder.resolve("out")));
  }

  @Test
  void attribution_saysThatThePublisherIsAnExample() throws IOException {
    assertThat(Files.readString(results.resolve("test.attribution.txt")))
        .contains(
            "BODS 0.4",
            "2026-01-31 by Example Register, https://register.example.org",
            "https://creativecommons.org/licenses/by/4.0/",
            "An example",
            "publisherName, publisherUrl, license");
  }

  @Test
  void everyVersion_isVerified() {
    VerificationReport report = verified(folder.resolve("out"));
    assertThat(report.ok()).as(report.toString()).isTrue();
    assertThat(report.bodsVersion()).isEqualTo("0.4");
    assertThat(report.otherVersions())
        .extracting(VerificationReport::bodsVersion)
        .containsExactly("0.2", "0.1");
  }

  @Test
  void arrayWithAnotherStatement_andFileThatIsGone_areFound(@TempDir Path copy) throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("out"))) {
      for (Path path : paths.toList()) {
        Path target = copy.resolve(folder.resolve("out").relativize(path));
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    try (OutputStream out =
        new GZIPOutputStream(
            Files.newOutputStream(copy.resolve("bods_exports_results/v0.2/test.json.gz")))) {
      out.write("[\n{}\n]\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.delete(copy.resolve("bods_exports_results/v0.2/test.attribution.txt"));

    VerificationReport report = verified(copy);

    assertThat(report.ok()).isFalse();
    assertThat(report.problems()).isEmpty();
    assertThat(report.otherVersions().get(0).problems())
        .extracting(Problem::code)
        .extracting(Object::toString)
        .containsExactly("FILE_MISSING", "FILE_CHANGED", "ARRAY_DIFFERS");
  }

  private static VerificationReport verified(Path output) {
    return ExportVerification.verify(
        SharedSpark.session(),
        new ExportLayout(output.toString(), "test"),
        LocalDate.of(2026, 1, 31));
  }

  private static Set<String> ids(String volume, String key) {
    Set<String> ids = new HashSet<>();
    Exports.statements(folder.resolve("out"), volume)
        .forEach(statement -> ids.add(statement.get(key).asText()));
    return ids;
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(results)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> results.relativize(path).toString())
          .toList();
    }
  }

  private static JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(results.resolve(file).toFile());
  }
}
