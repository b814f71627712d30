package io.registerexporter.launcher.launch;

import io.registerexporter.launcher.S3Address;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.launch.LaunchClaims.Versioned;
import io.registerexporter.sink.ExportLayout;
import java.time.LocalDate;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The export that a cluster makes, or made.
 *
 * @param output the folder that it goes to, an address in S3
 */
public record ClusterExport(String exportId, String output) {

  /**
   * As the tags of the cluster and the claim of its day tell, and, where the day has another claim
   * by now, as the deployment is configured.
   *
   * @param cluster one that this deployment has launched
   * @param source the deployment's configuration
   * @param s3 where claims are
   */
  public static ClusterExport of(Cluster cluster, ConfigSource source, S3Client s3) {
    LocalDate date = LocalDate.parse(Clusters.tag(cluster, "ExportDate").orElseThrow());
    String exportId = Clusters.tag(cluster, "ExportId").orElseThrow();
    DayExport day = new DayExport(date, source.read(), Change.NONE, null, s3);
    String output =
        day.claim()
            .map(Versioned::claim)
            .filter(claim -> claim.exportId().equals(exportId))
            .map(LaunchClaim::output)
            .orElseGet(() -> day.output(exportId));
    return new ClusterExport(exportId, output);
  }

  /** Where everything of it lies. */
  public ExportLayout layout() {
    return new ExportLayout(S3Address.of(output).toString(), exportId);
  }
}
