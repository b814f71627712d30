package io.registerexporter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.cli.Program;
import io.registerexporter.emr.TestEmr;
import io.registerexporter.emr.YarnSteps;
import io.registerexporter.lambda.TestRuntime;
import io.registerexporter.launcher.config.FolderFiles;
import io.registerexporter.launcher.launch.ConfigSource;
import io.registerexporter.mongo.TestMongo;
import io.registerexporter.s3.TestS3;
import io.registerexporter.sink.ExportLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.emr.model.ClusterState;

/** From an event to an export: the packed launcher, a cluster, the packed job. */
@Tag("everywhere")
class LaunchIT {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/gallery");

  private static final List<String> FILES =
      List.of("cluster", "configurations", "instances", "steps", "launcher", "settings");

  private final TestS3 s3 = TestS3.shared();
  private final String bucket = s3.bucket();
  private final String output = "s3://" + bucket + "/exports";
  private final TestMongo mongo = TestMongo.start();
  private final Map<String, String> environment = new HashMap<>();

  @TempDir private Path folder;
  private YarnSteps steps;
  private TestEmr emr;

  @BeforeEach
  void deploy() throws IOException {
    steps = new YarnSteps(folder, s3);
    emr = TestEmr.running(steps);
    mongo.load("register", TestRegister.of(GOLDEN.resolve("input")));
    s3.client()
        .putObject(
            request -> request.bucket(bucket).key("job.jar"),
            Path.of(System.getProperty("jobJar")));
    // As logs_and_metrics.sh does on a cluster.
    put("spark-events/", "");
    FolderFiles files = TestDeployment.files(folder, values());
    for (String name : FILES) {
      put("config/" + name + ".yaml", files.read(name).toPrettyString());
    }
    environment.putAll(TestS3.environment(s3.endpoint()));
    environment.putAll(emr.environment());
    environment.put(ConfigSource.VARIABLE, "s3://" + bucket + "/config");
  }

  private Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put("claims_uri", "s3://" + bucket + "/launches");
    values.put("settings_file", "s3://" + bucket + "/config/settings.yaml");
    values.put("job_jar", "s3://" + bucket + "/job.jar");
    values.put("event_log_uri", "s3://" + bucket + "/spark-events");
    values.put("source", mongo.uri("register"));
    values.put("mongo_uri_from", "");
    values.put("mongo_tls_ca", "null");
    values.put("output", output);
    values.put("region", "us-east-1");
    // One node of 8 GB is all there is.
    values.put("executors", "1");
    values.put("most_executors", "2");
    return values;
  }

  private void put(String key, String text) {
    s3.client().putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(text));
  }

  @AfterEach
  void close() {
    emr.close();
    mongo.close();
  }

  private Program cluster(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "cluster";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Program.registerExporter(environment, all);
  }

  @Test
  void scheduledEvent_makesAnExport_thatVerifies() throws IOException, InterruptedException {
    // Of a day that is not long past.
    String day = LocalDate.now(ZoneOffset.UTC).toString();
    String exportId = "ex-" + day;
    String event =
        Files.readString(Path.of("src/test/resources/events/scheduled-rule.json"))
            .replace("2026-01-31", day);
    String clusterId;
    try (TestRuntime lambda = TestRuntime.start(folder.resolve("lambda"), environment)) {
      JsonNode launch = lambda.invoke(event).result();
      assertThat(launch.get("outcome").asText()).isEqualTo("LAUNCHED");
      assertThat(launch.get("exportId").asText()).isEqualTo(exportId);
      clusterId = launch.get("clusterId").asText();
      assertThat(lambda.invoke(event).result().get("outcome").asText()).isEqualTo("RUNNING");

      Program watched = cluster("status", "--cluster-id", clusterId, "--wait", "--interval", "2s");
      assertThat(watched.exitCode()).as(watched.err() + steps.log()).isZero();
      assertThat(watched.out()).contains("TERMINATED", "COMPLETED", "succeeded");
      assertThat(lambda.invoke(event).result().get("outcome").asText()).isEqualTo("PUBLISHED");
    }

    Program verified =
        Program.registerExporter(
            environment, "verify", "--output", output, "--export-id", exportId);
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();

    // It has ended by itself; nothing is left to be stopped.
    Program stopped = cluster("stop", "--cluster-id", clusterId, "--yes");
    assertThat(stopped.exitCode()).as(stopped.err()).isZero();
    assertThat(stopped.out()).contains(clusterId + " has ended");
  }

  @Test
  void clusterThatIsStopped_leavesItsExportToTheNextOne() throws Exception {
    Program started = cluster("start", "--export-date", "2026-01-31", "--json");
    assertThat(started.exitCode()).as(started.err()).isZero();
    String first = new ObjectMapper().readTree(started.out()).get("clusterId").asText();
    Program stopped = cluster("stop", "--all", "--yes");
    assertThat(stopped.exitCode()).as(stopped.err()).isZero();
    assertThat(stopped.out()).contains(first);
    emr.awaitRest(first);
    assertThat(emr.state(first)).isEqualTo(ClusterState.TERMINATED);

    Program again = cluster("start", "--export-date", "2026-01-31", "--wait", "--interval", "2s");
    assertThat(again.exitCode()).as(again.err() + steps.log()).isZero();
    assertThat(emr.clusterIds()).hasSize(2);
    ExportLayout layout = new ExportLayout("exports", "ex-2026-01-31");
    Path exported = Files.write(folder.resolve("x.gz"), s3.bytes(bucket, layout.finalFile()));
    // The publisher is the example's, so only the number can be that of the golden data, which are
    // of that day, too.
    assertThat(Exports.lines(exported))
        .hasSameSizeAs(Files.readAllLines(GOLDEN.resolve("expected/statements-0.4.jsonl")));
  }
}
