package io.registerexporter.launcher.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.emr.JobFlows;
import io.registerexporter.emr.TestEmr;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.TestDeployment;
import io.registerexporter.launcher.emr.Clusters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.ClusterState;

/** How long clusters are at work, in CloudWatch's embedded metric format. */
class ClusterWatchTest {

  private static final Instant SIX = Instant.parse("2026-03-01T06:00:00Z");

  private final TestEmr emr = TestEmr.start();
  private final EmrClient client = emr.client();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    client.close();
    emr.close();
  }

  private LongestRun look(Map<String, String> values) {
    PrintStream stream = new PrintStream(log, true, StandardCharsets.UTF_8);
    ConfigSource source = new ConfigSource(TestDeployment.files(folder, values), () -> null);
    Clock clock = Clock.fixed(SIX, ZoneOffset.UTC);
    return new ClusterWatch(source, new Clusters(client), clock, stream).look();
  }

  private String launch(String environment, Duration ago) {
    emr.setClock(SIX.minus(ago));
    return client
        .runJobFlow(JobFlows.exporting(environment, "ex-2026-03-01", "s3://bucket/out"))
        .jobFlowId();
  }

  @Test
  void oldestClusterAtWork_isMeasured_inALineOfItsOwn() throws JsonProcessingException {
    String ended = launch("production", Duration.ofHours(9));
    emr.finish(ended);
    launch("staging", Duration.ofHours(8));
    String oldest = launch("production", Duration.ofMinutes(95).plusSeconds(59));
    launch("production", Duration.ofMinutes(5));

    assertThat(look(Map.of())).isEqualTo(new LongestRun(95, oldest));

    String written = log.toString(StandardCharsets.UTF_8);
    assertThat(written).startsWith("{").endsWith("}\n").containsOnlyOnce("\n");
    assertThat(new ObjectMapper().readTree(written))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"_aws": {
                       "Timestamp": 1772344800000,
                       "CloudWatchMetrics": [{
                         "Namespace": "register-exporter/production",
                         "Dimensions": [[]],
                         "Metrics": [{"Name": "LongestRunMinutes", "Unit": "Count"}]}]},
                     "LongestRunMinutes": 95,
                     "clusterId": "%s"}
                    """
                        .formatted(oldest)));
    // Its younger clusters need not be looked at.
    assertThat(emr.requests("DescribeCluster")).hasSize(2);
  }

  @Test
  void clusterThatDoesNotGetToItsEnd_isMeasured() {
    String ending = launch("production", Duration.ofMinutes(10));
    emr.advanceTo(ClusterState.TERMINATING, ending);
    assertThat(look(Map.of())).isEqualTo(new LongestRun(10, ending));
  }

  @Test
  void noClusterAtWork_isZero() throws IOException {
    emr.finish(launch("production", Duration.ofHours(1)));

    assertThat(look(Map.of())).isEqualTo(LongestRun.NONE);
    assertThat(new ObjectMapper().readTree(log.toByteArray()).get("LongestRunMinutes").asInt(-1))
        .isZero();
    assertThat(new ObjectMapper().writeValueAsString(LongestRun.NONE))
        .isEqualTo("{\"longestRunMinutes\":0,\"outcome\":\"WATCHED\"}");
  }

  @Test
  void deploymentWithoutANamespace_isToldWhatIsMissing() {
    assertThatThrownBy(() -> look(Map.of("metric_namespace", "null")))
        .isInstanceOfSatisfying(
            LauncherException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFIGURATION))
        .hasMessageContaining("launcher.yaml has no metricNamespace");
    assertThat(log.size()).isZero();
  }
}
