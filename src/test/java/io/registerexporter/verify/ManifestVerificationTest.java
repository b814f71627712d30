package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestVerificationTest extends VerifiesHandmadeExport {

  @Test
  void nothingThere_isToldAsThat() {
    assertThat(examples(ProblemCode.MANIFEST_MISSING))
        .singleElement()
        .asString()
        .contains("nothing of the export is there");
  }

  @Test
  void missingManifest_isAnUnpublishedExport() throws IOException {
    export.write();
    Files.delete(Path.of(export.layout().manifest()));
    Files.delete(Path.of(export.layout().latest()));

    assertThat(codes()).containsExactly(ProblemCode.MANIFEST_MISSING);
    assertThat(examples(ProblemCode.MANIFEST_MISSING))
        .singleElement()
        .asString()
        .contains("begun and is not published");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"parts\":{}}"})
  void unreadableManifest_isNamed(String text) throws IOException {
    export.write();
    Files.writeString(Path.of(export.layout().manifest()), text);

    assertThat(codes()).containsExactly(ProblemCode.MANIFEST_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/final", "/counts/statements", "/counts/collections/entities/unused", "/parts"})
  void manifestThatLacksSomething_isUnreadable(String pointer) throws IOException {
    export.write();
    int slash = pointer.lastIndexOf('/');
    export.editManifest(
        manifest ->
            ((ObjectNode) manifest.at(pointer.substring(0, slash)))
                .remove(pointer.substring(slash + 1)));

    assertThat(codes()).containsExactly(ProblemCode.MANIFEST_UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({"exportId, other", "status, claimed"})
  void manifestOfSomethingElse_isNamed(String field, String value) throws IOException {
    export.write();
    export.editManifest(manifest -> manifest.put(field, value));

    assertThat(codes()).containsExactly(ProblemCode.MANIFEST_NAMES);
  }

  @Test
  void unknownVersion_isNamed() throws IOException {
    export.write();
    export.editManifest(manifest -> manifest.put("bodsVersion", "9.9"));

    assertThat(codes()).containsExactly(ProblemCode.VERSION_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/counts/mapped",
        "/counts/duplicates",
        "/counts/idConflicts",
        "/counts/rejections/id-missing",
        "/counts/collections/entities/read",
        "/counts/collections/entities/used",
        "/counts/collections/entities/unused/merged",
        "/final/statements"
      })
  void numbersThatDoNotAddUp_areNamed(String pointer) throws IOException {
    export.write();
    increment(pointer);

    assertThat(codes()).containsExactly(ProblemCode.MANIFEST_COUNTS);
  }

  @Test
  void numbersThatAreNotThoseOfTheParts_areNamed() throws IOException {
    export.write();
    increment("/counts/statements/personStatement");
    increment("/counts/statements/total");
    increment("/counts/mapped");
    increment("/final/statements");
    increment("/parts/1/statements");

    assertThat(codes()).containsExactly(ProblemCode.PART_STATEMENTS, ProblemCode.STATEMENT_COUNTS);
    assertThat(examples(ProblemCode.STATEMENT_COUNTS))
        .containsExactly(
            "personStatement: 3 in the manifest, 2 in the parts",
            "total: 8 in the manifest, 7 in the parts");
  }

  private void increment(String pointer) throws IOException {
    int slash = pointer.lastIndexOf('/');
    String field = pointer.substring(slash + 1);
    export.editManifest(
        manifest -> {
          ObjectNode parent = (ObjectNode) manifest.at(pointer.substring(0, slash));
          parent.put(field, parent.get(field).asLong() + 1);
        });
  }
}
