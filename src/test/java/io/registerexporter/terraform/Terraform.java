package io.registerexporter.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A run of Terraform, which finds none of this machine's settings of it.
 *
 * @param exitCode what it ended with
 * @param out what it printed
 * @param err what it said beside that
 */
record Terraform(int exitCode, String out, String err) {

  private static final long MINUTES = 1;

  /**
   * Runs it; skips the test where it is not installed.
   *
   * @param module the folder in which it runs
   * @param temporary the folder for what it reads and leaves, absolute
   * @param input what it reads
   */
  static Terraform run(Path module, Path temporary, String input, String... arguments)
      throws IOException, InterruptedException {
    assumeTrue(Converter.isInstalled("terraform"), "skipped: terraform is not installed");
    List<String> command = new ArrayList<>(List.of("terraform"));
    command.addAll(List.of(arguments));
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(module.toFile())
            .redirectInput(Files.writeString(temporary.resolve("in"), input).toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    // Such as TF_VAR_release and TF_CLI_ARGS.
    builder.environment().keySet().removeIf(name -> name.startsWith("TF_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "CHECKPOINT_DISABLE", "1",
                "TF_CLI_CONFIG_FILE", "",
                "TF_DATA_DIR", temporary.resolve("data").toString()));
    Process process = builder.start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("%s ends in time: %s", command, Files.readString(err)).isTrue();
    return new Terraform(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
