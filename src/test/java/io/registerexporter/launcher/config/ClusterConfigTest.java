package io.registerexporter.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.TestDeployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.emr.model.InstanceFleetConfig;
import software.amazon.awssdk.services.emr.model.InstanceFleetType;
import software.amazon.awssdk.services.emr.model.RunJobFlowRequest;

/** The project's own files, and what may be different from them. */
class ClusterConfigTest {

  private static final LaunchNames NAMES =
      new LaunchNames("ex-2026-01-31", "2026-01-31", "0123456789ab", "");

  @TempDir private Path folder;

  private ClusterConfig config(Map<String, String> values) {
    return ClusterConfig.of(TestDeployment.files(folder, values));
  }

  private ClusterConfig config() {
    return config(Map.of());
  }

  private ClusterConfig changing(String file, UnaryOperator<ObjectNode> change) {
    return ClusterConfig.of(
        TestDeployment.changing(TestDeployment.files(folder, Map.of()), file, change));
  }

  private static JsonNode yaml(String text) {
    return Yaml.read("test", text);
  }

  private static Change overrides(String text) {
    return new Change(null, yaml(text), null, null, false);
  }

  @Test
  void projectsFiles_makeARequest_thatEmrHas() {
    RunJobFlowRequest request = config().named(NAMES).request();

    assertThat(request.releaseLabel()).startsWith("emr-7.");
    assertThat(request.customAmiId()).isNull();
    assertThat(request.instances().keepJobFlowAliveWhenNoSteps()).isFalse();
    assertThat(request.instances().instanceFleets())
        .extracting(InstanceFleetConfig::instanceFleetType)
        .containsExactly(InstanceFleetType.MASTER, InstanceFleetType.CORE);
    assertThat(request.instances().instanceFleets())
        .allSatisfy(fleet -> assertThat(fleet.targetSpotCapacity()).isZero());
    assertThat(request.steps().get(0).hadoopJarStep().args())
        .containsSequence("--deploy-mode", "cluster")
        .contains("spark.yarn.submit.waitAppCompletion=true", "--resume");
    assertThat(request.toString()).doesNotContain("${");
  }

  @Test
  void largerProfile_isAnOverride_withNodesThatDoTasksOnly() {
    JsonNode large =
        new FolderFiles(TestDeployment.FOLDER, java.util.Optional.empty()).read("large");
    RunJobFlowRequest request = config().changed(Change.overriding(large)).named(NAMES).request();
    assertThat(request.instances().instanceFleets())
        .extracting(InstanceFleetConfig::instanceFleetType)
        .contains(InstanceFleetType.TASK);
    assertThat(request.instances().ec2SubnetIds()).isNotEmpty();
  }

  @Test
  void image_isThereIfItIsGiven() {
    assertThat(config(Map.of("custom_ami_id", "ami-1")).named(NAMES).request().customAmiId())
        .isEqualTo("ami-1");
  }

  @Test
  void overrides_areMergedDeeply_listsAreReplaced_nullTakesAway() {
    ObjectNode request =
        config()
            .changed(
                overrides(
                    """
                    Instances:
                      UnhealthyNodeReplacement: true
                    Applications:
                      - Name: Spark
                    EbsRootVolumeSize: null
                    """))
            .request();
    assertThat(request.at("/Instances/UnhealthyNodeReplacement").booleanValue()).isTrue();
    assertThat(request.at("/Instances/InstanceFleets")).hasSize(2);
    assertThat(request.get("Applications")).hasSize(1);
    assertThat(request.has("EbsRootVolumeSize")).isFalse();
  }

