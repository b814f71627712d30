package io.registerexporter.sink;

import java.util.List;

/**
 * Names the newest published export.
 *
 * @param exportId its id
 * @param bodsVersion the version of the standard
 * @param publicationDate the date that its statements bear
 * @param publishedAt UTC
 * @param manifest path under the output folder
 * @param finalFile path under the output folder
 * @param volumes the export in each version, that version first
 */
public record Latest(
    String exportId,
    String bodsVersion,
    String publicationDate,
    String publishedAt,
    String manifest,
    String finalFile,
    List<Manifest.Volume> volumes) {

  /** True if it was published earlier than the other. */
  boolean isBefore(Latest other) {
    return publishedAt.compareTo(other.publishedAt) < 0;
  }
}
