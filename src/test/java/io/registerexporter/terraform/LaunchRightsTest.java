package io.registerexporter.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.registerexporter.sink.ExportLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What launches may read of an export is what they look at, wherever the program puts it. */
class LaunchRightsTest {

  private static final String BUCKET = "${aws_s3_bucket.this[\"exports\"].arn}";

  private final ExportLayout layout = new ExportLayout(BUCKET + "/exports", "ex-2026-01-31");

  @Test
  void filesThatLaunchesLookAt_mayBeRead() {
    assertThat(
            List.of(
                layout.manifest(),
                layout.latest(),
                layout.claim(),
                layout.deleted(),
                layout.status()))
        .allMatch(LaunchRightsTest::mayBeRead);
  }

  @Test
  void personalData_mayNotBeRead() {
    assertThat(
            List.of(
                layout.findings() + "/part-00000.jsonl.gz",
                layout.staging() + "/entities/part-00000.bson.zst",
                layout.inventory()))
        .noneMatch(LaunchRightsTest::mayBeRead);
  }

  private static boolean mayBeRead(String object) {
    assumeTrue(Converter.isThere(), Converter.MISSING);
    return Configuration.of(Rules.EXPORTER)
        .statement("launches/Exports")
        .orElseThrow()
        .resources()
        .stream()
        .map(LaunchRightsTest::pattern)
        .anyMatch(object::matches);
  }

  private static String pattern(String resource) {
    String filled =
        resource
            .replace("${local.published}", "exports/bods_exports_results")
            .replace("${local.private}", "exports/bods_exports_private");
    return ("\\Q" + filled + "\\E").replace("*", "\\E.*\\Q");
  }
}
