package io.registerexporter.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.ci.TaskRun.Outcome;
import io.registerexporter.cli.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code .ci/run}, by itself and as the pipeline's task, where tools are missing. */
class TestTaskTest {

  @TempDir private Path folder;
  private TaskRun tasks;
  private Path script;

  @BeforeEach
  void checkOut() throws IOException {
    tasks = new TaskRun(folder);
    tasks.setEnvironment(Map.of("PATH", folder.resolve("bin").toString()));
    tasks.program("mvn", "exit 1");
    for (String tool : List.of("bash", "dirname", "id", "readlink")) {
      Path file = folder.resolve("bin").resolve(tool);
      TaskRun.write(file, "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    script = tasks.checkOut().resolve(".ci/run");
    Files.createDirectory(script.getParent());
    Files.copy(Path.of(".ci/run"), script, StandardCopyOption.COPY_ATTRIBUTES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                   | shellcheck",
        "shellcheck                         | yamllint",
        "shellcheck yamllint                | terraform",
        "shellcheck yamllint terraform      | node",
        "shellcheck yamllint terraform node | npm",
      })
  void missingTool_failsTheTask(String present, String missing) {
    for (String tool : present == null ? List.<String>of() : List.of(present.split(" "))) {
      tasks.program(tool, "");
    }

    Outcome outcome = tasks.run("test", Map.of());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("skipped: " + missing + " is not installed");
    assertThat(outcome.err()).contains("nothing may be skipped");
    assertThat(tasks.calls()).noneMatch(call -> call.startsWith("mvn"));
  }

  @Test
  void missingTools_areSkippedElsewhere() throws Exception {
    // The task sets it for its tests, too.
    Map<String, String> variables =
        Map.of(
            "CI_COMPLETE", "",
            "CALLS", folder.resolve("calls").toString(),
            "PATH", folder.resolve("bin").toString());
    Path out = folder.resolve("out");
    Process process =
        Program.builder(variables, List.of(script.toString()))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();

    assertThat(process.waitFor()).as(Files.readString(out)).isEqualTo(1);
    assertThat(out).content().contains("skipped: shellcheck", "skipped: terraform");
    assertThat(tasks.calls()).containsExactly("mvn -B verify");
  }
}