  @Test
  void extend_addsItems_andMakesWhatIsMissing() {
    Change change =
        new Change(
            null,
            null,
            Map.of(
                "Applications", yaml("items: [{Name: Ganglia}]").get("items"),
                "ManagedScalingPolicy.Things.Deep", yaml("items: [1]").get("items"),
                "Instances.InstanceFleets.core.InstanceTypeConfigs",
                    yaml("items: [{InstanceType: m8g.2xlarge}]").get("items")),
            null,
            false);
    ObjectNode request = config().changed(change).request();
    assertThat(request.get("Applications").findValuesAsText("Name"))
        .containsExactly("Hadoop", "Spark", "Ganglia");
    assertThat(request.at("/ManagedScalingPolicy/Things/Deep/0").intValue()).isOne();
    assertThat(request.at("/Instances/InstanceFleets/1/InstanceTypeConfigs")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "JobFlowRole: admin, JobFlowRole",
    "ServiceRole: admin, ServiceRole",
    "SecurityConfiguration: none, SecurityConfiguration",
    "LogUri: 's3://elsewhere/', LogUri",
    "'Instances: {Ec2SubnetIds: [subnet-1]}', Instances.Ec2SubnetIds",
    "'Instances: {EmrManagedMasterSecurityGroup: sg-1}', Instances.EmrManagedMasterSecurityGroup",
    "BootstrapActions: [], BootstrapActions",
    "Steps: [], Steps",
    "Tags: [], Tags",
    "Configurations: [], Configurations",
    "CustomAmiId: ami-1, CustomAmiId",
    "'Instances: {KeepJobFlowAliveWhenNoSteps: true}', Instances.KeepJobFlowAliveWhenNoSteps",
    "'Instances: {TerminationProtected: true}', Instances.TerminationProtected",
    "AutoTerminationPolicy: null, AutoTerminationPolicy",
    "'Applications: [{Name: Spark, Args: [x]}]', Args",
    "'Instances: {InstanceGroups: [{Configurations: [{Classification: x}]}]}', Configurations",
    "'Instances: {InstanceFleets: [{InstanceTypeConfigs: [{CustomAmiId: ami-1}]}]}', CustomAmiId",
  })
  void eventThatChangesWhatIsProtected_isRefused(String override, String path) {
    assertThatThrownBy(() -> config().changed(overrides(override)))
        .isInstanceOf(LauncherException.class)
        .hasMessageContainingAll(path, "must not be changed by an event", "overridable");
  }

  @Test
  void protectedPath_mayBeChanged_ifTheDeploymentSaysSo() {
    ClusterConfig config =
        changing("launcher", file -> file.set("overridable", file.arrayNode().add("LogUri")));
    assertThat(config.changed(overrides("LogUri: 's3://b/'")).request().get("LogUri").asText())
        .isEqualTo("s3://b/");
    assertThat(config().changed(Change.overriding(yaml("LogUri: 's3://b/'"))).request())
        .isNotNull();
  }

  private static Change arguments(String step, String... arguments) {
    return new Change(null, null, null, Map.of(step, List.of(arguments)), false);
  }

  @Test
  void flagOnTheList_isAdded() {
    ClusterConfig config = config().changed(arguments("export", "--part-size", "64"));
    assertThat(StepArguments.valueOf(config.request(), "export", "--part-size")).hasValue("64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--output", "--output=s3://elsewhere", "--mongo-uri-from"})
  void flagThatIsNotOnTheList_isRefused(String flag) {
    assertThatThrownBy(() -> config().changed(arguments("export", flag, "x")))
        .hasMessageContainingAll("may not be given " + flag.split("=")[0], "--bods-version");
  }

  @Test
  void flagThatTheStepHas_isRefused() {
    Change again = new Change(null, null, null, Map.of("export", List.of("--resume")), true);
    assertThatThrownBy(() -> config().changed(again))
        .hasMessageContaining("the step export has --resume already");
  }

  @Test
  void valueWithoutItsFlag_isRefused() {
    assertThatThrownBy(() -> config().changed(arguments("export", "--format", "json", "x")))
        .hasMessageContaining("'x' is no flag");
  }

