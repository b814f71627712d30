package io.registerexporter.register;

import java.util.List;

/**
 * What became of one document: a record with findings about its fields, or the finding that rejects
 * it.
 */
public sealed interface Reading<T> {

  /** The document is a record; {@code findings} are of kind {@link FindingCode.Kind#FIELD}. */
  record Accepted<T>(T value, List<Finding> findings) implements Reading<T> {}

  /** The document is none; {@code finding} is of kind {@link FindingCode.Kind#REJECTION}. */
  record Rejected<T>(Finding finding) implements Reading<T> {}
}
