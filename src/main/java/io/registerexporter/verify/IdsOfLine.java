package io.registerexporter.verify;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The ids that occur in one statement, each once with all its {@link Mark}s. */
final class IdsOfLine {

  /** The day of a statement without a date, which so comes first in its series. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private final Map<IdKey, Integer> marks = new LinkedHashMap<>();
  private final int day;

  /**
   * @param date the statement's date
   */
  IdsOfLine(Optional<LocalDate> date) {
    this.day = date.map(known -> Math.toIntExact(known.toEpochDay())).orElse(NO_DAY);
  }

  void add(IdKey id, int bits) {
    marks.merge(id, bits, (a, b) -> a | b);
  }

  void add(IdKey id, Mark mark) {
    add(id, mark.bit());
  }

  int day() {
    return day;
  }

  void forEach(BiConsumer<IdKey, Integer> taker) {
    marks.forEach(taker);
  }
}
