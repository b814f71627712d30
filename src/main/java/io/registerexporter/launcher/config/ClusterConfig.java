package io.registerexporter.launcher.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cluster as it is configured: the members of a RunJobFlow request, in the API's own names.
 *
 * @param settings what the launcher does beside that
 * @param request the members, with places for what one launch is called
 */
public record ClusterConfig(LauncherSettings settings, ObjectNode request) {

  /** Their members together are the request. */
  private static final List<String> FILES =
      List.of("cluster", "configurations", "instances", "steps");

  /** What keys in S3 and names of clusters are made of. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Reads a deployment's files. */
  public static ClusterConfig of(ConfigFiles files) {
    return new ClusterConfig(LauncherSettings.of(files.read("launcher")), request(files)).checked();
  }

  private static ObjectNode request(ConfigFiles files) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    for (String name : FILES) {
      for (Map.Entry<String, JsonNode> member : files.read(name).properties()) {
        if (request.has(member.getKey())) {
          throw new LauncherException(
              Kind.CONFIGURATION,
              name + ".yaml: " + member.getKey() + " is in another of the files already.");
        }
        request.set(member.getKey(), member.getValue());
      }
    }
    return request;
  }

  /** The same with a request from other files. */
  public ClusterConfig from(ConfigFiles files) {
    ClusterConfig other = new ClusterConfig(settings, request(files)).checked();
    if (!other.application().equals(application()) || !other.environment().equals(environment())) {
      throw new LauncherException(
          Kind.USAGE,
          "the other files are of "
              + other.application()
              + " in "
              + other.environment()
              + ", and this deployment is "
              + application()
              + " in "
              + environment()
              + ".");
    }
    return other;
  }

  /**
   * The same with what one launch wants to be different.
   *
   * @throws LauncherException if it may not want that, or it cannot be
   */
  public ClusterConfig changed(Change change) {
    ObjectNode changed =
        Changes.extended(Changes.merged(request, change.overrides()), change.extend());
    Optional<List<String>> flags = Optional.empty();
    if (!change.byOperator()) {
      new EventLimits(settings.overridable()).require(request, changed);
      flags = Optional.of(settings.stepFlags());
    }
    ObjectNode withFlags = StepArguments.added(changed, change.stepArguments(), flags);
    return new ClusterConfig(settings, withFlags).checked();
  }

  private ClusterConfig checked() {
    for (String tag : List.of("Application", "Environment")) {
      if (!PLAIN.matcher(tag(tag)).matches()) {
        throw new LauncherException(
            Kind.CONFIGURATION,
            "Tags: "
                + tag
                + " must be 1 to 64 of A-Za-z0-9._-, and is '"
                + tag(tag)
                + "'. Clusters are known by it.");
      }
    }
    return this;
  }

  public String application() {
    return tag("Application");
  }

  public String environment() {
    return tag("Environment");
  }

  private String tag(String key) {
    for (JsonNode tag : request.path("Tags")) {
      if (tag.path("Key").asText().equals(key)) {
        return tag.path("Value").asText();
      }
    }
    return "";
  }

  /** The request for one launch. */
  public ClusterRequest named(LaunchNames names) {
    return ClusterRequest.of(this, names);
  }
}
