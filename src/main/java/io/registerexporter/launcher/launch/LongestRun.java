package io.registerexporter.launcher.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How long the oldest of a deployment's clusters is at work.
 *
 * @param minutes since it was asked for, whole ones; 0 if there is none
 * @param clusterId null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LongestRun(@JsonProperty("longestRunMinutes") long minutes, String clusterId)
    implements Answer {

  /** No cluster is at work. */
  static final LongestRun NONE = new LongestRun(0, null);

  /** What was done, beside the outcomes of launches. */
  @JsonProperty
  public String outcome() {
    return "WATCHED";
  }

  @Override
  public String told() {
    return clusterId == null
        ? "no cluster is at work"
        : clusterId + " is at work since " + minutes + " min";
  }
}
