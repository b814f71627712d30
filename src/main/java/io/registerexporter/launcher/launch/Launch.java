package io.registerexporter.launcher.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What came of a request.
 *
 * @param outcome what was done
 * @param exportId the export that the cluster makes; null if none is known
 * @param clusterId the cluster; null if the export was published by none that is known
 * @param launchId marks the cluster, in its name and tags; null likewise
 * @param reason why nothing was launched; null if something was
 * @param correlationId as it was given; null if it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Launch(
    Outcome outcome,
    String exportId,
    String clusterId,
    String launchId,
    String reason,
    String correlationId)
    implements Answer {

  /** What was done. */
  public enum Outcome {
    /** A cluster was launched. */
    LAUNCHED,
    /** A cluster is at work on the export, launched by another request. */
    RUNNING,
    /** The export is published. */
    PUBLISHED,
    /** The export is not published, and gets no other cluster by itself: somebody has to look. */
    FAILED,
    /** Nothing is to be done: an event about a cluster that is none of these, or went well. */
    IGNORED
  }

  /** What came of a request for a day's export, as its claim says. */
  static Launch of(Outcome outcome, LaunchClaim claim, String reason, DayExport day) {
    return new Launch(
        outcome,
        claim.exportId(),
        claim.clusterId(),
        claim.launchId(),
        reason,
        day.correlationId());
  }

  @Override
  public String told() {
    StringJoiner told = new StringJoiner(", ").add(outcome.name());
    Optional.ofNullable(exportId).ifPresent(id -> told.add("export " + id));
    Optional.ofNullable(clusterId).ifPresent(id -> told.add("cluster " + id));
    Optional.ofNullable(correlationId).ifPresent(id -> told.add("correlation id " + id));
    return told.toString();
  }

  /** Nothing was to be done. */
  public static Launch ignored(String clusterId, String reason) {
    return new Launch(Outcome.IGNORED, null, clusterId, null, reason, null);
  }
}
