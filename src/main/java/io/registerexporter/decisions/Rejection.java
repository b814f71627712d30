package io.registerexporter.decisions;

import io.registerexporter.register.Finding;
import java.io.Serializable;

/**
 * A document that is no record.
 *
 * @param document its number in the slice
 * @param finding why
 * @param onlyIn01 true if versions after 0.1 can do with it
 */
public record Rejection(int document, Finding finding, boolean onlyIn01) implements Serializable {

  /** Whether it is one in a selection. */
  public boolean isIn(Selection selection) {
    return !onlyIn01 || selection == Selection.AS_PUBLISHED;
  }
}
