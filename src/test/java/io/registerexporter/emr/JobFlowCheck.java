package io.registerexporter.emr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * What EMR demands of a RunJobFlow request, as far as this project's requests can miss it.
 *
 * <p>The words about releases, roles and missing members are EMR's own.
 */
final class JobFlowCheck {

  private static final Set<String> RELEASES =
      Set.of("emr-7.9.0", "emr-7.10.0", "emr-7.11.0", "emr-7.12.0", "emr-7.13.0");

  private static final int MOST_STEPS = 256;

  private JobFlowCheck() {}

  static void check(JsonNode request) {
    checkPresent(request, "Name", "name");
    checkPresent(request, "Instances", "instances");
    String release = request.path("ReleaseLabel").asText();
    if (!RELEASES.contains(release)) {
      throw Refusal.validation("The supplied release label is invalid: " + release + ".");
    }
    if (!request.hasNonNull("ServiceRole")) {
      throw Refusal.validation("ServiceRole is required for creating cluster.");
    }
    if (!request.hasNonNull("JobFlowRole")) {
      throw Refusal.validation("InstanceProfile is required for creating cluster.");
    }
    checkInstances(request.get("Instances"));
    checkSteps(request.path("Steps"));
  }

  private static void checkPresent(JsonNode request, String member, String name) {
    if (!request.hasNonNull(member)) {
      throw Refusal.validation(
          "1 validation error detected: Value null at '"
              + name
              + "' failed to satisfy constraint: Member must not be null");
    }
  }

  private static void checkInstances(JsonNode instances) {
    boolean groups = instances.path("InstanceGroups").size() > 0;
    boolean fleets = instances.path("InstanceFleets").size() > 0;
    if (groups && fleets) {
      throw Refusal.validation(
          "Specifying both instance groups and instance fleets is not allowed.");
    }
    if (!groups && !fleets) {
      if (!instances.hasNonNull("InstanceCount") || !instances.hasNonNull("MasterInstanceType")) {
        throw Refusal.validation(
            "No instance groups, no instance fleets and no instance types are specified.");
      }
      return;
    }
    int masters = 0;
    for (JsonNode group : instances.path(groups ? "InstanceGroups" : "InstanceFleets")) {
      boolean master =
          group.path(groups ? "InstanceRole" : "InstanceFleetType").asText().equals("MASTER");
      masters += master ? 1 : 0;
    }
    if (masters != 1) {
      throw Refusal.validation("Exactly one master instance group or fleet has to be specified.");
    }
  }

  private static void checkSteps(JsonNode steps) {
    if (steps.size() > MOST_STEPS) {
      throw Refusal.validation("Maximum number of steps for job flow exceeded");
    }
    for (JsonNode step : steps) {
      checkPresent(step, "Name", "steps.1.member.name");
      checkPresent(step, "HadoopJarStep", "steps.1.member.hadoopJarStep");
      checkPresent(step.get("HadoopJarStep"), "Jar", "steps.1.member.hadoopJarStep.jar");
    }
  }
}
