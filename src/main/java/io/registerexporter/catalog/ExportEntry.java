package io.registerexporter.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An export under an output folder.
 *
 * @param exportId its id
 * @param state how far it came
 * @param isLatest true if latest names it
 * @param startedAt when the run began that read the register, UTC, or was heard of last if its
 *     claim cannot be read; null if nothing says
 * @param publishedAt UTC; null if it is not published
 * @param bodsVersions the versions of the standard that it is in, the first first; none if it is
 *     not published
 * @param statements number in its first version, by type and as {@code total}
 * @param bytes of all that its manifests list
 * @param reason what its run said last, if it failed; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportEntry(
    String exportId,
    State state,
    boolean isLatest,
    String startedAt,
    String publishedAt,
    List<String> bodsVersions,
    Map<String, Long> statements,
    long bytes,
    String reason) {

  /** How far an export came. */
  public enum State {
    PUBLISHED,
    /** Its run was heard of a short while ago. */
    RUNNING,
    /** Its run ended without a word, or nobody knows. */
    UNFINISHED,
    /** Its run said why it ended. */
    FAILED,
    /** It was published, and something of it is still there. */
    BEING_DELETED
  }

  /** By which exports are newer and older: empty for one that says nothing of it. */
  public String since() {
    return Optional.ofNullable(startedAt).orElse("");
  }

  boolean isPublished() {
    return state == State.PUBLISHED;
  }
}
