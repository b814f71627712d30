package io.registerexporter.verify;

import io.registerexporter.verify.rules.Rule;
import java.util.Map;

/** 0.4: statements have ids, records have ids, and statements refer to records. */
final class IdRules04 implements IdRules {

  private static final Map<Mark, Rule> COMPONENT_NOT_LISTED =
      Map.of(
          Mark.ENTITY, Rule.ENTITY_COMPONENT_NOT_LISTED,
          Mark.PERSON, Rule.PERSON_COMPONENT_NOT_LISTED,
          Mark.RELATIONSHIP, Rule.RELATIONSHIP_COMPONENT_NOT_LISTED);

  @Override
  public void check(IdKey id, Occurrences found, IdReport report) {
    repeated(id, found, report);
    series(id, found, report);
    subject(id, found, report);
    party(id, found, report);
    roles(id, found, report);
    declarationSubject(id, found, report);
    used(id, found, report);
    components(id, found, report);
  }

  private static void repeated(IdKey id, Occurrences found, IdReport report) {
    if (found.count(Mark.STATEMENT) > 1) {
      report.found(
          Rule.STATEMENT_ID_REPEATED,
          found.count(Mark.STATEMENT) - 1,
          id,
          found.place(Mark.STATEMENT));
    }
    if (found.statements() > 1) {
      report.found(Rule.RECORD_ID_REPEATED, found.statements() - 1, id, found.firstStatement());
    }
  }

  /** Like the validator, tells of several faults of a series the first. */
  private static void series(IdKey id, Occurrences found, IdReport report) {
    Series series = found.series();
    if (found.count(Mark.NEW) > 1) {
      report.found(Rule.SEVERAL_NEW, 1, id, found.place(Mark.NEW));
    } else if (found.has(Mark.NEW) && !series.beginsWith(Mark.NEW)) {
      report.found(Rule.NEW_NOT_FIRST, 1, id, found.place(Mark.NEW));
    } else if (found.count(Mark.CLOSED) > 1) {
      report.found(Rule.SEVERAL_CLOSED, 1, id, found.place(Mark.CLOSED));
    } else if (found.has(Mark.CLOSED) && !series.endsWith(Mark.CLOSED)) {
      report.found(Rule.CLOSED_NOT_LAST, 1, id, found.place(Mark.CLOSED));
    } else if (found.areOfSeveralTypes()) {
      report.found(Rule.SEVERAL_RECORD_TYPES, 1, id, found.firstStatement());
    }
  }

  private static void subject(IdKey id, Occurrences found, IdReport report) {
    boolean there = found.statements() > 0;
    boolean subject = found.has(Mark.SUBJECT);
    report.foundIf(subject && !there, Rule.SUBJECT_MISSING, id, found, Mark.SUBJECT);
    report.foundIf(
        subject && there && !found.has(Mark.ENTITY), Rule.SUBJECT_TYPE, id, found, Mark.SUBJECT);
    if (found.countBefore(Mark.SUBJECT) > 0) {
      report.found(
          Rule.SUBJECT_OUT_OF_ORDER,
          found.countBefore(Mark.SUBJECT),
          id,
          found.place(Mark.SUBJECT));
    }
  }

  private static void party(IdKey id, Occurrences found, IdReport report) {
    boolean there = found.statements() > 0;
    boolean known = found.has(Mark.ENTITY) || found.has(Mark.PERSON);
    boolean party = found.has(Mark.PARTY);
    report.foundIf(party && !there, Rule.PARTY_MISSING, id, found, Mark.PARTY);
    report.foundIf(party && there && !known, Rule.PARTY_TYPE, id, found, Mark.PARTY);
    report.foundIf(
        found.has(Mark.NEEDS_PERSON) && known && !found.has(Mark.PERSON),
        Rule.OWNER_NOT_PERSON_04,
        id,
        found,
        Mark.NEEDS_PERSON);
    if (found.countBefore(Mark.PARTY) > 0) {
      report.found(
          Rule.PARTY_OUT_OF_ORDER, found.countBefore(Mark.PARTY), id, found.place(Mark.PARTY));
    }
  }

  /** Of a subject that is not there, that alone is told. */
  private static void roles(IdKey id, Occurrences found, IdReport report) {
    boolean there = found.statements() > 0;
    report.foundIf(
        there && found.has(Mark.NEEDS_TRUST) && !found.has(Mark.TRUST),
        Rule.ROLE_NEEDS_TRUST,
        id,
        found,
        Mark.NEEDS_TRUST);
    report.foundIf(
        there && found.has(Mark.NEEDS_NOMINATION) && !found.has(Mark.NOMINATION),
        Rule.ROLE_NEEDS_NOMINATION,
        id,
        found,
        Mark.NEEDS_NOMINATION);
  }

  private static void declarationSubject(IdKey id, Occurrences found, IdReport report) {
    boolean declares = found.has(Mark.DECLARATION_SUBJECT);
    report.foundIf(
        declares && found.statements() == 0,
        Rule.DECLARATION_SUBJECT_MISSING,
        id,
        found,
        Mark.DECLARATION_SUBJECT);
    report.foundIf(
        declares && found.has(Mark.RELATIONSHIP),
        Rule.DECLARATION_SUBJECT_TYPE,
        id,
        found,
        Mark.DECLARATION_SUBJECT);
  }

  private static void used(IdKey id, Occurrences found, IdReport report) {
    boolean used = found.has(Mark.SUBJECT) || found.has(Mark.PARTY);
    report.foundIf(found.has(Mark.ENTITY) && !used, Rule.ENTITY_NOT_USED, id, found, Mark.ENTITY);
    report.foundIf(found.has(Mark.PERSON) && !used, Rule.PERSON_NOT_USED, id, found, Mark.PERSON);
  }

  private static void components(IdKey id, Occurrences found, IdReport report) {
    boolean listed = found.has(Mark.COMPONENT_OF);
    boolean statementId = found.has(Mark.STATEMENT);
    boolean there = found.statements() > 0;
    report.foundIf(
        listed && !there && statementId,
        Rule.COMPONENT_IS_STATEMENT_ID,
        id,
        found,
        Mark.COMPONENT_OF);
    report.foundIf(
        listed && !there && !statementId, Rule.COMPONENT_MISSING_04, id, found, Mark.COMPONENT_OF);
    boolean wrong =
        found.has(Mark.COMPONENT) && (!listed || found.countBefore(Mark.COMPONENT_OF) > 0);
    if (wrong) {
      COMPONENT_NOT_LISTED.forEach(
          (type, rule) -> report.foundIf(found.has(type), rule, id, found, Mark.COMPONENT));
    }
  }
}
