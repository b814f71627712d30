package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.Exports;
import io.registerexporter.SharedSpark;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementId;
import io.registerexporter.bods.StatementType;
import io.registerexporter.config.ExportConfig.Gates.Schema;
import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.PartFile;
import io.registerexporter.sink.PartPlan;
import io.registerexporter.sink.RefusedException;
import io.registerexporter.store.Checksum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is held against the schema as far as that is wanted. */
class WrittenCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void statementsThatAreValid_pass(Schema schema) throws IOException {
    assertThat(check(schema, "registeredEntity").interests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ALL", "SAMPLE"})
  void statementThatTheSchemaDoesNotAllow_isRefusedWithTheWayOn(Schema schema) {
    assertThatThrownBy(() -> check(schema, "company"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll(
            "statement-invalid 1 times (part-00000.jsonl.gz line 1: /entityType",
            "--resume --gate schema=off");
  }

  @Test
  void statementThatTheSchemaDoesNotAllow_passesWhereItIsNotAsked() throws IOException {
    assertThat(check(Schema.OFF, "company").interests()).isEmpty();
  }

  @Test
  void otherMistake_isNothingThatAGateCouldLetPass() {
    assertThatThrownBy(() -> check(Schema.ALL, "company", "part-00001.jsonl.gz"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll("part-missing", "report this")
        .hasMessageNotContaining("--gate");
  }

  private Manifest.Statistics check(Schema schema, String entityType) throws IOException {
    return check(schema, entityType, ExportLayout.partName(0));
  }

  /**
   * Checks a part of one entity statement.
   *
   * @param name what the part is believed to be called
   */
  private Manifest.Statistics check(Schema schema, String entityType, String name)
      throws IOException {
    byte[] line =
        """
        {"statementID":"%s","statementType":"entityStatement","entityType":"%s"}
        """
            .formatted(StatementId.ofHash(1_000_000_001L).text(), entityType)
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(part)) {
      out.write(line);
    }
    ExportLayout layout = new ExportLayout(folder.toString(), "test");
    Path file = Path.of(layout.part(ExportLayout.partName(0)));
    Files.createDirectories(file.getParent());
    Files.write(file, part.toByteArray());
    PartFile written =
        new PartFile(
            new PartPlan.File(VersionParts.statements(BodsVersion.V0_1), name),
            part.size(),
            1,
            DigestUtils.sha256Hex(part.toByteArray()),
            new Checksum(0),
            DigestUtils.sha256Hex(line),
            Map.of(StatementType.ENTITY.ordinal(), 1L),
            0,
            0,
            null);
    Inventory inventory = new Inventory(null, Map.of(), Compressor.local(6), List.of(written));
    PublicationTerms terms =
        PublicationTerms.of(Exports.config(folder, folder, Map.of()).publisher(), TODAY);
    return new WrittenCheck(SharedSpark.session(), inventory, TODAY, schema, () -> {})
        .check(new Volume(new VersionRules(BodsVersion.V0_1, terms), layout));
  }
}
