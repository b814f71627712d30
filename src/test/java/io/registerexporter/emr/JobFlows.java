package io.registerexporter.emr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.emr.model.ActionOnFailure;
import software.amazon.awssdk.services.emr.model.InstanceGroupConfig;
import software.amazon.awssdk.services.emr.model.InstanceRoleType;
import software.amazon.awssdk.services.emr.model.JobFlowInstancesConfig;
import software.amazon.awssdk.services.emr.model.RunJobFlowRequest;
import software.amazon.awssdk.services.emr.model.StepConfig;
import software.amazon.awssdk.services.emr.model.Tag;

/** Requests for clusters that tests have EMR make. */
public final class JobFlows {

  private JobFlows() {}

  /** A cluster that exports: it has the launcher's tags, and one step. */
  public static RunJobFlowRequest exporting(
      String environment, String exportId, String output, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "spark-submit",
                "--deploy-mode",
                "cluster",
                "--class",
                "io.registerexporter.cli.Main",
                "s3://bucket/register-exporter-job.jar",
                "export",
                "--export-id",
                exportId,
                "--output",
                output));
    all.addAll(Arrays.asList(arguments));
    return cluster(
            "register-exporter-" + exportId,
            Map.of(
                "Application",
                "register-exporter",
                "Environment",
                environment,
                "ExportId",
                exportId,
                "ExportDate",
                exportId.replaceFirst("^ex-", ""),
                "LaunchId",
                "l-" + exportId))
        .steps(step("export", ActionOnFailure.TERMINATE_CLUSTER, all))
        .build();
  }

  /** A cluster without steps, that ends when it is ready. */
  public static RunJobFlowRequest.Builder cluster(String name, Map<String, String> tags) {
    return RunJobFlowRequest.builder()
        .name(name)
        .releaseLabel("emr-7.12.0")
        .logUri("s3://logs/clusters/")
        .serviceRole("EMR_DefaultRole")
        .jobFlowRole("EMR_EC2_DefaultRole")
        .instances(instances(false))
        .tags(
            tags.entrySet().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList());
  }

  /**
   * A machine.
   *
   * @param staying true if the cluster waits when it has no more steps to do
   */
  public static JobFlowInstancesConfig instances(boolean staying) {
    return JobFlowInstancesConfig.builder()
        .keepJobFlowAliveWhenNoSteps(staying)
        .instanceGroups(
            InstanceGroupConfig.builder()
                .instanceRole(InstanceRoleType.MASTER)
                .instanceType("m6g.xlarge")
                .instanceCount(1)
                .build())
        .build();
  }

  public static StepConfig step(String name, ActionOnFailure action, List<String> arguments) {
    return StepConfig.builder()
        .name(name)
        .actionOnFailure(action)
        .hadoopJarStep(jar -> jar.jar("command-runner.jar").args(arguments))
        .build();
  }
}
