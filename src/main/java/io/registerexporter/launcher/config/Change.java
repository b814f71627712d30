package io.registerexporter.launcher.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;

/**
 * How one launch differs from what is configured.
 *
 * @param files where the files are instead, an {@code s3://} address; null for the deployment's
 * @param overrides merged into the request: objects member by member, everything else replaced
 * @param extend items to be added to lists, by the path of the list, as in {@code
 *     Instances.InstanceFleets}; nodes on the way are made where there are none
 * @param stepArguments flags to be added to steps, by the step's name
 * @param byOperator true if it may be anything, for who asks could as well ask EMR; false for an
 *     event's, which must keep to what the deployment allows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
    String files,
    JsonNode overrides,
    Map<String, JsonNode> extend,
    Map<String, List<String>> stepArguments,
    boolean byOperator) {

  /** What is configured. */
  public static final Change NONE = new Change(null, null, null, null, false);

  /** Nothing stands for no change. */
  public Change {
    overrides = overrides == null ? JsonNodeFactory.instance.objectNode() : overrides;
    extend = extend == null ? Map.of() : extend;
    stepArguments = stepArguments == null ? Map.of() : stepArguments;
  }

  /** An operator's. */
  public static Change overriding(JsonNode overrides) {
    return new Change(null, overrides, null, null, true);
  }
}
