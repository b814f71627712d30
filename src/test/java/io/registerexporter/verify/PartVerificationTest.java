package io.registerexporter.verify;

import static io.registerexporter.verify.HandmadeExport.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartVerificationTest extends VerifiesHandmadeExport {

  @Test
  void alteredPart_isNamed() throws IOException {
    export.write();
    // The operating system in the gzip header, which nobody reads.
    HandmadeExport.alter(export.part(1), 9);

    assertThat(codes()).containsExactly(ProblemCode.PART_SHA256);
    assertThat(examples(ProblemCode.PART_SHA256))
        .singleElement()
        .asString()
        .startsWith("part-00001.jsonl.gz");
  }

  @Test
  void missingPart_isNamedWithAllThatLacks() throws IOException {
    export.write();
    Files.delete(export.part(1));

    assertThat(codes())
        .containsExactly(
            ProblemCode.PART_MISSING, ProblemCode.STATEMENT_COUNTS, ProblemCode.REFERENCE_DANGLING);
  }

  @Test
  void missingFolderOfParts_isAllPartsMissing() throws IOException {
    export.write();
    for (int i = 0; i < 4; i++) {
      Files.delete(export.part(i));
    }
    Files.delete(export.part(0).getParent());

    assertThat(codes()).containsExactly(ProblemCode.PART_MISSING, ProblemCode.STATEMENT_COUNTS);
  }

  @Test
  void addedPart_isNamed() throws IOException {
    export.write();
    Files.copy(export.part(3), export.part(4));

    assertThat(codes()).containsExactly(ProblemCode.PART_NOT_LISTED);
  }

  @Test
  void gapInTheNumbers_isNamed() throws IOException {
    export.write();
    Files.move(export.part(3), export.part(7));
    export.editManifest(
        manifest -> {
          ObjectNode part = (ObjectNode) manifest.get("parts").get(3);
          part.put("key", part.get("key").asText().replace("00003", "00007"));
        });

    assertThat(codes()).containsExactly(ProblemCode.PART_NAME);
  }

  @Test
  void truncatedPart_isUnreadable() throws IOException {
    List<byte[]> parts = export.parts();
    parts.set(3, Arrays.copyOf(parts.get(3), parts.get(3).length - 5));
    export.write(parts);

    assertThat(codes()).containsExactly(ProblemCode.PART_UNREADABLE);
  }

  @Test
  void partThatWasCutOffLater_isUnreadableAndOfAnotherSize() throws IOException {
    export.write();
    byte[] part = Files.readAllBytes(export.part(3));
    Files.write(export.part(3), Arrays.copyOf(part, part.length / 2));

    assertThat(codes())
        .contains(ProblemCode.PART_UNREADABLE, ProblemCode.PART_BYTES, ProblemCode.PART_SHA256)
        .doesNotContain(ProblemCode.PART_CONTENT, ProblemCode.PART_STATEMENTS);
  }

  @Test
  void bytesAfterTheLastMember_areDamage() throws IOException {
    List<byte[]> parts = export.parts();
    parts.set(2, HandmadeExport.joined(parts.get(2), "more".getBytes(StandardCharsets.US_ASCII)));
    export.write(parts);

    assertThat(codes()).containsExactly(ProblemCode.PART_UNREADABLE);
  }

  @Test
  void partThatIsNoGzip_isUnreadable() throws IOException {
    List<byte[]> parts = export.parts();
    parts.set(2, export.contents.get(2));
    export.write(parts);

    assertThat(codes()).contains(ProblemCode.PART_UNREADABLE);
  }

  @Test
  void changedLinesWithHashesOfTheFileAdapted_areNamed() throws IOException {
    List<byte[]> parts = export.parts();
    String changed = new String(export.contents.get(1), StandardCharsets.UTF_8).replace("Æ", "E");
    parts.set(1, gzip(changed.getBytes(StandardCharsets.UTF_8)));
    export.write(parts);

    assertThat(codes()).containsExactly(ProblemCode.PART_CONTENT);
  }
}
