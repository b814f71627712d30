package io.registerexporter.verify;

import io.registerexporter.verify.rules.Rule;

/** 0.2: statements refer to entity and person statements, and to components. */
final class IdRules02 implements IdRules {

  @Override
  public void check(IdKey id, Occurrences found, IdReport report) {
    repeated(id, found, report);
    references(id, found, Mark.ENTITY, Mark.SUBJECT, report);
    references(id, found, Mark.ENTITY, Mark.PARTY_AS_ENTITY, report);
    references(id, found, Mark.PERSON, Mark.PARTY_AS_PERSON, report);
    used(id, found, report);
    components(id, found, report);
  }

  private static void repeated(IdKey id, Occurrences found, IdReport report) {
    if (found.statements() > 1) {
      report
          .tally()
          .found(
              Rule.STATEMENT_ID_REPEATED,
              found.statements() - 1,
              IdReport.text(id) + " in " + found.statements() + " statements");
    }
  }

  private static void references(
      IdKey id, Occurrences found, Mark type, Mark reference, IdReport report) {
    boolean entity = type == Mark.ENTITY;
    Rule missing = entity ? Rule.ENTITY_MISSING : Rule.PERSON_MISSING;
    report.foundIf(found.has(reference) && !found.has(type), missing, id, found, reference);
    if (found.has(type) && found.countBefore(reference) > 0) {
      report.found(
          entity ? Rule.ENTITY_OUT_OF_ORDER : Rule.PERSON_OUT_OF_ORDER,
          found.countBefore(reference),
          id,
          found.place(reference));
    }
  }

  private static void used(IdKey id, Occurrences found, IdReport report) {
    boolean asEntity = found.has(Mark.SUBJECT) || found.has(Mark.PARTY_AS_ENTITY);
    report.foundIf(
        found.has(Mark.ENTITY) && !asEntity, Rule.ENTITY_NOT_USED, id, found, Mark.ENTITY);
    report.foundIf(
        found.has(Mark.PERSON) && !found.has(Mark.PARTY_AS_PERSON),
        Rule.PERSON_NOT_USED,
        id,
        found,
        Mark.PERSON);
  }

  private static void components(IdKey id, Occurrences found, IdReport report) {
    boolean component = found.has(Mark.COMPONENT);
    boolean listed = found.has(Mark.COMPONENT_OF);
    report.foundIf(
        listed && found.statements() == 0, Rule.COMPONENT_MISSING_02, id, found, Mark.COMPONENT_OF);
    report.foundIf(component && !listed, Rule.COMPONENT_NOT_LISTED_02, id, found, Mark.COMPONENT);
    report.foundIf(
        component && found.countBefore(Mark.COMPONENT_OF) > 0,
        Rule.COMPONENT_AFTER_USE,
        id,
        found,
        Mark.COMPONENT);
  }
}
