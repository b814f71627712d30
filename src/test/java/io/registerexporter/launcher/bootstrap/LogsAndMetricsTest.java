package io.registerexporter.launcher.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.launcher.bootstrap.Node.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsAndMetricsTest {

  private static final String SCRIPT = "logs_and_metrics.sh";
  private static final String ADDRESS = "s3://bucket/cloudwatch_agent.json";
  private static final String EVENTS = "s3://logs/spark/events";
  private static final String CONFIGURATION = "{\"agent\": {}}\n";
  private static final String SHA256 = Node.sha256(CONFIGURATION);
  private static final String INSTALLED = "etc/register-exporter/cloudwatch_agent.json";
  private static final String CONTROL = "amazon-cloudwatch-agent-ctl";
  private static final String START = " -a fetch-config -m ec2 -s -c file:/" + INSTALLED;

  private static final String FETCH = "aws s3 cp --only-show-errors " + ADDRESS + " TEMP";
  private static final String IS_INSTALLED = "rpm -q --quiet amazon-cloudwatch-agent";
  private static final String IS_ACTIVE = "systemctl is-active --quiet amazon-cloudwatch-agent";
  private static final String HEAD = "aws s3api head-object --bucket logs --key spark/events/";

  @TempDir private Path folder;

  private Node node;

  @BeforeEach
  void start() {
    node = new Node(folder);
    node.put(ADDRESS, CONFIGURATION);
  }

  @AfterEach
  void leavesNothingBehind() {
    assertThat(node.leftovers()).isEmpty();
  }

  @Test
  void agent_isInstalledAndStarted() {
    Outcome outcome = node.run(SCRIPT, ADDRESS, SHA256, EVENTS);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("fetching", "installing amazon-cloudwatch-agent", "starting", "making " + EVENTS);
    assertThat(node.root(INSTALLED)).hasContent(CONFIGURATION);
    assertThat(node.calls())
        .containsExactly(
            FETCH,
            IS_INSTALLED,
            "sudo dnf install -y -q amazon-cloudwatch-agent",
            "dnf install -y -q amazon-cloudwatch-agent",
            "sudo install -D -m 0644 TEMP /" + INSTALLED,
            "sudo /opt/aws/amazon-cloudwatch-agent/bin/" + CONTROL + START,
            CONTROL + START,
            HEAD,
            "aws s3api put-object --bucket logs --key spark/events/");
  }

  @Test
  void secondRun_onlyLooks() {
    node.run(SCRIPT, ADDRESS, SHA256, EVENTS);
    Map<String, String> files = node.files();
    node.calls();

    Outcome outcome = node.run(SCRIPT, ADDRESS, SHA256, EVENTS + "/");

    assertThat(outcome.exitCode()).isZero();
    assertThat(node.calls()).containsExactly(IS_ACTIVE, HEAD);
    assertThat(node.files()).isEqualTo(files);
  }

  @Test
  void agentThatStopped_isStartedWithoutBeingInstalledAgain() {
    node.run(SCRIPT, ADDRESS, SHA256, EVENTS);
    node.calls();
    node.command("systemctl", "exit 3");

    assertThat(node.run(SCRIPT, ADDRESS, SHA256, EVENTS).exitCode()).isZero();
    assertThat(node.calls()).contains(CONTROL + START).noneMatch(call -> call.startsWith("dnf"));
  }

  @Test
  void wrongChecksum_changesNothing() {
    Map<String, String> files = node.files();

    Outcome outcome = node.run(SCRIPT, ADDRESS, Node.sha256("another"), EVENTS);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains(ADDRESS + " has the SHA-256 " + SHA256, "nothing was changed");
    assertThat(node.calls()).containsExactly(FETCH);
    assertThat(node.files()).isEqualTo(files);
  }

  @Test
  void packageThatCannotBeInstalled_endsTheAction() {
    node.command("dnf", "exit 1");

    Outcome outcome = node.run(SCRIPT, ADDRESS, SHA256, EVENTS);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("cannot install amazon-cloudwatch-agent");
    assertThat(node.root(INSTALLED)).doesNotExist();
  }

  @Test
  void badArguments_areRefusedBeforeAnythingIsDone() {
    assertRefused("usage: logs_and_metrics.sh s3://BUCKET/CONFIGURATION SHA256");
    assertRefused("got 2 arguments", ADDRESS, SHA256);
    assertRefused("not '/tmp/agent.json'", "/tmp/agent.json", SHA256, EVENTS);
    assertRefused("not 'abc'", ADDRESS, "abc", EVENTS);
    assertRefused("not 'hdfs:///events'", ADDRESS, SHA256, "hdfs:///events");
    assertRefused("not 's3://logs/'", ADDRESS, SHA256, "s3://logs/");
  }

  /** Without it the agent sends, of all files that a pattern names, the latest alone. */
  @Test
  void configuration_sendsAllLogs() throws IOException {
    JsonNode configuration =
        new ObjectMapper()
            .readTree(Path.of("bootstrap_actions/cloudwatch_agent.json.tpl").toFile());

    assertThat(configuration.at("/logs/logs_collected/files/collect_list"))
        .hasSize(3)
        .allSatisfy(file -> assertThat(file.at("/publish_multi_logs").asBoolean()).isTrue());
    assertThat(configuration.at("/metrics/metrics_collected").fieldNames())
        .toIterable()
        .contains("mem", "disk");
  }

  private void assertRefused(String says, String... arguments) {
    Outcome outcome = node.run(SCRIPT, arguments);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains(says);
    assertThat(node.calls()).isEmpty();
  }
}
