package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.TestRegister;
import io.registerexporter.s3.FaultyS3;
import io.registerexporter.s3.FaultyS3.Answer;
import io.registerexporter.s3.TestS3;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports into S3, by the program in a process of its own. */
class BucketIT {

  private static final String FINAL = "out/bods_exports_results/test.jsonl.gz";
  private static final String SESSION_TOKEN = "planted-session-token";

  @TempDir private Path folder;

  private final TestS3 s3 = TestS3.withoutSignatures();
  private final String bucket = s3.bucket();

  @Test
  void killedAssembly_isNotSeen_andTheNextRunRemovesItsUpload_andShowsNoSecret()
      throws IOException {
    try (FaultyS3 faulty = new FaultyS3(s3)) {
      AtomicReference<Process> process = new AtomicReference<>();
      faulty.instead(
          call -> call.isCompletion() && call.key().endsWith(FINAL),
          () -> process.get().destroyForcibly().onExit().join(),
          Answer.of(503, "SlowDown"));

      Program killed = export(faulty, process);

      assertThat(killed.exitCode()).isNotZero();
      assertThat(s3.keys(bucket)).noneMatch(key -> key.equals(FINAL) || key.contains("latest"));
      assertThat(s3.uploads(bucket)).as(killed.err()).containsExactly(FINAL);

      Program resumed = export(faulty, process, "--resume");

      assertThat(resumed.exitCode()).as(resumed.err()).isZero();
      assertThat(s3.keys(bucket)).contains(FINAL, "out/bods_exports_results/latest.json");
      assertThat(s3.uploads(bucket)).isEmpty();
      assertThat(resumed.out()).contains("aws s3 cp 's3://" + bucket + "/" + FINAL + "'");
      assertSecretIsAbsent(resumed.out() + resumed.err(), "what it says");
    }
    // The event log has what Spark's UI shows: its and Hadoop's configuration, and plans.
    List<Path> events = filesUnder(folder.resolve("events"));
    assertThat(events).isNotEmpty();
    for (Path file : events) {
      assertSecretIsAbsent(Files.readString(file), file.toString());
    }
    for (String key : s3.keys(bucket)) {
      assertSecretIsAbsent(new String(s3.bytes(bucket, key), StandardCharsets.ISO_8859_1), key);
    }
  }

  @Test
  void wrongSettings_leaveOnlyTheStatusInTheBucket() throws IOException {
    Path settings = Files.writeString(folder.resolve("settings.yaml"), "sauce: x\n");
    try (FaultyS3 faulty = new FaultyS3(s3)) {
      Program run = export(faulty, new AtomicReference<>(), "--config", settings.toString());

      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CONFIGURATION.code());
    }
    String status = "out/bods_exports_private/exports/test/status.json";
    assertThat(s3.keys(bucket)).containsExactly(status);
    assertThat(new String(s3.bytes(bucket, status), StandardCharsets.UTF_8))
        .contains("\"exitCode\" : 3", "unknown key sauce");
  }

  private Program export(FaultyS3 faulty, AtomicReference<Process> process, String... more)
      throws IOException {
    Path events = Files.createDirectories(folder.resolve("events"));
    Path source = folder.resolve("in");
    if (Files.notExists(source)) {
      new TestRegister().company(1).company(2).write(source);
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "export",
                "--source",
                source.toString(),
                "--output",
                "s3://" + bucket + "/out",
                "--export-id",
                "test"));
    arguments.addAll(List.of(more));
    return Program.sparkSubmit(
        Map.of(
            "AWS_ENDPOINT_URL",
            faulty.endpoint().toString(),
            "AWS_REGION",
            "us-east-1",
            "AWS_ACCESS_KEY_ID",
            TestS3.ACCESS_KEY,
            "AWS_SECRET_ACCESS_KEY",
            TestS3.SECRET_KEY,
            "AWS_SESSION_TOKEN",
            SESSION_TOKEN,
            // For which the next run waits.
            "REGISTER_EXPORTER_CLAIM_LEASE",
            "5"),
        List.of(
            "--master",
            "local[2]",
            "--conf",
            "spark.ui.enabled=false",
            "--conf",
            "spark.sql.shuffle.partitions=2",
            "--conf",
            "spark.eventLog.enabled=true",
            "--conf",
            "spark.eventLog.dir=" + events.toUri()),
        (running, line) -> process.set(running),
        arguments.toArray(String[]::new));
  }

  private static void assertSecretIsAbsent(String text, String where) {
    assertThat(text.contains(TestS3.SECRET_KEY)).as("secret key in " + where).isFalse();
    assertThat(text.contains(SESSION_TOKEN)).as("session token in " + where).isFalse();
  }

  private static List<Path> filesUnder(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
