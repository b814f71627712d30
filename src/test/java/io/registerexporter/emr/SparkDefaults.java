package io.registerexporter.emr;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spark's settings on a cluster: EMR's own, and those of the request's classifications {@code
 * spark-defaults} and {@code core-site}.
 */
record SparkDefaults(Map<String, String> settings) {

  /** For clusters that are larger than the one of a test. */
  private static final Set<String> SIZES =
      Set.of(
          "spark.driver.cores",
          "spark.driver.memory",
          "spark.driver.memoryOverhead",
          "spark.executor.cores",
          "spark.executor.instances",
          "spark.executor.memory",
          "spark.executor.memoryOverhead");

  static SparkDefaults of(JsonNode cluster) {
    Map<String, String> settings = new LinkedHashMap<>();
    // Since emr-7.10.0
    settings.put("spark.hadoop.fs.s3.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem");
    settings.put("spark.hadoop.fs.AbstractFileSystem.s3.impl", "org.apache.hadoop.fs.s3a.S3A");
    for (JsonNode configuration : cluster.path("Configurations")) {
      String classification = configuration.path("Classification").asText();
      if (classification.equals("spark-defaults")) {
        put(settings, "", configuration);
      } else if (classification.equals("core-site")) {
        put(settings, "spark.hadoop.", configuration);
      }
    }
    settings.keySet().removeAll(SIZES);
    // The test's cluster has no shuffle service.
    settings.put("spark.shuffle.service.enabled", "false");
    settings.put("spark.dynamicAllocation.shuffleTracking.enabled", "true");
    return new SparkDefaults(settings);
  }

  private static void put(Map<String, String> settings, String prefix, JsonNode configuration) {
    configuration
        .path("Properties")
        .fields()
        .forEachRemaining(
            property -> settings.put(prefix + property.getKey(), property.getValue().asText()));
  }

  /** Writes them as {@code spark-defaults.conf}, and gives the folder. */
  Path write(Path folder) throws IOException {
    List<String> lines =
        settings.entrySet().stream().map(s -> s.getKey() + " " + s.getValue()).toList();
    Files.createDirectories(folder);
    Files.write(folder.resolve("spark-defaults.conf"), lines);
    return folder.toAbsolutePath();
  }
}
