package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other tests look at after a fault would show one. */
@Tag("faults")
class ContentsIT {

  private static final String RESULTS = "bods_exports_results/";

  private static final String PART = RESULTS + "v0.2/export_parts/export=test/part-00000.jsonl.gz";

  private final Contents clean = CleanRun.shared().complete();

  @Test
  void cleanRun_isFoundInOrder() {
    assertThatCode(clean::assertLatestIsComplete).doesNotThrowAnyException();
    assertThatCode(clean::assertIsThatOfCleanRun).doesNotThrowAnyException();
    assertThatCode(() -> clean.assertIsUntouched(CleanRun.OLD)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PART,
        RESULTS + "test.jsonl.gz",
        RESULTS + "crosswalks/test.jsonl.gz",
        RESULTS + "v0.2/manifests/test.json"
      })
  void missingFile_makesTheLatestIncomplete(String path) {
    assertThatThrownBy(changed(files -> files.remove(path))::assertLatestIsComplete)
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {PART, RESULTS + "test.jsonl.gz"})
  void otherBytes_areFound(String path) {
    Contents altered =
        changed(
            files -> {
              byte[] content = files.get(path).clone();
              content[content.length / 3] ^= 1;
              files.put(path, content);
            });

    assertThatThrownBy(altered::assertLatestIsComplete).isInstanceOf(AssertionError.class);
    assertThatThrownBy(altered::assertIsThatOfCleanRun).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bods_exports_private/exports/test/.status.json.next",
        "bods_exports_private/exports/test/unfinished/test.jsonl.gz-owner",
        "bods_exports_private/exports/test/staging/owner/entities/reading-1.bson.zst",
        RESULTS + "export_parts/export=test/__magic_job-1/00/part-00000.jsonl.gz.pending",
        RESULTS + "export_parts/export=test/_temporary/",
        RESULTS + "export_parts/export=test/part-00077.jsonl.gz"
      })
  void leftOver_isFound(String path) {
    assertThatThrownBy(changed(files -> files.put(path, new byte[0]))::assertIsThatOfCleanRun)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void pendingUpload_isFound() {
    Contents pending = new Contents(clean.files(), List.of(PART));

    assertThatThrownBy(pending::assertIsThatOfCleanRun).isInstanceOf(AssertionError.class);
  }

  @Test
  void changeOfTheOldExport_isFound() {
    Contents altered = changed(files -> files.put(RESULTS + "old.attribution.txt", new byte[] {1}));

    assertThatThrownBy(() -> altered.assertIsUntouched(CleanRun.OLD))
        .isInstanceOf(AssertionError.class);
  }

  private Contents changed(Consumer<Map<String, byte[]>> change) {
    TreeMap<String, byte[]> files = new TreeMap<>(clean.files());
    change.accept(files);
    return new Contents(files, List.of());
  }
}