  @Test
  void unknownStep_isToldWhatThereIs() {
    assertThatThrownBy(() -> config().changed(arguments("import", "--format", "json")))
        .hasMessageContainingAll("no step 'import'", "There are: export");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Instances: {InstanceFleet: []} | Instances.InstanceFleet: EMR's RunJobFlow has no such"
            + " member. There are | InstanceFleets",
        "Applications: Spark | Applications: must be a list, and is 'Spark' | list",
        "EbsRootVolumeSize: large | EbsRootVolumeSize: must be of type integer | 'large'",
        "Applications: [{Name: Spark, Version: 3.10}] | Applications[0].Version: must be a text, in"
            + " quotes | 3.1",
        "ManagedScalingPolicy: [] | ManagedScalingPolicy: must be a mapping with ComputeLimits |"
            + " a list",
      })
  void memberThatEmrDoesNotHave_isToldWithItsPath(String override, String message, String more) {
    ClusterConfig config = config().changed(overrides(override));
    assertThatThrownBy(() -> config.named(NAMES))
        .isInstanceOf(LauncherException.class)
        .hasMessageContainingAll(message, more);
  }

  @Test
  void memberOfTwoFiles_isRefused() {
    assertThatThrownBy(() -> changing("steps", file -> file.put("ReleaseLabel", "emr-7.12.0")))
        .hasMessageContaining("steps.yaml: ReleaseLabel is in another of the files already");
  }

  @Test
  void exportStepOfAnotherExport_isRefused() {
    ClusterConfig config =
        config()
            .changed(
                Change.overriding(
                    yaml(
                        """
            Steps:
              - Name: export
                HadoopJarStep:
                  Jar: command-runner.jar
                  Args: [spark-submit, x.jar, export, --export-id, mine, --output, 's3://b/o']
            """)));
    assertThatThrownBy(() -> config.named(NAMES))
        .hasMessageContainingAll("must be given --export-id ${export_id}", "mine");
  }

  @Test
  void launcherSettings_areChecked() {
    assertThatThrownBy(() -> changing("launcher", file -> file.put("relaunch", 1)))
        .hasMessageContainingAll("launcher.yaml: there is no 'relaunch'", "relaunches");
    assertThatThrownBy(() -> changing("launcher", file -> file.put("relaunches", "often")))
        .hasMessageContaining("launcher.yaml: ");
    assertThatThrownBy(() -> changing("launcher", file -> file.without("claims")))
        .hasMessageContaining("claims");
    assertThatThrownBy(
            () ->
                changing(
                    "launcher",
                    file -> {
                      file.put("claims", "/tmp").put("relaunches", -1);
                      file.putArray("overridable").add("LogURI");
                      file.putArray("configBuckets").add("s3://b");
                      file.putArray("stepFlags").add("format");
                      return file;
                    }))
        .hasMessageContainingAll(
            "claims must be an address",
            "'LogURI' is not a protected path",
            "'s3://b' is no name of a bucket",
            "'format' must begin with --",
            "relaunches must be 0 or more");
  }

  @Test
  void noticesAndMetrics_mayBeLeftOut() {
    LauncherSettings all = config().settings();
    assertThat(all.notices().published()).endsWith(":register-exporter-production-published");
    assertThat(all.notices().failed()).endsWith(":register-exporter-production-failed");
    assertThat(all.metricNamespace()).isEqualTo("register-exporter/production");

    Map<String, String> none =
        Map.of("published_topic", "null", "failed_topic", "null", "metric_namespace", "null");
    LauncherSettings.Notices nobody = new LauncherSettings.Notices(null, null);
    assertThat(config(none).settings().notices()).isEqualTo(nobody);
    assertThat(config(none).settings().metricNamespace()).isNull();
    assertThat(changing("launcher", file -> file.without("notices")).settings().notices())
        .isEqualTo(nobody);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "register-exporter-failed",
        "arn:aws:sqs:eu-west-2:123456789012:register-exporter-failed",
        "arn:aws:sns:eu-west-2:123456789012:register-exporter-failed.fifo",
      })
  void noticeToNoTopic_isRefused(String arn) {
    assertThatThrownBy(() -> config(Map.of("failed_topic", arn)))
        .hasMessageContainingAll("launcher.yaml: notices.failed must be the ARN of", arn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS/EMR", "':x'", "/x", "-x", "register exporter"})
  void namespaceThatCloudWatchDoesNotTake_isRefused(String name) {
    assertThatThrownBy(() -> config(Map.of("metric_namespace", name)))
        .hasMessageContaining("launcher.yaml: metricNamespace must be");
  }

  @Test
  void environmentThatIsNoName_isRefused() {
    assertThatThrownBy(() -> config(Map.of("environment", "a/b")))
        .hasMessageContaining("Tags: Environment must be 1 to 64 of");
  }
}
