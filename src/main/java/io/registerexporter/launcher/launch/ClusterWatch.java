package io.registerexporter.launcher.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.config.ClusterConfig;
import io.registerexporter.launcher.emr.Clusters;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterSummary;

/**
 * Measures how long a deployment's clusters are at work, for an alarm on one that does not end.
 *
 * @param source the deployment's configuration
 * @param clusters asks EMR
 * @param log what Lambda takes for the function's log
 */
public record ClusterWatch(ConfigSource source, Clusters clusters, Clock clock, PrintStream log) {

  private static final String METRIC = "LongestRunMinutes";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Looks for the oldest cluster that has not ended, and writes a line in CloudWatch's embedded
   * metric format.
   *
   * @throws LauncherException if the deployment has no namespace for metrics, or EMR fails
   */
  public LongestRun look() {
    ClusterConfig config = source.read();
    String namespace = config.settings().metricNamespace();
    if (namespace == null) {
      throw new LauncherException(
          Kind.CONFIGURATION,
          "launcher.yaml has no metricNamespace for what a watch measures. Set it, or stop the"
              + " schedule that asks for the watch.");
    }
    Instant now = clock.instant();
    LongestRun longest = oldest(config).map(one -> run(one, now)).orElse(LongestRun.NONE);
    // A line of its own: with a time or a level before it, it might be none of that format.
    log.println(line(namespace, longest, now));
    return longest;
  }

  /** The list tells ages and no tags, so that clusters are described from the oldest on. */
  private Optional<Cluster> oldest(ClusterConfig config) {
    return clusters.list(Clusters.NOT_ENDED).stream()
        .sorted(Comparator.comparing(ClusterWatch::createdAt))
        .flatMap(summary -> clusters.find(summary.id()).stream())
        .filter(cluster -> Clusters.isOf(cluster, config.application(), config.environment()))
        .findFirst();
  }

  private static Instant createdAt(ClusterSummary summary) {
    return summary.status().timeline().creationDateTime();
  }

  private static LongestRun run(Cluster cluster, Instant now) {
    Duration age = Duration.between(Clusters.createdAt(cluster), now);
    // Clocks differ.
    return new LongestRun(Math.max(0, age.toMinutes()), cluster.id());
  }

  private static String line(String namespace, LongestRun longest, Instant now) {
    ObjectNode line = JSON.createObjectNode();
    ObjectNode aws = line.putObject("_aws").put("Timestamp", now.toEpochMilli());
    ObjectNode metrics = aws.putArray("CloudWatchMetrics").addObject().put("Namespace", namespace);
    // One set of no dimensions.
    metrics.putArray("Dimensions").addArray();
    metrics.putArray("Metrics").addObject().put("Name", METRIC).put("Unit", "Count");
    line.put(METRIC, longest.minutes());
    if (longest.clusterId() != null) {
      line.put("clusterId", longest.clusterId());
    }
    return line.toString();
  }
}
