package io.registerexporter.launcher.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.util.List;

/**
 * What events may not change, for it says what a cluster may do, what runs on it, where it stands,
 * when it ends and where its logs go; {@code Configurations}, because they can name commands and
 * code. A deployment may except some of it.
 *
 * @param overridable paths that may be changed nevertheless
 */
record EventLimits(List<String> overridable) {

  static final List<String> PATHS =
      List.of(
          "Name",
          "AdditionalInfo",
          "AutoTerminationPolicy",
          "MonitoringConfiguration",
          "OSReleaseLabel",
          "RepoUpgradeOnBoot",
          "StepConcurrencyLevel",
          "VisibleToAllUsers",
          "ServiceRole",
          "JobFlowRole",
          "AutoScalingRole",
          "SecurityConfiguration",
          "KerberosAttributes",
          "BootstrapActions",
          "Configurations",
          "CustomAmiId",
          "LogUri",
          "LogEncryptionKmsKeyId",
          "Steps",
          "SupportedProducts",
          "NewSupportedProducts",
          "Tags",
          "Instances.AdditionalMasterSecurityGroups",
          "Instances.AdditionalSlaveSecurityGroups",
          "Instances.Ec2KeyName",
          "Instances.Ec2SubnetId",
          "Instances.Ec2SubnetIds",
          "Instances.EmrManagedMasterSecurityGroup",
          "Instances.EmrManagedSlaveSecurityGroup",
          "Instances.KeepJobFlowAliveWhenNoSteps",
          "Instances.Placement",
          "Instances.ServiceAccessSecurityGroup",
          "Instances.TerminationProtected");

  /** Members that applications, types of instances and groups of them may have for themselves. */
  private static final List<String> ANYWHERE =
      List.of("AdditionalInfo", "Args", "Configurations", "CustomAmiId");

  /** True for a path that a deployment may except. */
  static boolean knows(String path) {
    return PATHS.contains(path) || ANYWHERE.contains(path);
  }

  /**
   * @throws LauncherException if what must not be changed is
   */
  void require(ObjectNode before, ObjectNode after) {
    for (String path : PATHS) {
      if (!overridable.contains(path) && !at(before, path).equals(at(after, path))) {
        throw refused(path);
      }
    }
    ANYWHERE.stream()
        .filter(name -> !overridable.contains(name))
        .filter(name -> !before.findValues(name).containsAll(after.findValues(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw refused(name);
            });
  }

  private static LauncherException refused(String path) {
    return new LauncherException(
        Kind.USAGE,
        path
            + " must not be changed by an event. List it under overridable in launcher.yaml if this"
            + " deployment is to allow it.");
  }

  private static JsonNode at(ObjectNode request, String path) {
    return request.at("/" + path.replace('.', '/'));
  }
}
