package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.SharedSpark;
import io.registerexporter.TestRegister;
import io.registerexporter.TestRegister.Form;
import io.registerexporter.config.Setting;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.verify.ExportVerification;
import io.registerexporter.verify.VerificationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.apache.hadoop.fs.FileUtil;

/** What holds for every register, sound or damaged. */
class ExportProperties {

  private static final TestRegister GALLERY =
      TestRegister.of(Path.of("src/test/resources/golden/gallery/input"));

  private static final String ALL_VERSIONS = "0.1,0.2,0.4";

  private static final String CROSSWALK = "crosswalks/test.jsonl.gz";

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  @Tag("everywhere")
  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void moreRegisters_areAccountedFor_andGiveSameBytesHoweverTheyAreRead(@ForAll long seed)
      throws IOException {
    anyRegister_isAccountedFor_andGivesSameBytesHoweverItIsRead(seed);
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void anyRegister_isAccountedFor_andGivesSameBytesHoweverItIsRead(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    TestRegister register = Damage.of(GALLERY, random);
    Path folder = Files.createTempDirectory("register");
    try {
      Manifest first =
          Exports.run(
              register.write(folder.resolve("in")),
              folder.resolve("out"),
              Map.of(Setting.BODS_VERSION, ALL_VERSIONS));
      SharedSpark.session().conf().set(PARTITIONS, 1 + random.nextInt(5));
      Path shuffled =
          register.shuffled(seed).write(folder.resolve("shuffled"), Form.GZIP_JSON_LINES);
      Manifest second =
          Exports.run(
              shuffled,
              folder.resolve("again"),
              Map.of(Setting.SLICE_SIZE, "0.02", Setting.BODS_VERSION, ALL_VERSIONS));

      assertThat(second.parts()).isEqualTo(first.parts());
      assertThat(second.finalFile()).isEqualTo(first.finalFile());
      assertThat(second.counts()).isEqualTo(first.counts());
      assertAccounted(first);
      for (String file : List.of("v0.2/test.jsonl.gz", "v0.4/test.jsonl.gz", CROSSWALK)) {
        assertThat(Files.mismatch(results(folder, "out", file), results(folder, "again", file)))
            .as(file)
            .isEqualTo(-1);
      }
      VerificationReport report = verified(folder.resolve("out"));
      assertThat(report.ok()).as(report.toString()).isTrue();
      assertThat(report.otherVersions()).hasSize(2);
    } finally {
      SharedSpark.session().conf().set(PARTITIONS, 2);
      FileUtil.fullyDelete(folder.toFile());
    }
  }

  private static Path results(Path folder, String output, String file) {
    return folder.resolve(output + "/bods_exports_results/" + file);
  }

  private static VerificationReport verified(Path output) {
    return ExportVerification.verify(
        SharedSpark.session(), new ExportLayout(output.toString(), "test"));
  }

  private static void assertAccounted(Manifest manifest) {
    Manifest.Counts counts = manifest.counts();
    counts
        .collections()
        .forEach(
            (name, documents) -> {
              long unused = documents.unused().values().stream().mapToLong(n -> n).sum();
              assertThat(documents.used() + unused + documents.rejected())
                  .as(name)
                  .isEqualTo(documents.read());
            });
    long rejected =
        counts.collections().values().stream().mapToLong(Manifest.Documents::rejected).sum();
    assertThat(counts.rejections().values().stream().mapToLong(n -> n).sum()).isEqualTo(rejected);
    assertThat(counts.statements().get("total"))
        .isEqualTo(counts.mapped() - counts.duplicates() - counts.idConflicts());
  }
}
