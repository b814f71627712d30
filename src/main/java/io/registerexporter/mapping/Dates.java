package io.registerexporter.mapping;

import io.registerexporter.bods.PartialDate;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Dates of the register, with a finding where one cannot be used. */
public final class Dates {

  private static final int LAST_YEAR = 9999;

  private static final long SECONDS_OF_DAY = 86_400;
  private static final long FIRST_SECOND = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private Dates() {}

  /** A date held as text; blank is absent. */
  public static Optional<PartialDate> ofText(
      String field, Optional<String> text, Findings findings) {
    Optional<String> present = Text.present(text);
    Optional<PartialDate> date = present.flatMap(PartialDate::parse);
    if (present.isPresent() && date.isEmpty()) {
      findings.note(FindingCode.DATE_INVALID, field, present.get());
    } else if (date.isPresent() && date.get().first().getYear() > LAST_YEAR) {
      // A week of the last year may end in the next one.
      findings.note(FindingCode.DATE_OUT_OF_RANGE, field, present.get());
      return Optional.empty();
    }
    return date;
  }

  /** A date held as text whose year has four digits; blank is absent. */
  public static Optional<PartialDate> inRange(
      String field, Optional<String> text, Findings findings) {
    Optional<PartialDate> date = ofText(field, text, findings);
    if (date.isPresent() && date.get().first().getYear() < 1) {
      findings.note(FindingCode.DATE_OUT_OF_RANGE, field, date.get().text());
      return Optional.empty();
    }
    return date;
  }

  /** The UTC day of a point in time, if its year has four digits. */
  public static Optional<LocalDate> ofTime(
      String field, Optional<Instant> time, Findings findings) {
    return timeInRange(field, time, findings).map(Dates::day);
  }

  /** A point in time whose year has four digits. */
  public static Optional<Instant> timeInRange(
      String field, Optional<Instant> time, Findings findings) {
    if (time.isPresent() && !isInRange(time.get())) {
      findings.note(FindingCode.DATE_OUT_OF_RANGE, field, time.get().toString());
      return Optional.empty();
    }
    return time;
  }

  /** Whether the year of a point in time has four digits. */
  static boolean isInRange(Instant time) {
    return time.getEpochSecond() >= FIRST_SECOND && time.getEpochSecond() <= LAST_SECOND;
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond(), SECONDS_OF_DAY));
  }
}
