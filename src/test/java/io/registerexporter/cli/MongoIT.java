package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.mongo.Fault;
import io.registerexporter.mongo.TestMongo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

/** Databases, read by the program in processes of its own. */
class MongoIT {

  private static final Path GALLERY = Path.of("src/test/resources/golden/gallery");
  private static final String USER = "planted-user";
  private static final String PASSWORD = "planted-password";
  private static final String SECRET_ARN =
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:register-AbCdEf";

  @TempDir private Path folder;

  @Test
  void secret_isNowhereToBeSeen() throws IOException {
    try (TestMongo mongo = TestMongo.withUser(USER, PASSWORD)) {
      mongo.load("register", TestRegister.of(GALLERY.resolve("input")));

      Program run = exportWithEverythingLogged(mongo, PASSWORD, "--keep-staging");
      assertThat(run.exitCode()).as(run.err()).isZero();
      // The event log has what Spark's UI shows: configuration, plans, stages and failures.
      assertThat(filesUnder(folder)).anyMatch(file -> file.toString().contains("/events/"));
      assertSecretIsAbsent(run);

      Program wrong = exportWithEverythingLogged(mongo, PASSWORD + "x", "--export-id", "wrong");
      assertThat(wrong.exitCode()).isEqualTo(ExitCode.SOURCE.code());
      assertThat(wrong.err()).contains("authentication failed");
      assertSecretIsAbsent(wrong);
    }
  }

