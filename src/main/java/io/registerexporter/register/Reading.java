package io.registerexporter.register;

import java.util.List;
import java.util.Optional;

/**
 * What became of one document: a record with findings about its fields, or the finding that rejects
 * it.
 */
public sealed interface Reading<T> {

  /**
   * The document is a record.
   *
   * @param findings of kind {@link FindingCode.Kind#FIELD}
   * @param laterFindings the same about fields that 0.1 does not look at
   * @param rejectionIn01 what rejects it from an export as BODS 0.1, which cannot do without its
   *     type and update time
   */
  record Accepted<T>(
      T value, List<Finding> findings, List<Finding> laterFindings, Optional<Finding> rejectionIn01)
      implements Reading<T> {}

  /** The document is none; {@code finding} is of kind {@link FindingCode.Kind#REJECTION}. */
  record Rejected<T>(Finding finding) implements Reading<T> {}
}
