package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.config.Setting;
import io.registerexporter.sink.Manifest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collection without documents is no mistake, and neither is a register of such alone. */
class EmptyCollectionsTest {

  private static final Map<Setting, String> ALL_VERSIONS =
      Map.of(Setting.BODS_VERSION, "0.4,0.2,0.1");

  @TempDir private Path folder;

  @Test
  void registerWithoutDocuments_givesAnExportWithoutStatementsIfThatIsWanted() {
    Manifest manifest =
        export(
            new TestRegister(),
            Map.of(Setting.BODS_VERSION, "0.4,0.2,0.1", Setting.GATES_MINIMUM, "0"));
    assertThat(manifest.counts().collections().values())
        .hasSize(6)
        .allSatisfy(documents -> assertThat(documents.read()).isZero());
    assertThat(Exports.statements(folder.resolve("out"))).isEmpty();
  }

  @Test
  void entitiesAlone_areExported() {
    Manifest manifest = export(new TestRegister().company(1).person(2));
    assertThat(manifest.counts().statements())
        .containsEntry("entityStatement", 1L)
        .containsEntry("ownershipOrControlStatement", 1L);
  }

  @Test
  void relationshipWithoutEntities_isRejected() {
    Manifest manifest = export(new TestRegister().relationship(1, 2, 3).company(4));
    assertThat(manifest.counts().collections().get("relationships").rejected()).isEqualTo(1);
  }

  private Manifest export(TestRegister register) {
    return export(register, ALL_VERSIONS);
  }

  private Manifest export(TestRegister register, Map<Setting, String> settings) {
    return Exports.run(register.write(folder.resolve("in")), folder.resolve("out"), settings);
  }
}
