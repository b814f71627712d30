package io.registerexporter.verify;

import java.util.function.Supplier;
import java.util.stream.Stream;

/** 0.1: each id belongs to one statement, and every reference leads to one. */
final class IdRules01 implements IdRules {

  @Override
  public void check(IdKey id, Occurrences found, IdReport report) {
    long statements = found.statements();
    if (statements > 1) {
      report
          .tally()
          .found(
              ProblemCode.STATEMENT_ID_REPEATED,
              statements - 1,
              IdReport.text(id) + " in " + statements + " statements");
    }
    long asEntity = found.count(Mark.SUBJECT) + found.count(Mark.PARTY_AS_ENTITY);
    long asPerson = found.count(Mark.PARTY_AS_PERSON);
    if (asEntity + asPerson > 0) {
      references(asEntity, asPerson, found, () -> reference(id, found, report), report.tally());
    }
  }

  private static void references(
      long asEntity, long asPerson, Occurrences found, Supplier<String> reference, Tally tally) {
    boolean entity = found.has(Mark.ENTITY);
    if (found.statements() == 0) {
      tally.found(ProblemCode.REFERENCE_DANGLING, asEntity + asPerson, reference.get());
      return;
    }
    if (asEntity > 0 && !entity) {
      tally.found(ProblemCode.REFERENCE_TYPE, asEntity, reference.get() + " as entityStatement");
    }
    if (asPerson > 0 && !found.has(Mark.PERSON)) {
      if (entity) {
        tally.count(InheritedOddity.PERSON_IS_ENTITY_STATEMENT, asPerson);
      } else {
        tally.found(ProblemCode.REFERENCE_TYPE, asPerson, reference.get() + " as personStatement");
      }
    }
  }

  private static String reference(IdKey id, Occurrences found, IdReport report) {
    long place =
        Stream.of(Mark.SUBJECT, Mark.PARTY_AS_ENTITY, Mark.PARTY_AS_PERSON)
            .filter(found::has)
            .mapToLong(found::place)
            .min()
            .orElseThrow();
    return IdReport.text(id) + ", referred to in " + report.at(place);
  }
}
