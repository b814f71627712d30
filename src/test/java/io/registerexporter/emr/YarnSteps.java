package io.registerexporter.emr;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.cli.Program;
import io.registerexporter.s3.TestS3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs steps of {@code command-runner.jar} on a YARN cluster that each of them has to itself, with
 * their arguments as they are. {@code s3} is the stand-in for S3, through S3A.
 *
 * @param folder for what the steps need and say
 * @param s3 what their programs find as Amazon S3
 */
public record YarnSteps(Path folder, TestS3 s3) implements StepRunner {

  private static final String COMMAND_RUNNER = "command-runner.jar";

  private static final long SECONDS_TO_END = 60;

  @Override
  public Outcome run(JsonNode cluster, JsonNode step) throws InterruptedException {
    JsonNode jarStep = step.path("HadoopJarStep");
    if (!jarStep.path("Jar").asText().equals(COMMAND_RUNNER)) {
      return Outcome.failed(jarStep.path("Jar").asText() + " is not " + COMMAND_RUNNER);
    }
    try {
      Process process = start(cluster, jarStep.path("Args"));
      return awaitEnd(process) == 0 ? Outcome.SUCCEEDED : Outcome.FAILED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the steps said, the spark-submits' own words. */
  public String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logFile() {
    return folder.resolve("steps.log");
  }

  private Process start(JsonNode cluster, JsonNode arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("bin/with-yarn"));
    arguments.forEach(argument -> command.add(argument.asText()));
    Map<String, String> environment = new HashMap<>(TestS3.environment(s3.endpoint()));
    // Steps find spark-submit there.
    environment.put("PATH", Path.of("bin").toAbsolutePath() + ":" + System.getenv("PATH"));
    environment.put(
        "SPARK_CONF_DIR", SparkDefaults.of(cluster).write(folder.resolve("conf")).toString());
    return Program.builder(environment, command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
        .start();
  }

  private static int awaitEnd(Process process) throws InterruptedException {
    try {
      return process.waitFor();
    } catch (InterruptedException terminated) {
      // It ends the cluster that it has started, if it is given the time.
      process.destroy();
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      throw terminated;
    }
  }
}
