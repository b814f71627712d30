package io.registerexporter.launcher.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.emr.model.RunJobFlowRequest;

/**
 * A request for one cluster.
 *
 * @param tree as it is sent
 * @param request the same, for the SDK
 * @param output the folder that the export goes to
 */
public record ClusterRequest(ObjectNode tree, RunJobFlowRequest request, String output) {

  /**
   * Fills in what a launch is called.
   *
   * @throws LauncherException if EMR has no such request, or the export would not be this launch's
   */
  static ClusterRequest of(ClusterConfig config, LaunchNames names) {
    ObjectNode tree = (ObjectNode) filled(config.request(), names.places());
    String name = tree.path("Name").asText(config.application());
    tree.put("Name", prefix(name, names.exportId()) + names.launchId());
    ArrayNode tags = tree.withArray("Tags");
    names.tags().forEach((key, value) -> tags.addObject().put("Key", key).put("Value", value));
    String step = config.settings().exportStep();
    requireExport(tree, step, names.exportId());
    String output =
        StepArguments.valueOf(tree, step, "--output")
            .orElseThrow(() -> wrong(step, "has no --output: an export is found again by it."));
    return new ClusterRequest(tree, RequestReader.read(tree), output);
  }

  /** What the names of all clusters for an export begin with. */
  public static String prefix(String name, String exportId) {
    return name + "-" + exportId + "-";
  }

  private static void requireExport(ObjectNode tree, String step, String exportId) {
    Optional<String> given = StepArguments.valueOf(tree, step, "--export-id");
    if (!given.equals(Optional.of(exportId))) {
      throw wrong(
          step,
          "must be given --export-id ${export_id}, and is given "
              + given.orElse("none")
              + ". In a template, write $${export_id}.");
    }
  }

  private static LauncherException wrong(String step, String what) {
    return new LauncherException(Kind.CONFIGURATION, "steps.yaml: the step " + step + " " + what);
  }

  private static JsonNode filled(JsonNode node, Map<String, String> places) {
    if (node instanceof ObjectNode object) {
      ObjectNode filled = JsonNodeFactory.instance.objectNode();
      object.properties().stream()
          .filter(member -> !member.getValue().isNull())
          .forEach(member -> filled.set(member.getKey(), filled(member.getValue(), places)));
      return filled;
    }
    if (node instanceof ArrayNode list) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      list.forEach(item -> filled.add(filled(item, places)));
      return filled;
    }
    return node instanceof TextNode text && text.textValue().contains("${")
        ? TextNode.valueOf(
            new Template("'" + text.textValue() + "'", text.textValue()).render(places))
        : node;
  }
}
