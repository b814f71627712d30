package io.registerexporter.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.ci.TaskRun.Outcome;
import io.registerexporter.cli.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bin/release} in a repository of its own, with a stand-in for Maven. */
class ReleaseTest {

  private static final String CHANGELOG =
      """
      # Changelog

      ## [Unreleased]

      ## [1.2.0] - 2026-12-31

      ## [1.1.0] - 2026-11-30

      ## [2.0.0]
      """;

  /** Makes what a build makes. */
  private static final String MAVEN =
      """
      version=
      for word in "$@"; do
        [[ $word == -Drevision=* ]] && version=${word#-Drevision=}
      done
      rm -rf target && mkdir target
      for name in .jar -job.jar -launcher.jar -sbom.json -sbom.xml; do
        echo "$name of $version" >"target/register-exporter-$version$name"
      done
      """;

  private static final Map<String, String> GIT =
      Map.of(
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "Test",
          "GIT_AUTHOR_EMAIL", "test@example.org",
          "GIT_COMMITTER_NAME", "Test",
          "GIT_COMMITTER_EMAIL", "test@example.org");

  @TempDir private Path folder;
  private TaskRun tasks;
  private Path source;

  @BeforeEach
  void commit() throws Exception {
    tasks = new TaskRun(folder);
    tasks.program("mvn", MAVEN);
    tasks.setEnvironment(GIT);
    source = tasks.checkOut();
    Files.createDirectory(source.resolve("bin"));
    Files.copy(
        Path.of("bin/release"), source.resolve("bin/release"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(source.resolve("CHANGELOG.md"), CHANGELOG);
    Files.writeString(source.resolve(".gitignore"), "target/\n");
    run("git", "init", "-q");
    run("git", "add", "-A");
    run("git", "commit", "-qm", "Begin");
  }

  private Outcome run(String... command) throws IOException, InterruptedException {
    Process process =
        Program.builder(GIT, List.of(command))
            .directory(source.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said, said);
  }

  private Outcome release(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "PATH=" + folder.resolve("bin") + ":" + System.getenv("PATH"),
                "CALLS=" + folder.resolve("calls"),
                "bin/release"));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  @Test
  void release_hasTheJarsTheBillOfMaterialsAndTheirChecksums() throws Exception {
    Outcome outcome = release("1.1.0");

    assertThat(outcome.exitCode()).as(outcome.out()).isZero();
    assertThat(tasks.calls()).containsExactly("mvn -B -q -P release -Drevision=1.1.0 clean verify");
    Path files = source.resolve("target/release");
    String name = "register-exporter-1.1.0-";
    assertThat(files.resolve("SHA256SUMS"))
        .hasContent(
            String.join(
                "\n",
                Release.sha256(files.resolve(name + "job.jar")) + "  " + name + "job.jar",
                Release.sha256(files.resolve(name + "launcher.jar")) + "  " + name + "launcher.jar",
                Release.sha256(files.resolve(name + "sbom.json")) + "  " + name + "sbom.json",
                Release.sha256(files.resolve(name + "sbom.xml")) + "  " + name + "sbom.xml"));
    assertThat(files.toFile().list()).hasSize(5);
  }

  @Test
  void newestVersion_isTheFirstWithADay() throws Exception {
    assertThat(release("--newest").out()).isEqualTo("1.2.0\n");
    Files.writeString(source.resolve("CHANGELOG.md"), "## [Unreleased]\n");
    Outcome outcome = release("--newest");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("has no version with a day");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.3.0", "2.0.0", "1.2"})
  void versionThatTheChangelogDoesNotHave_isRefused(String version) throws Exception {
    assertRefused(version, version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1.0-SNAPSHOT", "v1.2.0", "1.2.0;x", ""})
  void versionThatIsNone_isRefused(String version) throws Exception {
    assertRefused("a version has three numbers", version);
  }

  @Test
  void checkoutWithChanges_isRefused() throws Exception {
    Files.writeString(source.resolve("new.txt"), "x");
    assertRefused("differs from the last commit", "1.2.0");
  }

  @Test
  void versionThatAnotherCommitHas_isRefused() throws Exception {
    run("git", "tag", "v1.2.0");
    run("git", "commit", "-q", "--allow-empty", "-m", "Go on");
    assertRefused("another commit has the tag v1.2.0", "1.2.0");
  }

  @Test
  void versionThatThisCommitHas_isBuiltAgain() throws Exception {
    run("git", "tag", "-a", "-m", "1.2.0", "v1.2.0");
    Outcome outcome = release("1.2.0");
    assertThat(outcome.exitCode()).as(outcome.out()).isZero();
    assertThat(source.resolve("target/release/SHA256SUMS")).exists();
  }

  @Test
  void wrongCommandLine_isToldSo() throws Exception {
    assertRefused("usage: release VERSION");
    assertRefused("usage: release VERSION", "1.2.0", "1.1.0");
  }

  @Test
  void buildThatFails_leavesNoRelease() throws Exception {
    tasks.program("mvn", "rm -rf target; exit 1");
    assertThat(release("1.2.0").exitCode()).isEqualTo(1);
    assertThat(source.resolve("target/release")).doesNotExist();
  }

  @Test
  void task_packsTheNewestVersion_toTheSameBytes() throws Exception {
    Outcome outcome = tasks.run("release", Map.of());

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    Path artifacts = tasks.artifact("artifacts");
    assertThat(artifacts.resolve("tag")).hasContent("v1.2.0");
    Path archive = artifacts.resolve("register-exporter-1.2.0.tar.gz");
    assertThat(run("tar", "-tzf", archive.toString()).out().lines())
        .contains("./SHA256SUMS", "./register-exporter-1.2.0-launcher.jar")
        .hasSize(6);

    String first = Release.sha256(archive);
    tasks.program("mvn", "umask 077\n" + MAVEN);
    tasks.run("release", Map.of());
    assertThat(Release.sha256(archive)).isEqualTo(first);
  }

  @Test
  void changelog_isOneThatReleasesAreMadeFrom() throws IOException {
    assertThat(Files.readAllLines(Path.of("CHANGELOG.md")))
        .filteredOn(line -> line.startsWith("## "))
        .isNotEmpty()
        .allMatch(
            line ->
                line.equals("## [Unreleased]")
                    || line.matches("## \\[[0-9]+\\.[0-9]+\\.[0-9]+(-rc\\.[0-9]+)?\\] - .{10}"))
        .first()
        .isEqualTo("## [Unreleased]");
  }

  private void assertRefused(String says, String... arguments) throws Exception {
    Outcome outcome = release(arguments);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains(says);
    assertThat(tasks.calls()).isEmpty();
    assertThat(source.resolve("target")).doesNotExist();
  }
}
