package io.registerexporter.launcher.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one launch differs from what is configured.
 *
 * @param files where the files are instead: an {@code s3://} address
 * @param overrides merged into the request: objects member by member, everything else replaced
 * @param extend items to be added to lists, by the path of the list, as in {@code
 *     Instances.Ec2InstanceAttributes}; nodes on the way are made where there are none
 * @param stepArguments flags to be added to steps, by the step's name
 */
public record Change(
    Optional<String> files,
    JsonNode overrides,
    Map<String, JsonNode> extend,
    Map<String, List<String>> stepArguments) {

  /** What is configured. */
  public static final Change NONE =
      new Change(Optional.empty(), JsonNodeFactory.instance.objectNode(), Map.of(), Map.of());
}
