package io.registerexporter.generate.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.config.Setting;
import io.registerexporter.generate.Form;
import io.registerexporter.generate.RegisterGenerator;
import io.registerexporter.register.FindingCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export of the gallery tells of its documents. */
class GalleryFindingsTest {

  /**
   * Codes of documents that no MongoDB keeps, or whose values have types the register never has.
   */
  private static final Set<FindingCode> OF_DAMAGED_DOCUMENTS =
      EnumSet.of(
          FindingCode.DOCUMENT_UNREADABLE,
          FindingCode.DOCUMENT_TOO_LARGE,
          FindingCode.DUPLICATE_DOCUMENT,
          FindingCode.ID_MISSING,
          FindingCode.ID_TYPE,
          FindingCode.RELATIONSHIP_END_UNREADABLE,
          FindingCode.FIELD_TYPE,
          FindingCode.TEXT_LONE_SURROGATE,
          FindingCode.INTEREST_NOT_READABLE,
          FindingCode.EXCLUSIVE_FLAG_NOT_BOOLEAN);

  private static final Set<FindingCode> OF_0_1_ALONE =
      EnumSet.of(
          FindingCode.TYPE_NOT_TEXT,
          FindingCode.UPDATE_TIME_UNREADABLE,
          FindingCode.DANGLING_REFERENCE);

  @TempDir private Path folder;

  /** That none is lost, the counts in docs/mapping.md tell in every build. */
  @Tag("everywhere")
  @Test
  void exportIn04_findsEverythingThatCanBeStored() throws IOException {
    Path register = folder.resolve("register");
    RegisterGenerator.write(Gallery.ENTITIES, 1, Form.JSONL, register);
    Path output = folder.resolve("out");

    Exports.run(register, output, Map.of(Setting.BODS_VERSION, "0.4"));

    Set<FindingCode> expected = EnumSet.allOf(FindingCode.class);
    expected.removeAll(OF_DAMAGED_DOCUMENTS);
    expected.removeAll(OF_0_1_ALONE);
    assertThat(
            Exports.findings(output).stream()
                .map(finding -> FindingCode.of(finding.get("code").asText()))
                .collect(Collectors.toSet()))
        .isEqualTo(expected);
  }
}
