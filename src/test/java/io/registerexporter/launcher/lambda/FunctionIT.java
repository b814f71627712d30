package io.registerexporter.launcher.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.emr.ClusterFailure;
import io.registerexporter.emr.TestEmr;
import io.registerexporter.lambda.TestRuntime;
import io.registerexporter.launcher.TestDeployment;
import io.registerexporter.launcher.config.FolderFiles;
import io.registerexporter.launcher.launch.ConfigSource;
import io.registerexporter.s3.TestS3;
import io.registerexporter.sns.TestSns;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** The packed function with all that it talks to: what it tells operators. */
class FunctionIT {

  private static final List<String> FILES =
      List.of("cluster", "configurations", "instances", "steps", "launcher");

  private final TestS3 s3 = TestS3.shared();
  private final String bucket = s3.bucket();
  private final TestEmr emr = TestEmr.start();
  private final TestSns sns = TestSns.start();
  private final Map<String, String> environment = new HashMap<>();

  @TempDir private Path folder;

  @BeforeEach
  void deploy() {
    FolderFiles files =
        TestDeployment.files(
            folder,
            Map.of(
                "claims_uri", "s3://" + bucket + "/launches",
                "output", "s3://" + bucket + "/exports"));
    for (String name : FILES) {
      String text = files.read(name).toPrettyString();
      s3.client()
          .putObject(
              request -> request.bucket(bucket).key("config/" + name + ".yaml"),
              RequestBody.fromString(text));
    }
    environment.putAll(TestS3.environment(s3.endpoint()));
    environment.putAll(emr.environment());
    environment.putAll(sns.environment());
    environment.put(ConfigSource.VARIABLE, "s3://" + bucket + "/config");
  }

  @AfterEach
  void close() {
    emr.close();
    sns.close();
  }

  @Test
  void clusterThatFailed_isLaunchedAgain_andOperatorsAreTold() throws JsonProcessingException {
    emr.plan(ClusterFailure.BOOTSTRAP);
    try (TestRuntime runtime = TestRuntime.start(folder.resolve("lambda"), environment)) {
      String first = runtime.invoke("{}").result().get("clusterId").asText();
      emr.finish(first);
      ObjectNode event = Example.event("emr-cluster-failed");
      event.withObject("/detail").put("clusterId", first);
      String next = runtime.invoke(event.toString()).result().get("clusterId").asText();

      assertThat(sns.published()).hasSize(1);
      JsonNode notice = new ObjectMapper().readTree(sns.published().get(0).message());
      assertThat(notice.get("outcome").asText()).isEqualTo("RELAUNCHED");
      assertThat(notice.get("clusterId").asText()).isEqualTo(first);
      assertThat(notice.get("nextClusterId").asText()).isEqualTo(next);
    }
  }

  @Test
  void watch_writesALineForCloudWatch_andAnswers() {
    try (TestRuntime runtime = TestRuntime.start(folder.resolve("lambda"), environment)) {
      String cluster = runtime.invoke("{}").result().get("clusterId").asText();

      assertThat(runtime.invoke("{\"watch\": \"clusters\"}").result())
          .isEqualTo(
              Example.json(
                  """
                  {"outcome": "WATCHED", "longestRunMinutes": 0, "clusterId": "%s"}
                  """
                      .formatted(cluster)));
      assertThat(runtime.log().lines().filter(line -> line.startsWith("{")))
          .singleElement()
          .satisfies(
              line ->
                  assertThat(Example.json(line).at("/_aws/CloudWatchMetrics/0/Namespace").asText())
                      .isEqualTo("register-exporter/production"));
    }
  }
}
