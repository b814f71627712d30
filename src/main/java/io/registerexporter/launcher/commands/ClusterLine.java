package io.registerexporter.launcher.commands;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.registerexporter.launcher.emr.Clusters;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterState;
import software.amazon.awssdk.services.emr.model.ClusterTimeline;

/**
 * A cluster in a list. What EMR does not know is null.
 *
 * @param state EMR's word
 * @param exportId the export that it makes, as are the next two by its tags
 * @param createdAt when it was asked for, as is {@code endedAt} in ISO 8601
 * @param durationSeconds until now, or its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClusterLine(
    String id,
    String name,
    String state,
    String exportId,
    String exportDate,
    String launchId,
    String createdAt,
    String endedAt,
    long durationSeconds) {

  static ClusterLine of(Cluster cluster, Instant now) {
    ClusterTimeline timeline = cluster.status().timeline();
    return new ClusterLine(
        cluster.id(),
        cluster.name(),
        cluster.status().stateAsString(),
        Clusters.tag(cluster, "ExportId").orElse(null),
        Clusters.tag(cluster, "ExportDate").orElse(null),
        Clusters.tag(cluster, "LaunchId").orElse(null),
        Times.text(timeline.creationDateTime()),
        Times.text(timeline.endDateTime()),
        Times.seconds(timeline.creationDateTime(), timeline.endDateTime(), now));
  }

  @JsonIgnore
  boolean isEnding() {
    return state.equals(ClusterState.TERMINATING.toString());
  }

  String duration() {
    return Times.text(Duration.ofSeconds(durationSeconds));
  }
}
