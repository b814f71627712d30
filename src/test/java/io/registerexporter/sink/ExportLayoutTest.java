package io.registerexporter.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportLayoutTest {

  private static final ExportLayout LAYOUT = new ExportLayout("s3a://bucket/out", "ex1");

  @Test
  void publicFiles_lieWhereTheContractSays() {
    assertThat(LAYOUT.finalFile()).isEqualTo("s3a://bucket/out/bods_exports_results/ex1.jsonl.gz");
    assertThat(LAYOUT.parts())
        .isEqualTo("s3a://bucket/out/bods_exports_results/export_parts/export=ex1");
    assertThat(LAYOUT.part(ExportLayout.partName(0)))
        .isEqualTo(
            "s3a://bucket/out/bods_exports_results/export_parts/export=ex1/part-00000.jsonl.gz");
    assertThat(LAYOUT.manifest())
        .isEqualTo("s3a://bucket/out/bods_exports_results/manifests/ex1.json");
    assertThat(LAYOUT.latest()).isEqualTo("s3a://bucket/out/bods_exports_results/latest.json");
  }

  @Test
  void privateFiles_areApartFromThePublicAndNameTheExport() {
    assertThat(LAYOUT.privateFolder()).startsWith("s3a://bucket/out/bods_exports_private/");
    assertThat(LAYOUT.privateFolder()).endsWith("/ex1");
    assertThat(LAYOUT.claim()).startsWith(LAYOUT.privateFolder() + "/");
    assertThat(LAYOUT.inventory()).startsWith(LAYOUT.privateFolder() + "/");
    assertThat(LAYOUT.findings()).startsWith(LAYOUT.privateFolder() + "/");
    assertThat(LAYOUT.status()).startsWith(LAYOUT.privateFolder() + "/");
    assertThat(LAYOUT.unfinished(LAYOUT.finalFile(), "owner"))
        .startsWith(LAYOUT.privateFolder() + "/");
  }

  @Test
  void names_areNumberedWithFiveDigitsInEveryLanguageOfTheMachine() {
    assertThat(ExportLayout.partName(7)).isEqualTo("part-00007.jsonl.gz");
    assertThat(ExportLayout.partName(99_999)).isEqualTo("part-99999.jsonl.gz");
    assertThat(ExportLayout.findingsName(12)).isEqualTo("findings-00012.jsonl.gz");
  }

  @Test
  void key_isThePathUnderTheOutput() {
    assertThat(LAYOUT.key(LAYOUT.manifest())).isEqualTo("bods_exports_results/manifests/ex1.json");
  }
}
