package io.registerexporter.verify.rules;

import io.registerexporter.verify.json.Value;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Rules about dates, those of 0.2 and of 0.4 alike. A date of less precision is in the future, or
 * after another, only if all its days are.
 */
final class DateRules {

  /** Persons of before are taken for a mistake. */
  static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

  private static final int LONGEST_LIFE = 120;

  private final LocalDate today;

  DateRules(LocalDate today) {
    this.today = today;
  }

  /** What every statement has, whatever it is about. */
  void statement(Value statement, Breaches found) {
    notInFuture(statement.get("statementDate"), Rule.STATEMENT_DATE_FUTURE, found);
    notInFuture(
        statement.get("publicationDetails").get("publicationDate"),
        Rule.PUBLICATION_DATE_FUTURE,
        found);
    notInFuture(statement.get("source").get("retrievedAt"), Rule.RETRIEVED_AT_FUTURE, found);
    for (Value annotation : statement.get("annotations").elements()) {
      notInFuture(annotation.get("creationDate"), Rule.ANNOTATION_DATE_FUTURE, found);
    }
  }

  void notInFuture(Value date, Rule rule, Breaches found) {
    found.addIf(period(date).filter(period -> period.isAfter(today)).isPresent(), rule, date);
  }

  /**
   * @param details what is said of an entity
   */
  void entity(Value details, Breaches found) {
    Value founding = details.get("foundingDate");
    Value dissolution = details.get("dissolutionDate");
    readable(founding, found);
    readable(dissolution, found);
    after(founding, dissolution, Rule.DISSOLUTION_BEFORE_FOUNDING, found);
  }

  private static void readable(Value date, Breaches found) {
    found.addIf(date.isThere() && period(date).isEmpty(), Rule.ENTITY_DATE_UNREADABLE, date);
  }

  void interest(Value interest, Breaches found) {
    after(interest.get("startDate"), interest.get("endDate"), Rule.INTEREST_START_AFTER_END, found);
  }

  private static void after(Value start, Value end, Rule rule, Breaches found) {
    Optional<Period> last = period(end);
    boolean reversed =
        period(start).filter(first -> last.isPresent() && first.isAfter(last.get())).isPresent();
    found.addIf(reversed, rule, start);
  }

  /**
   * @param details what is said of a person
   */
  void death(Value details, Breaches found) {
    Value death = details.get("deathDate");
    Optional<Period> birth = period(details.get("birthDate"));
    boolean implausible =
        period(death)
            .filter(
                period ->
                    period.isAfter(today)
                        || period.first().isBefore(EARLIEST)
                        || birth.filter(born -> !isLife(born, period)).isPresent())
            .isPresent();
    found.addIf(implausible, Rule.DEATH_DATE, death);
  }

  private static boolean isLife(Period birth, Period death) {
    return !birth.isAfter(death) && !death.first().isAfter(birth.last().plusYears(LONGEST_LIFE));
  }

  /** 0.4: the day counts. */
  void birthDate(Value birth, Breaches found) {
    notInFuture(birth, Rule.BIRTH_DATE_FUTURE, found);
    found.addIf(
        period(birth).filter(period -> period.first().isBefore(EARLIEST)).isPresent(),
        Rule.BIRTH_DATE_TOO_EARLY,
        birth);
  }

  /** 0.2: the year counts, and for dates to come the day as well. */
  void birthYear(Value birth, Breaches found) {
    Optional<Integer> year = period(birth).map(period -> period.first().getYear());
    if (year.filter(number -> number > today.getYear()).isPresent()) {
      found.add(Rule.BIRTH_YEAR_TOO_LATE, birth);
    } else {
      notInFuture(birth, Rule.BIRTH_DATE_FUTURE, found);
    }
    found.addIf(
        year.filter(number -> number < EARLIEST.getYear()).isPresent(),
        Rule.BIRTH_YEAR_TOO_EARLY,
        birth);
  }

  /** The days of a date; none if it is not there or cannot be read. */
  private static Optional<Period> period(Value date) {
    return Period.of(date.text());
  }
}
