package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.sink.OutputFolder;
import io.registerexporter.sink.Publication;
import io.registerexporter.sink.RunStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What runs leave behind that end before there is an export. */
class EarlyEndTest {

  private static final String SECRET = "planted-secret";

  @TempDir private Path folder;
  private OutputFolder output;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void openOutput() {
    output = new OutputFolder(folder.resolve("out"), "ex1");
  }

  private int run(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }

  private int export(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("export", "--output", output.path.toString(), "--export-id=ex1"));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private RunStatus status() {
    return output.store.read(output.layout.status(), RunStatus.class);
  }

  private void assertStatus(int exitCode, String... reason) {
    assertThat(status().state()).isEqualTo(RunStatus.FAILED);
    assertThat(status().stage()).isEqualTo("starting");
    assertThat(status().exitCode()).isEqualTo(exitCode);
    assertThat(status().reason()).contains(reason);
  }

  @Test
  void wrongSettingsFile_leavesItsExitCodeAndReason() throws IOException {
    Path settings = Files.writeString(folder.resolve("settings.yaml"), "sauce: x\n");

    assertThat(export("--config", settings.toString())).isEqualTo(3);

    assertStatus(3, "unknown key sauce");
    assertThat(output.files()).containsExactly("bods_exports_private/exports/ex1/status.json");
  }

  @Test
  void settingsFileThatIsNotThere_leavesItsExitCodeAndReason() {
    assertThat(export("--config=nowhere.yaml")).isEqualTo(3);
    assertStatus(3, "cannot read the configuration file nowhere.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"exportId: ex1\noutput: %s\npartSize: 0", "exportId: ex1\noutput: %s\nx: 1"})
  void fileThatNamesTheExport_saysWhereItsStatusGoes(String lines) throws IOException {
    Path settings =
        Files.writeString(folder.resolve("settings.yaml"), lines.formatted(output.path));

    assertThat(run("export", "--config", settings.toString())).isEqualTo(3);

    assertThat(status().exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "--part-size=0, --part-size 0",
    "--gate=fewer, --gate fewer",
    "--quiesced=maybe, its flags",
    "--sauce=" + SECRET + ", --sauce",
    SECRET + ", a word that is no flag",
    "-p" + SECRET + ", a word that is no flag",
    "--source=mongodb://user:" + SECRET + "@host/db, source holds a user name or password",
    "--part-size, --part-size"
  })
  void wrongFlag_leavesItsNameAndNoSecret(String flag, String named) {
    assertThat(export(flag)).isEqualTo(2);

    assertStatus(2, named);
    assertThat(status().toString()).doesNotContain(SECRET);
  }

  @Test
  void wrongFlagBeforeThoseThatNameTheExport_leavesTheStatusThere() {
    String path = output.path.toString();
    assertThat(run("export", "--sauce", "x", "--part-size", "--output=" + path, "--export-id=ex1"))
        .isEqualTo(2);
    assertStatus(2, "--part-size");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--export-id=ex1",
        "--output=%s",
        "--output=%s --export-id=../ex1",
        "--output=%s --export-id=ex1 --export-id=ex2",
        "--output --export-id=ex1",
        "--output=s3://user:secret@bucket --export-id=ex1",
        "--output=%s --export-id=ex1 --dry-run",
        "--output=%s --export-id=ex1 --dry-run=true",
      })
  void commandThatDoesNotSayWhereTheExportIs_orIsNoRun_touchesNothing(String flags) {
    List<String> arguments = new ArrayList<>(List.of("export"));
    arguments.addAll(List.of(flags.formatted(output.path).split(" ")));
    arguments.add("--sauce");

    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);

    assertThat(folder).isEmptyDirectory();
    assertThat(Path.of("--export-id=ex1")).doesNotExist();
  }

  @Test
  void otherCommand_leavesNoStatus() {
    assertThat(run("verify", "--output", output.path.toString(), "--export-id=ex1", "--sauce"))
        .isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void liveRun_keepsItsStatus() {
    RunStatus running = new RunStatus("running", "writing parts", 0, "");
    try (Publication alive = output.begin("2026-01-31T08:00:00Z", Duration.ofMinutes(1))) {
      output.store.replace(output.layout.status(), running);

      assertThat(export("--sauce")).isEqualTo(2);

      assertThat(status()).isEqualTo(running);
      alive.release();
    }
  }

  @Test
  void outputThatCannotBeWritten_changesNeitherCodeNorMessage() throws IOException {
    Files.writeString(output.path, "no folder");

    assertThat(export("--part-size=0")).isEqualTo(2);

    assertThat(err.toString()).startsWith("register-exporter: --part-size 0: must be");
  }
}
