package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.SharedFolder;
import io.registerexporter.SharedSpark;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.verify.json.JsonValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference statements of 0.2 and 0.4, as an export would hold them, are sound. */
class GoldenVerificationTest {

  private static final int PART = 300;

  @TempDir Path output;

  @ParameterizedTest
  @CsvSource({"chain, 13", "dangling, 10", "register-a, 979"})
  void statementsOf02_areSound(String name, long statements) throws IOException {
    VerificationReport report = verify(name, BodsVersion.V0_2);

    assertThat(report.problems()).isEmpty();
    assertThat(report.statistics().expected()).isEmpty();
    assertThat(report.statistics().statements()).containsEntry("total", statements);
  }

  @ParameterizedTest
  @CsvSource({"chain, 13, 3", "dangling, 10, 2", "register-a, 979, 317"})
  void statementsOf04_areSoundButForIdentifiersOfPersons(
      String name, long statements, long identifiers) throws IOException {
    VerificationReport report = verify(name, BodsVersion.V0_4);

    assertThat(report.problems()).isEmpty();
    assertThat(report.statistics().expected())
        .isEqualTo(Map.of("person_identifiers_invalid_composition", identifiers));
    assertThat(report.statistics().statements()).containsEntry("total", statements);
  }

  @Test
  void contents_areCounted() throws IOException {
    VerificationReport.Statistics statistics = verify("register-a", BodsVersion.V0_4).statistics();

    assertThat(statistics.interests().counts())
        .containsEntry("unknownInterest", 175L)
        .containsEntry("shareholding", 150L)
        .containsEntry("votingRights", 137L);
    assertThat(statistics.interests().sum()).isEqualTo(766);
    assertThat(statistics.currentInterests()).isEqualTo(566);
    assertThat(statistics.jurisdictions().counts())
        .hasSize(30)
        .containsEntry("GB", 147L)
        .containsEntry("DK", 42L);
    assertThat(statistics.identifierSchemes().counts())
        .hasSize(19)
        .containsEntry("OpenOwnership Register", 500L)
        .containsEntry("GB-COH", 145L);
  }

  private VerificationReport verify(String name, BodsVersion version) throws IOException {
    Path file =
        SharedFolder.require(
            "golden/" + name + "/expected/statements-" + version.label() + ".jsonl");
    StatementForm form = StatementForm.of(version);
    List<JsonNode> statements =
        JsonTexts.jsonLines(file).stream()
            .sorted(
                Comparator.comparing(
                    statement -> form.key(JsonValues.of(statement.toString())).orElseThrow()))
            .toList();
    HandmadeExport export = new HandmadeExport(output, version);
    for (int i = 0; i < statements.size(); i += PART) {
      export.part(
          statements.subList(i, Math.min(i + PART, statements.size())).stream()
              .map(JsonNode::toString)
              .toArray(String[]::new));
    }
    export.write();
    return ExportVerification.verify(
        SharedSpark.session(), export.layout(), VerifiesHandmadeExport.TODAY);
  }
}
