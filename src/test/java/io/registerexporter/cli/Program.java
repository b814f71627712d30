package io.registerexporter.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * A run of a program in a process of its own.
 *
 * @param exitCode what it ended with
 * @param out what it printed
 * @param err what it said beside that
 */
public record Program(int exitCode, String out, String err) {

  /** With these git works elsewhere than where it is called; hooks of git are called with them. */
  private static final Set<String> OF_GIT =
      Set.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_COMMON_DIR",
          "GIT_OBJECT_DIRECTORY",
          "GIT_PREFIX");

  private static final long MINUTES = 10;

  private static final long MINUTES_TO_END = 1;

  /** {@code bin/spark-submit} with the job jar; Spark is that of Maven's jars. */
  static Program sparkSubmit(List<String> options, String... arguments) {
    return sparkSubmit(Map.of(), options, arguments);
  }

  static Program sparkSubmit(
      Map<String, String> environment, List<String> options, String... arguments) {
    return run(environment, sparkSubmitCommand(options, arguments), (process, line) -> {});
  }

  /**
   * @param watcher told each line that the program says beside its results, when it says it
   */
  static Program sparkSubmit(
      Map<String, String> environment,
      List<String> options,
      BiConsumer<Process, String> watcher,
      String... arguments) {
    return run(environment, sparkSubmitCommand(options, arguments), watcher);
  }

  /**
   * {@code bin/spark-submit} beside what other programs start.
   *
   * @param inside names of these in {@code bin}, the outermost first
   */
  static Program sparkSubmitInside(
      List<String> inside,
      Map<String, String> environment,
      List<String> options,
      String... arguments) {
    List<String> command = new ArrayList<>(inside.stream().map(name -> "bin/" + name).toList());
    command.addAll(sparkSubmitCommand(options, arguments));
    return run(environment, command, (process, line) -> {});
  }

  /** {@code bin/spark-submit} with these options, the job jar and these arguments. */
  public static List<String> sparkSubmitCommand(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(List.of("bin/spark-submit"));
    command.addAll(options);
    command.addAll(
        List.of("--class", "io.registerexporter.cli.Main", System.getProperty("jobJar")));
    command.addAll(List.of(arguments));
    return command;
  }

  /** {@code bin/register-exporter}. */
  static Program registerExporter(String... arguments) {
    return registerExporter(Map.of(), arguments);
  }

  public static Program registerExporter(Map<String, String> environment, String... arguments) {
    return registerExporterInside(List.of(), environment, arguments);
  }

  /**
   * {@code bin/register-exporter} beside what other programs start.
   *
   * @param inside names of these in {@code bin}, the outermost first
   */
  static Program registerExporterInside(
      List<String> inside, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(inside.stream().map(name -> "bin/" + name).toList());
    command.add("bin/register-exporter");
    command.addAll(List.of(arguments));
    return run(environment, command, (process, line) -> {});
  }

  private static Program run(
      Map<String, String> environment, List<String> command, BiConsumer<Process, String> watcher) {
    try {
      Path out = Files.createTempFile("out", ".txt");
      Process process = builder(environment, command).redirectOutput(out.toFile()).start();
      CompletableFuture<Process> tooLong = process.onExit().orTimeout(MINUTES, TimeUnit.MINUTES);
      // Programs that start others end them when they are told to end.
      tooLong.exceptionally(
          late -> {
            process.destroy();
            process
                .onExit()
                .orTimeout(MINUTES_TO_END, TimeUnit.MINUTES)
                .exceptionally(later -> process.destroyForcibly());
            return process;
          });
      StringBuilder err = new StringBuilder();
      try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          err.append(line).append('\n');
          watcher.accept(process, line);
        }
      }
      int exitCode = process.waitFor();
      if (tooLong.isCompletedExceptionally()) {
        throw new AssertionError(command + " did not end in " + MINUTES + " minutes:\n" + err);
      }
      String printed = Files.readString(out);
      Files.delete(out);
      return new Program(exitCode, printed, err.toString());
    } catch (IOException e) {
      throw new AssertionError(command + " could not be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(command + " was interrupted", e);
    }
  }

  /**
   * A command that finds none of this machine's settings of Spark, of AWS and of the program, and
   * no other repository than the one that it is in.
   *
   * @param environment variables that it finds
   */
  public static ProcessBuilder builder(Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("SPARK_HOME");
    builder.environment().keySet().removeIf(name -> name.startsWith("REGISTER_EXPORTER_"));
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().keySet().removeAll(OF_GIT);
    builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().putAll(environment);
    return builder;
  }
}
