package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.TestRegister;
import io.registerexporter.config.ConfigException;
import io.registerexporter.launcher.LauncherException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Command lines that end before Spark is started. */
class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int run(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }

  @Test
  void heapThatSparkRefuses_isNamedWithTheWayOut() {
    assertThatThrownBy(() -> Sessions.requireHeap(256))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll("256 MiB", "REGISTER_EXPORTER_HEAP");
  }

  @Test
  void noCommand_isUsage() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("a command is missing");
  }

  @Test
  void cluster_isSaidToBeInAnotherJar() {
    assertThat(run("cluster", "start", "--wait")).isEqualTo(2);
    assertThat(err.toString()).contains("bin/register-exporter", "launcher.jar cluster");
  }

  @Test
  void launchersExitCodes_areTheProgramsOwn() {
    for (LauncherException.Kind kind : LauncherException.Kind.values()) {
      assertThat(ExitCode.valueOf(kind.name()).code()).as(kind.name()).isEqualTo(kind.exitCode());
    }
  }

  /** Arguments may come from events, and must not have files read. */
  @Test
  void argumentThatBeginsWithAnAt_isNoFile() throws IOException {
    Path file = Files.writeString(folder.resolve("arguments"), "--dry-run");
    assertThat(run("export", "--export-id", "@" + file)).isEqualTo(2);
    assertThat(err.toString()).contains("--export-id @" + file);
  }

  @Test
  void unknownFlag_isNamed() {
    assertThat(run("export", "--sauce", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--sauce", "export --help");
  }

  @Test
  void badFlags_areAllNamedAtOnce() {
    assertThat(run("export", "--export-id", "a b", "--part-size", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--export-id a b", "--part-size 0");
  }

  @ParameterizedTest
  @CsvSource({
    "fever=off, no gate has this name",
    "fewer, must be NAME=VALUE",
    "'', must be NAME=VALUE",
    "fewer=1%, a percentage from 0 to 100"
  })
  void gateThatThereIsNot_isUsageWithTheKnownOnes(String gate, String problem) {
    assertThat(run("export", "--gate", gate)).isEqualTo(2);
    assertThat(err.toString()).contains("--gate " + gate, problem);
  }

  @Test
  void unknownGate_isToldTheKnownOnes() {
    assertThat(run("export", "--gate", "schema=off", "--gate", "fever=off")).isEqualTo(2);
    assertThat(err.toString()).contains("rejected, dangling, fewer, minimum, schema");
  }

  @Test
  void gateGivenTwice_isUsage() {
    assertThat(run("export", "--gate", "fewer=5", "--gate", "fewer=off")).isEqualTo(2);
    assertThat(err.toString()).contains("--gate fewer is given twice");
  }

  @Test
  void gates_arePartOfThePlan() {
    Path source = new TestRegister().company(1).write(folder.resolve("in"));

    int code =
        run(
            "export",
            "--dry-run",
            "--source",
            source.toString(),
            "--gate",
            "fewer=off",
            "--gate",
            "rejected=2.5");

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("\"fewer\" : \"off\"", "\"rejected\" : \"2.5\"", "\"dangling\" : \"5\"");
  }

  @Test
  void unknownKeyInFile_isConfiguration() throws IOException {
    Path file = Files.writeString(folder.resolve("export.yaml"), "sauce: x\n");
    assertThat(run("export", "--config", file.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("unknown key sauce", "export.yaml", "partSize");
  }

  @Test
  void dryRun_printsThePlan_andTouchesNothing() throws IOException {
    Path source = new TestRegister().company(1).write(folder.resolve("in"));
    Path output = folder.resolve("out");

    int code =
        run(
            "export",
            "--dry-run",
            "--source",
            source.toString(),
            "--output",
            output + "/",
            "--export-id",
            "test");

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains(output + "/bods_exports_results/test.jsonl.gz", "entities.jsonl", "\"0.4\"");
    assertThat(output).doesNotExist();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(source);
    }
  }

  @Test
  void generate_writesARegister_andRefusesToOverwriteIt() {
    String[] arguments = {
      "generate", "--entities", "10", "--output", folder.resolve("r").toString()
    };

    assertThat(run(arguments)).isZero();
    assertThat(out.toString()).containsPattern("entities +10 documents");
    assertThat(folder.resolve("r/entities.jsonl")).exists();
    assertThat(run(arguments)).isEqualTo(5);
    assertThat(err.toString()).contains("already holds");
  }

  @Test
  void generateOfNothing_isUsage() {
    assertThat(run("generate", "--entities", "0", "--output", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--entities 0");
  }

  @Test
  void ownerOfMoreCompaniesThanTheRegisterHas_isUsage() {
    assertThat(
            run(
                "generate",
                "--entities",
                "10000",
                "--largest-owner",
                "9999",
                "--output",
                folder.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--largest-owner 9999", "--entities 10000");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void credentialsInAnAddress_areRefusedAndNotPrinted() {
    assertThat(run("export", "--source", "s3a://key:secret@bucket/x")).isEqualTo(2);
    assertThat(err.toString()).contains("source").doesNotContain("secret");
  }
}
