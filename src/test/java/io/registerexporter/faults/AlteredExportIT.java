package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A published export is changed by somebody: {@code verify} finds it and names the file. */
@Tag("faults")
class AlteredExportIT {

  private static final String PARTS = "bods_exports_results/export_parts/export=test/";

  /** What is done to which file, and how it is named. */
  enum Change {
    PART_ALTERED(PARTS + "part-00001.jsonl.gz", "part-00001.jsonl.gz", Change::alter),
    PART_OF_OTHER_VERSION_ALTERED(
        "bods_exports_results/v0.2/export_parts/export=test/part-00001.jsonl.gz",
        "BODS 0.2, is NOT sound",
        Change::alter),
    PART_MISSING(PARTS + "part-00001.jsonl.gz", "part-00001.jsonl.gz", Map::remove),
    PART_ADDED(
        PARTS + "part-00099.jsonl.gz",
        "part-00099.jsonl.gz",
        (files, path) -> files.put(path, files.get(PARTS + "part-00001.jsonl.gz"))),
    FINAL_FILE_ALTERED("bods_exports_results/test.jsonl.gz", "final-sha256", Change::alter),
    FINAL_FILE_MISSING("bods_exports_results/test.jsonl.gz", "test.jsonl.gz", Map::remove);

    private final String path;
    private final String named;
    private final BiConsumer<Map<String, byte[]>, String> change;

    Change(String path, String named, BiConsumer<Map<String, byte[]>, String> change) {
      this.path = path;
      this.named = named;
      this.change = change;
    }

    private static void alter(Map<String, byte[]> files, String path) {
      byte[] content = files.get(path).clone();
      content[content.length / 2] ^= 1;
      files.put(path, content);
    }
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void isFoundAndNamed(Change change) {
    Map<String, byte[]> files = new TreeMap<>(CleanRun.shared().complete().files());
    change.change.accept(files, change.path);
    try (Place place = new Folder(folder.resolve("out"));
        Job verify = Job.of("verify", "--output", place.address(), "--export-id", CleanRun.ID)) {
      place.put(files);

      Job.End end = verify.start().end();

      assertThat(end.exitCode()).as(end.err()).isEqualTo(6);
      assertThat(end.out()).contains(change.named);
    }
  }
}
