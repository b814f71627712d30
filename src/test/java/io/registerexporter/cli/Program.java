package io.registerexporter.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of a program in a process of its own.
 *
 * @param exitCode what it ended with
 * @param out what it printed
 * @param err what it said beside that
 */
record Program(int exitCode, String out, String err) {

  private static final long MINUTES = 5;

  /** {@code bin/spark-submit} with the job jar; Spark is that of Maven's jars. */
  static Program sparkSubmit(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(List.of("bin/spark-submit"));
    command.addAll(options);
    command.addAll(
        List.of("--class", "io.registerexporter.cli.Main", System.getProperty("jobJar")));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** {@code bin/register-exporter}. */
  static Program registerExporter(String... arguments) {
    List<String> command = new ArrayList<>(List.of("bin/register-exporter"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private static Program run(List<String> command) {
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().remove("SPARK_HOME");
      builder.environment().keySet().removeIf(name -> name.startsWith("REGISTER_EXPORTER_"));
      builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
      Process process = builder.start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end in " + MINUTES + " minutes");
      }
      Program run = new Program(process.exitValue(), read(out), read(err));
      Files.delete(out);
      Files.delete(err);
      return run;
    } catch (IOException e) {
      throw new AssertionError(command + " could not be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(command + " was interrupted", e);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
