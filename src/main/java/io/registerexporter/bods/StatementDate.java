package io.registerexporter.bods;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a statement was made.
 *
 * @param declared the day, month or year that the register gives for it
 * @param otherwise the days that stand for it where a version requires one, best first
 */
public record StatementDate(Optional<PartialDate> declared, List<LocalDate> otherwise) {

  /** Of a statement that nobody declared on a day of its own. */
  public static StatementDate of(List<LocalDate> days) {
    return new StatementDate(Optional.empty(), days);
  }
}
