package io.registerexporter.verify;

import static io.registerexporter.bods.StatementType.ENTITY;
import static io.registerexporter.bods.StatementType.OWNERSHIP_OR_CONTROL;
import static io.registerexporter.bods.StatementType.PERSON;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Exports in which statements are repeated, missing, of a wrong type, or in a wrong order. */
final class BrokenReferences {

  private static final BodsVersion V02 = BodsVersion.V0_2;
  private static final BodsVersion V04 = BodsVersion.V0_4;

  private BrokenReferences() {}

  static Stream<BrokenExport> inBoth(BodsVersion version) {
    HandmadeStatement company = HandmadeStatement.entity(version, 1);
    HandmadeStatement person = HandmadeStatement.person(version, 5);
    HandmadeStatement owned = relationship(version, 8, 1).by(PERSON, 5);
    boolean v02 = version == V02;
    return Stream.of(
        export("sound", version, List.of(company, person, owned), Map.of()),
        export(
            "owns itself",
            version,
            List.of(company, relationship(version, 8, 1).by(ENTITY, 1)),
            Map.of()),
        export(
            "statement repeated",
            version,
            List.of(company, company, company, relationship(version, 8, 1)),
            v02
                ? Map.of(Rule.STATEMENT_ID_REPEATED, 2L)
                : Map.of(
                    Rule.STATEMENT_ID_REPEATED, 2L,
                    Rule.RECORD_ID_REPEATED, 2L,
                    Rule.SEVERAL_NEW, 1L)),
        export(
            "not used",
            version,
            List.of(
                company, HandmadeStatement.entity(version, 2), person, relationship(version, 8, 1)),
            Map.of(Rule.ENTITY_NOT_USED, 1L, Rule.PERSON_NOT_USED, 1L)),
        export(
            "out of order",
            version,
            List.of(owned, company, person),
            v02
                ? Map.of(Rule.ENTITY_OUT_OF_ORDER, 1L, Rule.PERSON_OUT_OF_ORDER, 1L)
                : Map.of(Rule.SUBJECT_OUT_OF_ORDER, 1L, Rule.PARTY_OUT_OF_ORDER, 1L)),
        export(
            "no subject",
            version,
            List.of(person, owned, relationship(version, 9, 1).by(PERSON, 5)),
            v02
                ? Map.of(Rule.ENTITY_MISSING, 2L)
                : Map.of(Rule.SUBJECT_MISSING, 2L, Rule.DECLARATION_SUBJECT_MISSING, 2L)),
        export(
            "no party",
            version,
            List.of(company, owned),
            v02 ? Map.of(Rule.PERSON_MISSING, 1L) : Map.of(Rule.PARTY_MISSING, 1L)));
  }

  static Stream<BrokenExport> in02() {
    HandmadeStatement company = HandmadeStatement.entity(V02, 1);
    HandmadeStatement part = relationship(V02, 7, 1).put("isComponent", "true");
    HandmadeStatement whole =
        relationship(V02, 8, 1)
            .put("componentStatementIDs", "['" + HandmadeStatement.id(V02, 7) + "']");
    return Stream.of(
        export("component", V02, List.of(company, part, whole), Map.of()),
        export(
            "late component",
            V02,
            List.of(company, whole, part),
            Map.of(Rule.COMPONENT_AFTER_USE, 1L)),
        export("no component", V02, List.of(company, whole), Map.of(Rule.COMPONENT_MISSING_02, 1L)),
        export(
            "component of nothing",
            V02,
            List.of(company, part),
            Map.of(Rule.COMPONENT_NOT_LISTED_02, 1L)),
        export(
            "person as entity",
            V02,
            List.of(
                company, HandmadeStatement.person(V02, 5), relationship(V02, 8, 1).by(ENTITY, 5)),
            Map.of(Rule.ENTITY_MISSING, 1L, Rule.PERSON_NOT_USED, 1L)),
        export(
            "entity as person",
            V02,
            List.of(company, relationship(V02, 8, 1).by(PERSON, 1)),
            Map.of(Rule.PERSON_MISSING, 1L)),
        export(
            "reference that is no id",
            V02,
            List.of(
                company,
                relationship(V02, 8, 1)
                    .put("interestedParty", "{'describedByPersonStatement':'somebody'}")),
            Map.of(Rule.PERSON_MISSING, 1L)));
  }

  static Stream<BrokenExport> in04() {
    HandmadeStatement company = HandmadeStatement.entity(V04, 1);
    HandmadeStatement person = HandmadeStatement.person(V04, 5);
    HandmadeStatement owned = relationship(V04, 8, 1);
    return Stream.of(
        export(
            "entity as beneficial owner",
            V04,
            List.of(
                company,
                relationship(V04, 8, 1)
                    .by(ENTITY, 1)
                    .put("interests", "[{'beneficialOwnershipOrControl':true}]")),
            Map.of(Rule.OWNER_NOT_PERSON_04, 1L)),
        export(
            "subject is a person",
            V04,
            List.of(
                company,
                person,
                relationship(V04, 8, 1).put("subject", record(PERSON, 5)).by(ENTITY, 1)),
            Map.of(Rule.SUBJECT_TYPE, 1L)),
        export(
            "party is a relationship",
            V04,
            List.of(company, owned, relationship(V04, 9, 1).by(OWNERSHIP_OR_CONTROL, 8)),
            Map.of(Rule.PARTY_TYPE, 1L)),
        export(
            "party is a statement's id",
            V04,
            List.of(
                company,
                relationship(V04, 9, 1)
                    .put("interestedParty", "'" + HandmadeStatement.id(V04, 1) + "'")),
            Map.of(Rule.PARTY_MISSING, 1L)),
        export(
            "declared of nobody",
            V04,
            List.of(company, relationship(V04, 8, 1).top("declarationSubject", "'x'")),
            Map.of(Rule.DECLARATION_SUBJECT_MISSING, 1L)),
        export(
            "declared of a relationship",
            V04,
            List.of(
                company,
                relationship(V04, 8, 1).top("declarationSubject", record(OWNERSHIP_OR_CONTROL, 8))),
            Map.of(Rule.DECLARATION_SUBJECT_TYPE, 1L)));
  }

  private static String record(StatementType type, long number) {
    return "'" + HandmadeStatement.record(type, number) + "'";
  }

  private static HandmadeStatement relationship(BodsVersion version, long number, long subject) {
    return HandmadeStatement.relationship(version, number, subject);
  }

  private static BrokenExport export(
      String name,
      BodsVersion version,
      List<HandmadeStatement> statements,
      Map<Rule, Long> broken) {
    return new BrokenExport(name, version, statements, broken);
  }
}
