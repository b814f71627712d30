package io.registerexporter.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.cli.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs tasks as Concourse does: in a folder that holds the task's inputs and outputs and nothing
 * else, with the task's parameters as variables. Programs can be replaced by others, which write
 * down how they were called.
 */
final class TaskRun {

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /** What a task did. */
  record Outcome(int exitCode, String out, String err) {}

  /**
   * @param folder an empty one
   */
  TaskRun(Path folder) {
    this.folder = folder;
    environment.put("CALLS", folder.resolve("calls").toString());
    environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
  }

  /** Variables that the task finds beside its parameters. */
  void setEnvironment(Map<String, String> variables) {
    environment.putAll(variables);
  }

  /** The folder of an artifact, made if it is not there. */
  Path artifact(String name) {
    return directory(folder.resolve("artifacts").resolve(name));
  }

  /** Puts the scripts of this checkout into the artifact {@code source}, which is returned. */
  Path checkOut() {
    Path source = artifact("source");
    Path ci = Path.of("ci");
    try (Stream<Path> files = Files.walk(ci)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        directory(source.resolve(file).getParent());
        Files.copy(file, source.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
      }
      return source;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a program by one that writes down its name and arguments, and then does something. */
  void program(String name, String does) {
    Path file = directory(folder.resolve("bin")).resolve(name);
    write(
        file,
        """
        #!/usr/bin/env bash
        set -euo pipefail
        echo "${0##*/} $*" >>"$CALLS"
        """
            + does);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** How replaced programs were called since this was asked last. */
  List<String> calls() {
    Path file = folder.resolve("calls");
    try {
      List<String> calls = Files.exists(file) ? Files.readAllLines(file) : List.of();
      Files.deleteIfExists(file);
      return calls;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a task of {@code ci/tasks}.
   *
   * @param given its parameters, all that have no value of their own
   */
  Outcome run(String name, Map<String, String> given) {
    TaskFile task = TaskFile.read(TaskFile.FOLDER.resolve(name + ".yml"));
    Map<String, String> variables = new HashMap<>(environment);
    task.params()
        .forEach(
            (param, value) ->
                variables.put(
                    param,
                    value.orElseGet(
                        () -> {
                          assertThat(given).containsKey(param);
                          return given.get(param);
                        })));
    try {
      Path work = Files.createTempDirectory(folder, "task");
      for (String input : task.inputs()) {
        Files.createSymbolicLink(work.resolve(input), artifact(input));
      }
      for (String output : task.outputs()) {
        Files.createSymbolicLink(work.resolve(output), artifact(output));
      }
      return run(work, task.program(), variables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Outcome run(Path work, String program, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path out = work.resolveSibling(work.getFileName() + ".out");
    Path err = work.resolveSibling(work.getFileName() + ".err");
    Process process =
        Program.builder(variables, List.of(work.resolve(program).toString()))
            .directory(work.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ends in time").isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