  @Test
  void rightsLostMeanwhile_areToldWithoutTheSecret() throws IOException {
    try (TestMongo mongo = TestMongo.withUser(USER, PASSWORD)) {
      mongo.load("register", TestRegister.of(GALLERY.resolve("input")));
      mongo.atEvery(
          "getMore", Fault.error(13, "Unauthorized", USER + " is not authorized on register"));

      Program run = exportWithEverythingLogged(mongo, PASSWORD);

      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.SOURCE.code());
      assertThat(run.err()).contains(mongo.host(), "--mongo-uri-from");
      assertThat(folder.resolve("out/bods_exports_results")).doesNotExist();
      assertSecretIsAbsent(run);
    }
  }

  /** Spark's log with all of its details, beside what the program says. */
  private Program exportWithEverythingLogged(TestMongo mongo, String password, String... more)
      throws IOException {
    Path events = Files.createDirectories(folder.resolve("events"));
    Path logging =
        Files.writeString(
            folder.resolve("log4j2.properties"),
            """
            rootLogger.level = debug
            rootLogger.appenderRef.file.ref = file
            appender.file.type = File
            appender.file.name = file
            appender.file.fileName = %s
            appender.file.layout.type = PatternLayout
            appender.file.layout.pattern = %%p %%c: %%m%%n%%ex
            logger.failure.name = io.registerexporter
            logger.failure.level = debug
            """
                .formatted(folder.resolve("debug.log")));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "export",
                "--source",
                mongo.uri("register") + "?authSource=admin",
                "--mongo-uri-from",
                "env:REGISTER_SECRET",
                "--output",
                folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return Program.sparkSubmit(
        Map.of("REGISTER_SECRET", USER + ":" + password, "REGISTER_EXPORTER_MONGO_READINGS", "2"),
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
            "spark.eventLog.dir=" + events.toUri(),
            "--driver-java-options",
            "-Dlog4j2.configurationFile=" + logging.toUri()),
        arguments.toArray(String[]::new));
  }

  private void assertSecretIsAbsent(Program run) throws IOException {
    assertThat(run.out()).doesNotContain(USER, PASSWORD);
    assertThat(run.err()).doesNotContain(USER, PASSWORD);
    assertThat(folder.resolve("debug.log")).content().contains("com.mongodb", "register");
    for (Path file : filesUnder(folder)) {
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(content.contains(USER)).as("user in " + file).isFalse();
      assertThat(content.contains(PASSWORD)).as("password in " + file).isFalse();
    }
  }

  private static List<Path> filesUnder(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void secretOfSecretsManager_isUsed_andNotShown() throws IOException {
    Path log = folder.resolve("spark.log");
    AtomicReference<String> asked = new AtomicReference<>();
    HttpServer aws =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    aws.createContext(
        "/",
        exchange -> {
          String request =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.set(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " " + request);
          byte[] answer =
              "{\"SecretString\": \"{\\\"username\\\": \\\"%s\\\", \\\"password\\\": \\\"%s\\\"}\"}"
                  .formatted(USER, PASSWORD)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    aws.start();
    try (TestMongo mongo = TestMongo.withUser(USER, PASSWORD)) {
      mongo.load("register", new TestRegister().company(1));

      Program run =
          Program.registerExporter(
              Map.of(
                  "AWS_ENDPOINT_URL",
                  "http://127.0.0.1:" + aws.getAddress().getPort(),
                  "AWS_ACCESS_KEY_ID",
                  "test",
                  "AWS_SECRET_ACCESS_KEY",
                  "test",
                  "AWS_SESSION_TOKEN",
                  "planted-token",
                  "REGISTER_EXPORTER_LOG",
                  log.toString()),
              "export",
              "--source",
              mongo.uri("register") + "?authSource=admin",
              "--mongo-uri-from",
              "secretsmanager:" + SECRET_ARN,
              "--dry-run");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(asked.get()).startsWith("secretsmanager.GetSecretValue ").contains(SECRET_ARN);
      assertThat(run.out())
          .contains("\"entities\" : 1", "secretsmanager:" + SECRET_ARN)
          .doesNotContain(USER, PASSWORD);
      assertThat(run.err()).doesNotContain(USER, PASSWORD, "planted-token");
      assertThat(log).content().doesNotContain(USER, PASSWORD, "planted-token");
    } finally {
      aws.stop(0);
    }
  }

  /** The server is gone when staging is complete, and an executor soon after. */
  @Test
  void executorThatIsLostAfterStaging_isReplaced_withoutReadingTheDatabaseAgain()
      throws IOException {
    try (TestMongo mongo = TestMongo.start()) {
      mongo.load("register", TestRegister.of(GALLERY.resolve("input")));
      // Six collections are counted, read and counted.
      mongo.atCommand("aggregate", 18, Fault.STOP_AFTERWARDS);
      List<ProcessHandle> killed = new ArrayList<>();

      Program run =
          Program.sparkSubmit(
              Map.of(
                  "JDK_JAVA_OPTIONS",
                  "-XX:TieredStopAtLevel=1 --add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                  "REGISTER_EXPORTER_MONGO_PARTITIONER",
                  "single"),
              List.of(
                  "--master",
                  "local-cluster[2,1,640]",
                  "--conf",
                  "spark.executor.memory=640m",
                  "--conf",
                  "spark.ui.enabled=false",
                  "--conf",
                  "spark.sql.shuffle.partitions=2",
                  "--conf",
                  "spark.speculation=true",
                  "--conf",
                  "spark.speculation.quantile=0.1",
                  "--conf",
                  "spark.speculation.minTaskRuntime=1ms"),
              (process, line) -> {
                if (line.contains("deciding what is exported …")) {
                  kill(process, killed);
                }
              },
              "export",
              "--source",
              mongo.uri("register"),
              "--output",
              folder.resolve("out").toString(),
              "--export-id",
              "test",
              "--publication-date",
              "2026-01-31");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(killed).hasSize(1);
      assertThat(run.err()).contains("Lost executor");
      assertThat(mongo.readings()).hasSize(6);
      assertThat(mongo.count("aggregate")).isEqualTo(18);
      assertThat(Exports.lines(folder.resolve("out/bods_exports_results/test.jsonl.gz")))
          .isEqualTo(Files.readAllLines(GALLERY.resolve("expected/statements-0.4.jsonl")));
    }
  }

  private static void kill(Process process, List<ProcessHandle> killed) {
    process
        .descendants()
        .filter(
            child ->
                child
                    .info()
                    .arguments()
                    .map(List::of)
                    .orElse(List.of())
                    .contains("org.apache.spark.executor.CoarseGrainedExecutorBackend"))
        .findFirst()
        .ifPresent(
            executor -> {
              executor.destroyForcibly();
              killed.add(executor);
            });
  }
}
