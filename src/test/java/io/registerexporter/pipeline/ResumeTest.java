package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.config.Setting;
import io.registerexporter.mongo.TestMongo;
import io.registerexporter.sink.ExportExistsException;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.RefusedException;
import io.registerexporter.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run uses of one that a gate refused: what it can do without the register, it does without
 * it.
 */
class ResumeTest {

  /** More statements than there are. */
  private static final Map<Setting, String> REFUSED =
      Map.of(Setting.GATES_MINIMUM, "1000", Setting.BODS_VERSION, "0.4,0.2");

  private static final Map<Setting, String> PASSED = Map.of(Setting.BODS_VERSION, "0.4,0.2");

  @TempDir private Path folder;
  private Path source;
  private Path output;

  @BeforeEach
  void writeRegister() {
    source = register().write(folder.resolve("in"));
    output = folder.resolve("out");
  }

  private static TestRegister register() {
    return new TestRegister().company(1).person(2).relationship(1, 2, 1).company(3);
  }

  @Test
  void partsThatAreIntact_areUsed_andTheSourceIsNotNeeded() throws IOException {
    refuse(source, REFUSED);
    FileUtils.deleteDirectory(source.toFile());

    Manifest resumed = Exports.run(source, output, PASSED, true);

    Path other = register().write(source);
    Manifest clean = Exports.run(other, folder.resolve("clean"), PASSED);
    assertThat(resumed.parts()).isEqualTo(clean.parts());
    assertThat(resumed.counts()).isEqualTo(clean.counts());
    assertThat(resumed.source()).isEqualTo(clean.source());
    assertThat(resumed.finalFile()).isEqualTo(clean.finalFile());
    assertThat(resumed.files()).isEqualTo(clean.files());
    assertThat(output.resolve("bods_exports_private/exports/test/crosswalk")).doesNotExist();
  }

  @Test
  void otherSettings_needTheSourceAgain() throws IOException {
    refuse(source, REFUSED);
    FileUtils.deleteDirectory(source.toFile());

    for (Map<Setting, String> other :
        List.of(
            with(Setting.LICENSE, "https://licence.example/"),
            with(Setting.PUBLICATION_DATE, "2026-01-30"),
            with(Setting.BODS_VERSION, "0.4"),
            with(Setting.COMPRESSION_LEVEL, "5"),
            with(Setting.SOURCE, folder.resolve("elsewhere").toString()))) {
      assertThatThrownBy(() -> Exports.run(source, output, other, true))
          .as("%s", other)
          .isInstanceOf(SourceException.class);
    }
  }

  private static Map<Setting, String> with(Setting setting, String value) {
    Map<Setting, String> settings = new HashMap<>(PASSED);
    settings.put(setting, value);
    return settings;
  }

  @Test
  void stagedDocuments_areUsedUnderOtherSettings_withoutTheDatabase() {
    Map<Setting, String> more = new HashMap<>(with(Setting.LICENSE, "https://licence.example/"));
    Manifest resumed;
    try (TestMongo mongo = TestMongo.start()) {
      mongo.load("register", register());
      Map<Setting, String> refused = new HashMap<>(REFUSED);
      refused.put(Setting.SOURCE, mongo.uri("register"));
      refuse(source, refused);
      more.put(Setting.SOURCE, mongo.uri("register"));
    }

    resumed = Exports.run(source, output, more, true);

    assertThat(resumed.source().kind()).isEqualTo("mongodb");
    assertThat(resumed.configuration().settings())
        .containsEntry("license", "https://licence.example/");
    assertThat(output.resolve("bods_exports_private/exports/test/staging")).doesNotExist();
  }

  @Test
  void stagedDocumentsThatAreNotWhole_areNotUsed() throws IOException {
    Map<Setting, String> more = new HashMap<>(with(Setting.LICENSE, "https://licence.example/"));
    more.put(Setting.MONGO_TIMEOUT, "1");
    try (TestMongo mongo = TestMongo.start()) {
      mongo.load("register", register());
      Map<Setting, String> refused = new HashMap<>(REFUSED);
      refused.put(Setting.SOURCE, mongo.uri("register"));
      refuse(source, refused);
      more.put(Setting.SOURCE, mongo.uri("register"));
    }
    Path staging = output.resolve("bods_exports_private/exports/test/staging");
    try (var files = Files.walk(staging)) {
      Files.delete(
          files.filter(file -> file.toString().endsWith(".zst")).findFirst().orElseThrow());
    }

    assertThatThrownBy(() -> Exports.run(source, output, more, true))
        .isInstanceOf(SourceException.class);
  }

  @Test
  void alteredPart_isNotGoneOnWith() throws IOException {
    refuse(source, REFUSED);
    Path part = output.resolve("bods_exports_results/export_parts/export=test/part-00000.jsonl.gz");
    byte[] content = Files.readAllBytes(part);
    content[content.length / 2]++;
    Files.write(part, content);

    // Its size is as it was: the check finds it, and nobody uses that part again.
    assertThatThrownBy(() -> Exports.run(source, output, PASSED, true))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("part-00000");
    assertThat(Exports.run(source, output, PASSED, true).counts().statements())
        .containsEntry("total", 5L);
  }

  @Test
  void resumedExport_isPublishedOnce() {
    refuse(source, REFUSED);
    Exports.run(source, output, PASSED, true);
    assertThatThrownBy(() -> Exports.run(source, output, PASSED, true))
        .isInstanceOf(ExportExistsException.class);
  }

  private void refuse(Path from, Map<Setting, String> settings) {
    assertThatThrownBy(() -> Exports.run(from, output, settings))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("--resume");
  }
}
