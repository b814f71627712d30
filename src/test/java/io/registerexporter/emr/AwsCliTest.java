package io.registerexporter.emr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.launcher.TestDeployment;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.config.ClusterConfig;
import io.registerexporter.launcher.config.ClusterRequest;
import io.registerexporter.launcher.config.FolderFiles;
import io.registerexporter.launcher.config.LaunchNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.ClusterState;

/** The stand-in is asked by a client that has nothing to do with this project. */
class AwsCliTest {

  private final TestEmr emr = TestEmr.start();
  private AwsCli aws;

  @BeforeEach
  void requireClient() {
    assumeTrue(AwsCli.find().isPresent(), AwsCli.MISSING);
    aws = AwsCli.find().orElseThrow();
  }

  @AfterEach
  void close() {
    emr.close();
  }

  private String launch(String exportId) {
    try (EmrClient client = emr.client()) {
      return client.runJobFlow(JobFlows.exporting("test", exportId, "s3://b/out")).jobFlowId();
    }
  }

  private JsonNode ask(String... arguments) throws JsonProcessingException {
    AwsCli.Result result = aws.emr(emr, arguments);
    assertThat(result.exitCode()).as(result.output()).isZero();
    return new ObjectMapper().readTree(result.output());
  }

  @Test
  void clustersAndTheirSteps_areListed() throws JsonProcessingException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(0, launch("ex-" + i));
    }

    assertThat(ask("list-clusters", "--active").get("Clusters").findValuesAsText("Id"))
        .isEqualTo(ids);
    JsonNode steps = ask("list-steps", "--cluster-id", ids.get(0));
    assertThat(steps.at("/Steps/0/Config/Args/0").asText()).isEqualTo("spark-submit");
  }

  @Test
  void cluster_isTerminated() {
    String id = launch("ex-1");

    AwsCli.Result result = aws.emr(emr, "terminate-clusters", "--cluster-ids", id);

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(emr.state(id)).isEqualTo(ClusterState.TERMINATING);
  }

  @Test
  void errors_areUnderstood() {
    assertThat(aws.emr(emr, "terminate-clusters", "--cluster-ids", "j-UNKNOWN").output())
        .contains("(ValidationException)", "Specified job flow ID not valid.");
    assertThat(aws.emr(emr, "list-steps", "--cluster-id", "j-UNKNOWN").output())
        .contains("(InvalidRequestException)", "Cluster id 'j-UNKNOWN' is not valid.");
  }

  @Test
  void requestForACluster_isInAmazonsModel() {
    launch("ex-1");
    ObjectNode request = (ObjectNode) emr.requests("RunJobFlow").get(0);
    assertThat(aws.complaints("RunJobFlow", request)).isEmpty();

    request.put("Instance", 1).put("LogUri", 2).remove("Name");

    assertThat(aws.complaints("RunJobFlow", request))
        .contains(
            "Missing required parameter in input: \"Name\"",
            "Unknown parameter in input: \"Instance\"",
            "Invalid type for parameter LogUri");
    assertThat(aws.complaints("TerminateJobFlows", new ObjectMapper().valueToTree(Map.of())))
        .contains("JobFlowIds");
  }

  @Test
  void requestOfTheLauncher_isInAmazonsModel(@TempDir Path folder) {
    FolderFiles files = TestDeployment.files(folder, Map.of("custom_ami_id", "ami-1"));
    ClusterConfig config = ClusterConfig.of(files);
    LaunchNames names = new LaunchNames("ex-1", "2026-01-31", "0123456789ab", "correlation");

    assertThat(complaints(config.named(names))).isEmpty();
    ClusterConfig large = config.changed(Change.overriding(files.read("large")));
    assertThat(complaints(large.named(names))).isEmpty();
  }

  /** Without what EMR has had since Debian's client was made. */
  private List<String> complaints(ClusterRequest request) {
    return aws.complaints("RunJobFlow", request.tree())
        .lines()
        .filter(line -> !line.contains("InstanceTypeConfigs") || !line.contains("\"Priority\""))
        .toList();
  }
}
