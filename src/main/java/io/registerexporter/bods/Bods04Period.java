package io.registerexporter.bods;

import java.time.LocalDate;
import java.util.Optional;

/** The dates of interests in BODS 0.4, which wants full dates. */
final class Bods04Period {

  private final Period period;
  private final boolean endsInItsFirstDays;

  private Bods04Period(Period period) {
    this.period = period;
    this.endsInItsFirstDays =
        !period.isReversed()
            && period.start().isPresent()
            && period.end().isPresent()
            && period.end().get().first().isBefore(period.start().get().first());
  }

  static Bods04Period of(Period period) {
    return new Bods04Period(period);
  }

  /** Left out if it is after the end, which decides whether an interest is current. */
  Optional<LocalDate> startDate() {
    return period.isReversed() ? Optional.empty() : period.start().map(PartialDate::first);
  }

  /** Not before the start, if it may mean a day after it. */
  Optional<LocalDate> endDate() {
    return endsInItsFirstDays ? startDate() : period.end().map(PartialDate::first);
  }

  /** Says what was done to them. */
  void annotate(Bods04Annotations annotations, String pointer) {
    if (!period.isReversed()) {
      period.start().ifPresent(start -> annotations.rounded(pointer, "startDate: ", start));
    }
    if (endsInItsFirstDays) {
      annotations.transformed(
          pointer,
          "endDate: ",
          period.end().orElseThrow(),
          " rounded to the first possible day, the startDate.");
    } else {
      period.end().ifPresent(end -> annotations.rounded(pointer, "endDate: ", end));
    }
    if (period.isReversed()) {
      annotations.leftOut(
          pointer,
          "startDate: register value "
              + period.start().orElseThrow().text()
              + " left out, it is after the end "
              + period.end().orElseThrow().text()
              + ".");
    }
  }
}
