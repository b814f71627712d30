package io.registerexporter.bods;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Since when, and until when, an entity exists.
 *
 * @param foundingDate UTC date
 * @param dissolutionDate UTC date
 */
public record Lifetime(Optional<LocalDate> foundingDate, Optional<LocalDate> dissolutionDate) {

  /** True if it ends before it begins. */
  public boolean isReversed() {
    return foundingDate.isPresent()
        && dissolutionDate.isPresent()
        && foundingDate.get().isAfter(dissolutionDate.get());
  }
}
