package io.registerexporter.verify;

import static io.registerexporter.verify.HandmadeExport.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinalFileVerificationTest extends VerifiesHandmadeExport {

  @Test
  void missingFinalFile_isNamed() throws IOException {
    export.write();
    Files.delete(export.finalFile());

    assertThat(codes()).containsExactly(ProblemCode.FINAL_MISSING);
  }

  @Test
  void alteredFinalFile_isNamed() throws IOException {
    export.write();
    HandmadeExport.alter(export.finalFile(), 200);

    assertThat(codes())
        .containsExactly(
            ProblemCode.FINAL_SHA256, ProblemCode.FINAL_CHECKSUM, ProblemCode.FINAL_NOT_PARTS);
  }

  @Test
  void finalFileThatWasCutOff_isNamed() throws IOException {
    export.write();
    byte[] bytes = Files.readAllBytes(export.finalFile());
    Files.write(export.finalFile(), Arrays.copyOf(bytes, bytes.length - 1));

    assertThat(codes())
        .containsExactly(
            ProblemCode.FINAL_BYTES,
            ProblemCode.FINAL_SHA256,
            ProblemCode.FINAL_CHECKSUM,
            ProblemCode.FINAL_NOT_PARTS);
  }

  @Test
  void finalFileWithMoreThanTheParts_isNamed() throws IOException {
    export.write();
    Files.write(
        export.finalFile(),
        HandmadeExport.joined(Files.readAllBytes(export.finalFile()), gzip(new byte[0])));

    assertThat(codes())
        .containsExactly(
            ProblemCode.FINAL_BYTES,
            ProblemCode.FINAL_SHA256,
            ProblemCode.FINAL_CHECKSUM,
            ProblemCode.FINAL_NOT_PARTS);
  }

  @Test
  void finalFileOfPartsInAnotherOrder_isNamed() throws IOException {
    export.write();
    byte[] bytes =
        HandmadeExport.joined(
            Files.readAllBytes(export.part(0)),
            Files.readAllBytes(export.part(2)),
            Files.readAllBytes(export.part(1)),
            Files.readAllBytes(export.part(3)));
    Files.write(export.finalFile(), bytes);
    export.editManifest(
        manifest ->
            ((ObjectNode) manifest.get("final"))
                .put("sha256", HandmadeExport.sha256(bytes))
                .remove("checksum"));

    assertThat(codes()).containsExactly(ProblemCode.FINAL_NOT_PARTS);
    assertThat(examples(ProblemCode.FINAL_NOT_PARTS))
        .containsExactly(
            "from byte "
                + Files.size(export.part(0))
                + " on it is not "
                + export.layout().key(export.part(1).toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no gzip"})
  void finalFileOfNoPartsThatIsNoGzip_isNamed(String content) throws IOException {
    export.contents.clear();
    export.write();
    Files.writeString(export.finalFile(), content);

    assertThat(codes()).contains(ProblemCode.FINAL_NOT_PARTS);
  }

  @Test
  void absentLatest_isNoProblem() throws IOException {
    export.write();
    Files.delete(Path.of(export.layout().latest()));

    assertThat(verify().ok()).isTrue();
  }

  @Test
  void latestThatNamesAnUnpublishedExport_isNamed() throws IOException {
    export.write();
    Files.writeString(
        Path.of(export.layout().latest()),
        "{\"exportId\":\"other\",\"manifest\":\"bods_exports_results/manifests/other.json\"}");

    assertThat(codes()).containsExactly(ProblemCode.LATEST_DANGLING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"exportId\":7", "{\"exportId\":null}"})
  void unreadableLatest_isNamed(String text) throws IOException {
    export.write();
    Files.writeString(Path.of(export.layout().latest()), text);

    assertThat(codes()).containsExactly(ProblemCode.LATEST_UNREADABLE);
  }
}
