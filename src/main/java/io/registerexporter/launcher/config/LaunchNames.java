package io.registerexporter.launcher.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one launch is called.
 *
 * @param exportId the export that the cluster makes
 * @param exportDate the day of the export, as in {@code 2026-01-31}
 * @param launchId marks the cluster
 * @param correlationId what the caller calls the launch; empty if nothing
 */
public record LaunchNames(
    String exportId, String exportDate, String launchId, String correlationId) {

  /** By the names that the files have for them. */
  Map<String, String> places() {
    return Map.of(
        "export_id", exportId,
        "export_date", exportDate,
        "launch_id", launchId,
        "correlation_id", correlationId);
  }

  /** By the keys of the tags that the cluster has. */
  Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("ExportId", exportId);
    tags.put("ExportDate", exportDate);
    tags.put("LaunchId", launchId);
    if (!correlationId.isEmpty()) {
      tags.put("CorrelationId", correlationId);
    }
    return tags;
  }
}
