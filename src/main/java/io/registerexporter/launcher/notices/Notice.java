package io.registerexporter.launcher.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.registerexporter.launcher.launch.ExportCounts;
import io.registerexporter.sink.RunStatus;

/**
 * How an export and its cluster ended, for operators. It has neither documents nor secrets. What is
 * not known is null.
 *
 * @param reason what is done about it, or why nothing is
 * @param run what the run on the cluster said last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Notice(
    Outcome outcome,
    String environment,
    @JsonUnwrapped Export export,
    @JsonUnwrapped EndedCluster cluster,
    String reason,
    RunStatus run) {

  /** SNS takes no more. */
  private static final int LONGEST_SUBJECT = 100;

  /** How it ended. */
  enum Outcome {
    PUBLISHED("is published"),
    /** The cluster ended without publishing, and another one makes the export. */
    RELAUNCHED("ended early, and has another cluster"),
    /** The cluster failed, and the export gets no other one by itself. */
    FAILED("is not published: somebody has to look"),
    /** Somebody stopped the cluster, and the export gets no other one by itself. */
    STOPPED("was stopped");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }
  }

  /**
   * @param counts of a published one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Export(String exportId, ExportCounts counts, Addresses addresses) {}

  /**
   * Objects in S3.
   *
   * @param manifest of a published export
   * @param latest names the newest export
   * @param status what the run says, if it came so far
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Addresses(String manifest, String latest, String status) {}

  /**
   * @param clusterReason why it ended, in EMR's words
   * @param nextClusterId the one that makes the export after it
   * @param logs the folder in which EMR puts its logs
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EndedCluster(
      String clusterId, String launchId, String clusterReason, String nextClusterId, String logs) {}

  /**
   * A line for people, of ASCII.
   *
   * @param application what the notice is from
   */
  String subject(String application) {
    String line = application + " " + environment + ": " + export.exportId() + " " + outcome.words;
    return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT - 3) + "..." : line;
  }
}
