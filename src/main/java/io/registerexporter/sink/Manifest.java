package io.registerexporter.sink;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.registerexporter.store.Checksum;
import java.util.List;
import java.util.Map;

/**
 * Describes a published export. It names no machine and no person.
 *
 * @param exportId its id
 * @param run a random token of the run that published it
 * @param status {@code published}
 * @param bodsVersion the version of the standard
 * @param publicationDate the date that the statements bear
 * @param startedAt when the run began that read the register, UTC, whole seconds
 * @param finishedAt UTC, whole seconds
 * @param tool what made it
 * @param compressor what compressed it
 * @param configuration the settings it was made with
 * @param source what it was made from
 * @param counts what became of the documents
 * @param statistics what the statements say, in numbers
 * @param parts the parts in their order
 * @param finalFile the file made of them
 * @param files other files by what they are: {@link #SHA256}, {@link #ATTRIBUTION}, {@link #ARRAY},
 *     {@link #ARRAY_SHA256}, {@link #CROSSWALK}
 * @param volumes the export in each version of the standard, the first one first
 */
@JsonPropertyOrder({
  "exportId",
  "run",
  "status",
  "bodsVersion",
  "publicationDate",
  "startedAt",
  "finishedAt",
  "tool",
  "compressor",
  "configuration",
  "source",
  "counts",
  "statistics",
  "parts",
  "final",
  "files",
  "volumes"
})
public record Manifest(
    String exportId,
    String run,
    String status,
    String bodsVersion,
    String publicationDate,
    String startedAt,
    String finishedAt,
    Tool tool,
    Compressor compressor,
    Configuration configuration,
    Source source,
    Counts counts,
    Statistics statistics,
    List<Part> parts,
    @JsonProperty("final") Final finalFile,
    Map<String, File> files,
    List<Volume> volumes) {

  public static final String PUBLISHED = "published";

  /** The SHA-256 of the final file, as {@code sha256sum} checks it. */
  public static final String SHA256 = "sha256";

  /** The same of the JSON array. */
  public static final String ARRAY_SHA256 = "array-sha256";

  /** Who publishes the statements, and under which licence. */
  public static final String ATTRIBUTION = "attribution";

  /** The statements as one JSON array. */
  public static final String ARRAY = "array";

  /** Which statements of several versions are about the same. */
  public static final String CROSSWALK = "crosswalk";

  public record Tool(String name, String version, String commit) {}

  /**
   * @param settings without secrets
   * @param sha256 of the settings that statements depend on
   */
  public record Configuration(Map<String, String> settings, String sha256) {}

  /**
   * @param label what the source is called
   * @param kind {@code files} or {@code mongodb}
   * @param consistency {@code dump}: files, which did not change; {@code quiesced}: a database to
   *     which nothing wrote; {@code best-effort}: one that may have changed between two collections
   * @param collections by name
   */
  public record Source(
      String label, String kind, String consistency, Map<String, CollectionRead> collections) {}

  public record CollectionRead(long count, String readAt) {}

  /**
   * @param statements number in the export, by type and as {@code total}
   * @param mapped number of statements made before duplicates were removed
   * @param duplicates equal statements removed
   * @param idConflicts other statements of an id removed
   * @param rejections documents left out, by code of the finding
   * @param findings documents with a field dropped or corrected, by code
   * @param collections what became of the documents of each collection
   */
  public record Counts(
      Map<String, Long> statements,
      long mapped,
      long duplicates,
      long idConflicts,
      Map<String, Long> rejections,
      Map<String, Long> findings,
      Map<String, Documents> collections) {}

  /** read = used + all unused + rejected. */
  public record Documents(long read, long used, Map<String, Long> unused, long rejected) {}

  /**
   * Numbers of what the statements say, of the hundred most frequent names each.
   *
   * @param expected rules of the public validator that statements of this register break, by code
   * @param interests by type
   * @param currentInterests those without an end, or with one not before the publication
   * @param jurisdictions of entities, by code
   * @param identifierSchemes by scheme, or schemeName where there is no scheme
   */
  public record Statistics(
      Map<String, Long> expected,
      Map<String, Long> interests,
      long currentInterests,
      Map<String, Long> jurisdictions,
      Map<String, Long> identifierSchemes) {}

  /**
   * @param key path under the output folder
   * @param bytes size of the file
   * @param statements number of lines
   * @param sha256 of the file
   * @param contentSha256 of the uncompressed lines
   */
  public record Part(
      String key, long bytes, long statements, String sha256, String contentSha256) {}

  /**
   * @param key path under the output folder
   * @param bytes size of the file
   * @param statements number of lines
   * @param checksum of the file, CRC-32C, combined from those of the parts
   * @param sha256 of the file, where it was read or copied; a store that joins the parts by itself
   *     is asked for the checksum
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Final(
      String key, long bytes, long statements, FileChecksum checksum, String sha256) {}

  /**
   * Another file of the export.
   *
   * @param key path under the output folder
   * @param bytes size of the file
   * @param lines number of statements, or of records in a crosswalk; 0 of a text
   * @param checksum of the file
   */
  public record File(String key, long bytes, long lines, FileChecksum checksum) {}

  /**
   * The export in one version of the standard.
   *
   * @param bodsVersion the version
   * @param manifest path under the output folder
   * @param finalFile path under the output folder
   */
  public record Volume(String bodsVersion, String manifest, String finalFile) {}

  /**
   * @param algorithm {@code CRC32C}
   * @param value four bytes in Base64, as S3 states it
   */
  public record FileChecksum(String algorithm, Checksum value) {

    public static FileChecksum of(Checksum checksum) {
      return new FileChecksum(Checksum.ALGORITHM, checksum);
    }
  }
}
