package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.config.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffIT {

  @TempDir private Path folder;

  private void export(String id, TestRegister register) {
    Exports.run(
        register.write(folder.resolve(id)),
        folder.resolve("out"),
        Map.of(Setting.EXPORT_ID, id, Setting.BODS_VERSION, "0.4"));
  }

  @Test
  void jobJarUnderSparkSubmit_printsTheDifferencesAsJson() throws IOException {
    export("one", new TestRegister().company(1).company(2));
    export("two", new TestRegister().company(2).company(3).company(4));

    Program run =
        Program.sparkSubmit(
            List.of("--master", "local[2]"),
            "exports",
            "diff",
            "one",
            "two",
            "--output",
            folder.resolve("out").toString(),
            "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode report = new ObjectMapper().readTree(run.out());
    assertThat(report.at("/statements/entityStatement"))
        .isEqualTo(Exports.json("{\"added\":2,\"removed\":1,\"changed\":0,\"unchanged\":1}"));
    assertThat(report.at("/examples/entityStatement/added")).hasSize(2);
  }
}
