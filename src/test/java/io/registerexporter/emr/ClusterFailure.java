package io.registerexporter.emr;

import software.amazon.awssdk.services.emr.model.ClusterState;

/** How a cluster can fail: when, and what EMR says of it. */
public enum ClusterFailure {
  /** EC2 has no instances to give. */
  CAPACITY(
      ClusterState.STARTING,
      "INTERNAL_ERROR",
      "EC2 has insufficient capacity for the requested instance type m6g.xlarge in eu-west-1a"),
  BOOTSTRAP(
      ClusterState.BOOTSTRAPPING,
      "BOOTSTRAP_FAILURE",
      "On the master instance (i-0123456789abcdef0), bootstrap action 1 returned a non-zero return"
          + " code"),
  /** An instance is lost while the steps run. */
  INSTANCE(
      ClusterState.RUNNING,
      "INSTANCE_FAILURE",
      "The master instance was terminated before the job flow was complete"),
  /** The first step fails; what comes of the cluster is for the step to say. */
  STEP(ClusterState.RUNNING, "STEP_FAILURE", "Shut down as step failed");

  private final ClusterState when;
  private final String code;
  private final String message;

  ClusterFailure(ClusterState when, String code, String message) {
    this.when = when;
    this.code = code;
    this.message = message;
  }

  boolean happensIn(ClusterState state) {
    return when == state;
  }

  ChangeReason reason() {
    return new ChangeReason(code, message);
  }
}
