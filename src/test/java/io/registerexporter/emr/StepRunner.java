package io.registerexporter.emr;

import com.fasterxml.jackson.databind.JsonNode;

/** Does what a step says, as a cluster would. */
public interface StepRunner {

  /**
   * How a step ended.
   *
   * @param reason why it failed, or empty
   */
  record Outcome(boolean succeeded, String reason) {

    static final Outcome SUCCEEDED = new Outcome(true, "");

    /** EMR's own words if it has none. */
    static final Outcome FAILED = failed("Unknown Error.");

    public static Outcome failed(String reason) {
      return new Outcome(false, reason);
    }
  }

  /**
   * Runs a step to its end.
   *
   * @param cluster the cluster's RunJobFlow request
   * @param step the step in it
   * @throws InterruptedException if the cluster is terminated, when the step has been ended
   */
  Outcome run(JsonNode cluster, JsonNode step) throws InterruptedException;
}
