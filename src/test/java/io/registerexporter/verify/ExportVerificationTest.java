package io.registerexporter.verify;

import static io.registerexporter.verify.HandmadeExport.COMPANY;
import static io.registerexporter.verify.HandmadeExport.LAST_PERSON;
import static io.registerexporter.verify.HandmadeExport.PERSON;
import static io.registerexporter.verify.HandmadeExport.SUBSIDIARY;
import static io.registerexporter.verify.HandmadeExport.gzip;
import static io.registerexporter.verify.HandmadeExport.ownership;
import static io.registerexporter.verify.HandmadeExport.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.Exports;
import io.registerexporter.SharedFolder;
import io.registerexporter.sink.ExportLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportVerificationTest extends VerifiesHandmadeExport {

  @Test
  void soundExport_isOk() throws IOException {
    export.write();

    VerificationReport report = verify();

    assertThat(report.problems()).isEmpty();
    assertThat(report.ok()).isTrue();
    assertThat(report.exportId()).isEqualTo(HandmadeExport.ID);
    assertThat(report.statistics().statements())
        .containsEntry("entityStatement", 2L)
        .containsEntry("personStatement", 2L)
        .containsEntry("ownershipOrControlStatement", 3L)
        .containsEntry("total", 7L);
    assertThat(report.statistics().oddities()).isEmpty();
  }

  @Test
  void goldenRegisterExported_isOkButForOddities() {
    Exports.run(SharedFolder.require("golden/register-a/input"), output);

    VerificationReport golden =
        ExportVerification.verify(spark(), new ExportLayout(output.toString(), "test"));

    assertThat(golden.problems()).isEmpty();
    assertThat(golden.statistics().statements()).containsEntry("total", 1001L);
    assertThat(golden.statistics().oddities()).isNotEmpty();
  }

  @Test
  void exportWithoutStatements_isOk() throws IOException {
    export.contents.clear();
    export.write();

    assertThat(verify().problems()).isEmpty();
  }

  @Test
  void filesOfCommitters_areNoParts() throws IOException {
    export.write();
    Files.createFile(export.part(0).resolveSibling("_SUCCESS"));
    Files.createDirectories(export.part(0).resolveSibling("_temporary/0"));
    Files.createFile(export.part(0).resolveSibling(".hidden"));

    assertThat(verify().ok()).isTrue();
  }

  @Test
  void partOfSeveralMembers_isOk() throws IOException {
    byte[] content = export.contents.get(3);
    List<byte[]> parts = export.parts();
    parts.set(
        3,
        HandmadeExport.joined(
            gzip(Arrays.copyOfRange(content, 0, 10)),
            gzip(Arrays.copyOfRange(content, 10, content.length))));
    export.write(parts);

    assertThat(verify().problems()).isEmpty();
  }

  @Test
  void finalFileWithoutHashInTheManifest_isComparedWithTheParts() throws IOException {
    export.write();
    export.editManifest(manifest -> ((ObjectNode) manifest.get("final")).remove("sha256"));

    assertThat(verify().ok()).isTrue();
  }

  @Test
  void oddities_areCountedAndNoProblem() throws IOException {
    export.replace(
        3,
        ownership(-3L, SUBSIDIARY, "{}"),
        ownership(-2L, SUBSIDIARY, "describedByPersonStatement", COMPANY));
    export.replace(1, person(PERSON).replace("\"Ærøskøbing\"", "null"), person(LAST_PERSON));
    export.write();

    VerificationReport report = verify();

    assertThat(report.problems()).isEmpty();
    assertThat(report.statistics().oddities())
        .containsOnlyKeys("full-name-null", "interested-party-empty", "person-is-entity-statement")
        .allSatisfy((code, count) -> assertThat(count).isEqualTo(1));
  }

  @Test
  void report_printsCodesAndMeanings() throws IOException {
    JsonNode report = new ObjectMapper().valueToTree(verify());

    assertThat(report.at("/ok").asBoolean()).isFalse();
    assertThat(report.at("/problems/0/code").asText()).isEqualTo("manifest-missing");
    assertThat(report.at("/problems/0/meaning").asText()).contains("not published");
    assertThat(report.at("/problems/0/count").asLong()).isEqualTo(1);
  }
}
