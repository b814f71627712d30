package io.registerexporter.launcher.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What an export has in it.
 *
 * @param statements their number by the version of the standard, then by type and as {@code total}
 * @param documentsRejected documents that are left out
 */
public record ExportCounts(Map<String, Map<String, Long>> statements, long documentsRejected) {

  /**
   * @param first the manifest of the first version
   * @param read finds the manifest of another version by its path under the output folder
   */
  static ExportCounts of(JsonNode first, Function<String, Optional<JsonNode>> read) {
    Map<String, Map<String, Long>> statements = new TreeMap<>();
    add(first, statements);
    for (JsonNode volume : first.path("volumes")) {
      if (!statements.containsKey(volume.path("bodsVersion").asText())) {
        read.apply(volume.path("manifest").asText())
            .ifPresent(manifest -> add(manifest, statements));
      }
    }
    long rejected = 0;
    for (JsonNode ofCode : first.path("counts").path("rejections")) {
      rejected += ofCode.asLong();
    }
    return new ExportCounts(statements, rejected);
  }

  private static void add(JsonNode manifest, Map<String, Map<String, Long>> statements) {
    Map<String, Long> byType = new TreeMap<>();
    manifest
        .path("counts")
        .path("statements")
        .properties()
        .forEach(type -> byType.put(type.getKey(), type.getValue().asLong()));
    statements.put(manifest.path("bodsVersion").asText(), byType);
  }
}
