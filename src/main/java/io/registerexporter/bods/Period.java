package io.registerexporter.bods;

import java.util.Optional;

/**
 * Since when, and until when, an interest is held.
 *
 * @param start its start
 * @param end its end
 */
public record Period(Optional<PartialDate> start, Optional<PartialDate> end) {

  /** True if it ends before it begins, whatever day each of its dates means. */
  public boolean isReversed() {
    return start.isPresent() && end.isPresent() && end.get().last().isBefore(start.get().first());
  }
}
