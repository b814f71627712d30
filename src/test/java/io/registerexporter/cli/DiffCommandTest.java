package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.config.Setting;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Command lines of {@code exports diff} that end before Spark is started. */
class DiffCommandTest {

  @TempDir private static Path folder;

  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void export() {
    Path source = new TestRegister().company(1).write(folder.resolve("in"));
    for (String version : new String[] {"0.4", "0.2"}) {
      Exports.run(
          source,
          folder.resolve("out"),
          Map.of(Setting.EXPORT_ID, "in-" + version.charAt(2), Setting.BODS_VERSION, version));
    }
  }

  private int run(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }

  private int diff(String... arguments) {
    String[] all = new String[arguments.length + 4];
    System.arraycopy(
        new String[] {"exports", "diff", "--output", folder.resolve("out").toString()},
        0,
        all,
        0,
        4);
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return run(all);
  }

  @Test
  void exportsWithoutACommand_isUsage() {
    assertThat(run("exports")).isEqualTo(2);
    assertThat(err.toString()).contains("a command is missing", "exports --help");
  }

  @Test
  void oneExportAlone_isUsage() {
    assertThat(diff("in-4")).isEqualTo(2);
    assertThat(err.toString()).contains("B");
  }

  @Test
  void unpublishedExport_isNamed() {
    assertThat(diff("in-4", "in-3")).isEqualTo(5);
    assertThat(err.toString()).contains("no published export in-3", "exports list");
  }

  @Test
  void idThatIsNone_isNamed() {
    assertThat(diff("in-4", "../in-4")).isEqualTo(2);
    assertThat(err.toString()).contains("../in-4");
  }

  @Test
  void exportsWithoutACommonVersion_areToldWithTheirVersions() {
    assertThat(diff("in-4", "in-2")).isEqualTo(2);
    assertThat(err.toString()).contains("no version", "in-4 is in 0.4", "in-2 is in 0.2");
  }

  @Test
  void versionThatOneHasNot_isToldWithThoseThatItHas() {
    assertThat(diff("in-4", "in-4", "--bods-version", "0.2")).isEqualTo(2);
    assertThat(err.toString()).contains("BODS 0.2", "in-4 is in 0.4");
  }
}
