package io.registerexporter.sink;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Names the newest published export.
 *
 * @param exportId its id
 * @param bodsVersion the version of the standard
 * @param publicationDate the date that its statements bear
 * @param startedAt when the run began that read the register, UTC: by this exports are newer or
 *     older
 * @param publishedAt UTC
 * @param manifest path under the output folder
 * @param finalFile path under the output folder
 * @param volumes the export in each version, that version first
 * @param rolledBackFrom the export that this one was named instead of on purpose, or null; only a
 *     newer one than that comes after this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Latest(
    String exportId,
    String bodsVersion,
    String publicationDate,
    String startedAt,
    String publishedAt,
    String manifest,
    String finalFile,
    List<Manifest.Volume> volumes,
    Export rolledBackFrom) {

  /**
   * An export.
   *
   * @param startedAt when the run began that read the register, UTC
   */
  public record Export(String exportId, String startedAt) implements Comparable<Export> {

    private static final Comparator<Export> BY_READING =
        Comparator.comparing(Export::startedAt).thenComparing(Export::exportId);

    /** Exports of one second are in the order of their ids. */
    @Override
    public int compareTo(Export other) {
      return BY_READING.compare(this, other);
    }
  }

  /** What latest says when it names that export. */
  static Latest of(ExportLayout layout, Manifest manifest) {
    return new Latest(
        manifest.exportId(),
        manifest.bodsVersion(),
        manifest.publicationDate(),
        manifest.startedAt(),
        manifest.finishedAt(),
        layout.key(layout.manifest()),
        manifest.finalFile().key(),
        manifest.volumes(),
        null);
  }

  /** The export that is named. */
  public Export export() {
    return new Export(exportId, startedAt);
  }

  /** Which export this was rolled back from. */
  public Optional<Export> rollback() {
    return Optional.ofNullable(rolledBackFrom);
  }

  /** The newest that was ever named. */
  Export newest() {
    return rollback().filter(from -> from.compareTo(export()) > 0).orElse(export());
  }

  Latest rolledBackFrom(Export newer) {
    return new Latest(
        exportId,
        bodsVersion,
        publicationDate,
        startedAt,
        publishedAt,
        manifest,
        finalFile,
        volumes,
        newer);
  }
}
