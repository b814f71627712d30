package io.registerexporter.launcher.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.registerexporter.launcher.config.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Which launch a day's export belongs to. It lies in S3, and is written under a condition only.
 *
 * @param launchId marks the cluster, in its name and tags
 * @param exportId the export that it makes
 * @param output the folder that it goes to
 * @param attempt 1 for the first export of the day
 * @param relaunches how many clusters of this attempt failed and were followed by another one
 * @param claimedAt UTC
 * @param clusterId the cluster; null while it is not known
 * @param failure why there is none; null unless EMR refused it
 * @param change what is different from the configured cluster, for a relaunch
 * @param correlationId what the caller calls it; null if nothing
 * @param earlier clusters of the day that were there before, the first first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaunchClaim(
    String launchId,
    String exportId,
    String output,
    int attempt,
    int relaunches,
    String claimedAt,
    String clusterId,
    String failure,
    Change change,
    String correlationId,
    List<String> earlier) {

  LaunchClaim {
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
  }

  /** The same launch with its cluster, and how that is marked. */
  LaunchClaim withCluster(String id, String launch) {
    return ended(launch, id, null);
  }

  /** The same launch without a cluster. */
  LaunchClaim failed(String reason) {
    return ended(launchId, null, reason);
  }

  private LaunchClaim ended(String launch, String cluster, String reason) {
    return new LaunchClaim(
        launch,
        exportId,
        output,
        attempt,
        relaunches,
        claimedAt,
        cluster,
        reason,
        change,
        correlationId,
        earlier);
  }

  /** A claim for another cluster of the same attempt, counted unless this had none. */
  LaunchClaim again(String launch, String now) {
    return new LaunchClaim(
        launch,
        exportId,
        output,
        attempt,
        relaunches + (clusterId == null ? 0 : 1),
        now,
        null,
        null,
        change,
        correlationId,
        clusters());
  }

  /** The clusters of the day up to this one. */
  List<String> clusters() {
    List<String> all = new ArrayList<>(earlier);
    if (clusterId != null) {
      all.add(clusterId);
    }
    return all;
  }
}
