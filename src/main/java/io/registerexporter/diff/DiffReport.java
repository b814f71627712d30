package io.registerexporter.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What differs between two exports.
 *
 * @param bodsVersion the version of the standard that both were read in
 * @param from the export that the other one is compared with
 * @param to the other one
 * @param statements counts by type of statement, and as {@code total}
 * @param examples by type of statement, then by {@code added}, {@code removed}, {@code changed};
 *     ten each at most
 */
public record DiffReport(
    String bodsVersion,
    Compared from,
    Compared to,
    Map<String, Counts> statements,
    Map<String, Map<String, List<Example>>> examples) {

  /** What the sums of all types are called. */
  static final String TOTAL = "total";

  /**
   * An export that was read.
   *
   * @param statements number of lines read
   */
  public record Compared(String exportId, String publicationDate, long statements) {}

  /** Numbers of statements. */
  public record Counts(long added, long removed, long changed, long unchanged) {

    Counts plus(Counts other) {
      return new Counts(
          added + other.added,
          removed + other.removed,
          changed + other.changed,
          unchanged + other.unchanged);
    }
  }

  /**
   * A statement that differs.
   *
   * @param key what it is about: its recordId in 0.4; in 0.1 and 0.2 the register's own identifier,
   *     or the statementID where it names none
   * @param from the statement in the earlier export; null if it has none
   * @param to the statement in the later export; null if it has none
   * @param pointers to the first few values that differ, as JSON pointers, of a changed one
   * @param morePointers how many others there are
   */
  public record Example(
      String key,
      @JsonInclude(JsonInclude.Include.NON_NULL) Line from,
      @JsonInclude(JsonInclude.Include.NON_NULL) Line to,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> pointers,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int morePointers) {}

  /**
   * Where a statement is.
   *
   * @param statementId its id
   * @param part path under the output folder
   * @param line number in the part, from 1
   */
  public record Line(String statementId, String part, long line) {}

  /** The sums of all types. */
  Counts total() {
    return statements.get(TOTAL);
  }
}
