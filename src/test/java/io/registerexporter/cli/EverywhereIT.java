package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.SharedFolder;
import io.registerexporter.cli.Run.Master;
import io.registerexporter.cli.Run.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an export ran and where it went cannot be seen in it: every master with every output. */
@Tag("everywhere")
class EverywhereIT {

  private static final String PART_SIZE = "0.5";

  @TempDir private static Path shared;

  /** By the register: what comes of it on this machine, in a folder. */
  private static final Map<String, Run> EXPECTED = new HashMap<>();

  private static Path sample;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "register-a, LOCAL,        BUCKET",
    "register-a, STANDALONE,   FOLDER",
    "register-a, STANDALONE,   BUCKET",
    "register-a, YARN_CLIENT,  BUCKET",
    "register-a, YARN_CLUSTER, FOLDER",
    "register-a, YARN_CLUSTER, BUCKET",
    "sample,     LOCAL,        BUCKET",
    "sample,     STANDALONE,   FOLDER",
    "sample,     STANDALONE,   BUCKET",
    "sample,     YARN_CLIENT,  BUCKET",
    "sample,     YARN_CLUSTER, FOLDER",
    "sample,     YARN_CLUSTER, BUCKET",
  })
  void bytes_areTheSameEverywhere(String register, Master master, Target target)
      throws IOException {
    Path source = source(register);
    Run expected =
        EXPECTED.computeIfAbsent(
            register, name -> export(Master.LOCAL, Target.FOLDER, shared.resolve(name), source));

    export(master, target, folder, source).assertGaveWhat(expected);
  }

  @Test
  void partsByTheThousand_areAssembledByTheServer() throws IOException {
    Path source = source("sample");
    Run expected =
        EXPECTED.computeIfAbsent(
            "sample", name -> export(Master.LOCAL, Target.FOLDER, shared.resolve(name), source));

    Run run =
        Run.of(
            Master.LOCAL,
            Target.BUCKET,
            folder,
            "--source",
            source.toString(),
            "--part-size",
            "0.003",
            "--bods-version",
            "0.4");

    assertThat(run.program().exitCode()).as(run.program().err()).isZero();
    assertThat(run.manifest().get("parts")).hasSizeGreaterThan(1200);
    assertThat(Exports.lines(run.finalFile())).isEqualTo(Exports.lines(expected.finalFile()));
    Program verified = Run.verify(folder, "512m");
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
  }

  /** YARN tells that it failed; the code is in its diagnostics and in the status. */
  @Test
  void failureUnderYarn_leavesItsCode() {
    Run run =
        Run.of(
            Master.YARN_CLUSTER,
            Target.BUCKET,
            folder,
            "--source",
            folder.resolve("nowhere").toString());

    assertThat(run.program().exitCode()).isNotZero();
    assertThat(run.program().err()).contains("exited with status " + ExitCode.SOURCE.code());
    assertThat(run.status().get("state").asText()).isEqualTo("failed");
    assertThat(run.status().get("exitCode").asInt()).isEqualTo(ExitCode.SOURCE.code());
    assertThat(run.status().get("reason").asText()).contains("nowhere does not exist");
  }

  private static Run export(Master master, Target target, Path folder, Path source) {
    Run run =
        Run.of(master, target, folder, "--source", source.toString(), "--part-size", PART_SIZE);
    assertThat(run.program().exitCode()).as(run.program().err()).isZero();
    return run;
  }

  /** The folder of a register; of the golden data beside the checkout, or a sample of 50,000. */
  private static Path source(String register) {
    if (!register.equals("sample")) {
      return SharedFolder.require("golden/" + register + "/input").toAbsolutePath().normalize();
    }
    if (sample == null) {
      Path generated = shared.resolve("generated");
      Program program =
          Program.registerExporter(
              "generate",
              "--entities",
              "50000",
              "--seed",
              "4",
              "--format",
              "bson",
              "--output",
              generated.toString());
      assertThat(program.exitCode()).as(program.err()).isZero();
      sample = generated;
    }
    return sample;
  }
}
