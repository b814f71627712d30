package io.registerexporter.verify;

import static io.registerexporter.bods.StatementType.ENTITY;
import static io.registerexporter.bods.StatementType.OWNERSHIP_OR_CONTROL;
import static io.registerexporter.bods.StatementType.PERSON;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exports in 0.4 with roles, components and series of records, sound and broken ones. */
final class BrokenRecords {

  private static final BodsVersion V04 = BodsVersion.V0_4;

  private BrokenRecords() {}

  static Stream<BrokenExport> roles() {
    String trust = "{'type':'arrangement','subtype':'trust'}";
    String nomination = "{'type':'arrangement','subtype':'nomination'}";
    return Stream.of(
            Map.entry(trust, List.of("settlor", "trustee", "protector")),
            Map.entry(nomination, List.of("nominee", "nominator")))
        .flatMap(
            roles ->
                roles.getValue().stream()
                    .flatMap(
                        role ->
                            Stream.of(
                                role(role, roles.getKey(), Map.of()),
                                role(
                                    role,
                                    "{'type':'arrangement','subtype':'other'}",
                                    Map.of(
                                        roles.getKey().equals(trust)
                                            ? Rule.ROLE_NEEDS_TRUST
                                            : Rule.ROLE_NEEDS_NOMINATION,
                                        1L)))));
  }

  private static BrokenExport role(String role, String subject, Map<Rule, Long> broken) {
    return export(
        role + " of " + subject,
        V04,
        List.of(
            HandmadeStatement.entity(V04, 1).put("entityType", subject),
            relationship(V04, 8, 1)
                .by(ENTITY, 1)
                .put("interests", "[{'type':'shareholding'},{'type':'" + role + "'}]")),
        broken);
  }

  static Stream<BrokenExport> components() {
    HandmadeStatement company = HandmadeStatement.entity(V04, 1);
    HandmadeStatement entity = HandmadeStatement.entity(V04, 2).put("isComponent", "true");
    HandmadeStatement person = HandmadeStatement.person(V04, 5).put("isComponent", "true");
    HandmadeStatement part = relationship(V04, 7, 2).by(PERSON, 5).put("isComponent", "true");
    HandmadeStatement whole =
        relationship(V04, 8, 1)
            .put("componentRecords", components(ENTITY, 2, PERSON, 5, OWNERSHIP_OR_CONTROL, 7));
    return Stream.of(
        export("components", V04, List.of(company, entity, person, part, whole), Map.of()),
        export(
            "components of nothing",
            V04,
            List.of(company, entity, person, part, relationship(V04, 8, 1)),
            Map.of(
                Rule.ENTITY_COMPONENT_NOT_LISTED, 1L,
                Rule.PERSON_COMPONENT_NOT_LISTED, 1L,
                Rule.RELATIONSHIP_COMPONENT_NOT_LISTED, 1L)),
        export(
            "late component",
            V04,
            List.of(company, entity, person, whole, part),
            Map.of(Rule.RELATIONSHIP_COMPONENT_NOT_LISTED, 1L)),
        export(
            "no component",
            V04,
            List.of(
                company,
                relationship(V04, 8, 1)
                    .put("componentRecords", components(OWNERSHIP_OR_CONTROL, 7))),
            Map.of(Rule.COMPONENT_MISSING_04, 1L)),
        export(
            "component by its statement's id",
            V04,
            List.of(
                company,
                relationship(V04, 8, 1)
                    .put("componentRecords", "['" + HandmadeStatement.id(V04, 1) + "']")),
            Map.of(Rule.COMPONENT_IS_STATEMENT_ID, 1L)));
  }

  /** One record several times; that a recordId is repeated is told as well. */
  static Stream<BrokenExport> series() {
    return Stream.of(
        series("new, updated, closed", Map.of(), "1 new", "2 updated", "3 closed"),
        series("on one day", Map.of(), "1 new", "1 updated", "1 closed"),
        series("by date, not place", Map.of(), "3 closed", "1 new", "2 updated"),
        series("without new", Map.of(), "1 updated", "2 closed"),
        series("new twice", Map.of(Rule.SEVERAL_NEW, 1L), "1 new", "2 new", "3 closed"),
        series("new second", Map.of(Rule.NEW_NOT_FIRST, 1L), "2 new", "1 updated"),
        series("closed twice", Map.of(Rule.SEVERAL_CLOSED, 1L), "1 new", "2 closed", "3 closed"),
        series("closed first", Map.of(Rule.CLOSED_NOT_LAST, 1L), "1 closed", "2 updated"),
        export(
            "one record of two types",
            V04,
            List.of(
                HandmadeStatement.entity(V04, 1),
                HandmadeStatement.person(V04, 5)
                    .top("recordId", record(ENTITY, 1))
                    .top("declarationSubject", record(ENTITY, 1))
                    .top("recordStatus", "'updated'"),
                relationship(V04, 8, 1)),
            Map.of(Rule.RECORD_ID_REPEATED, 1L, Rule.SEVERAL_RECORD_TYPES, 1L)));
  }

  private static BrokenExport series(String name, Map<Rule, Long> broken, String... statements) {
    List<HandmadeStatement> all =
        Stream.of(statements)
            .map(
                text -> {
                  String[] dayAndStatus = text.split(" ");
                  int number = 100 + List.of(statements).indexOf(text);
                  return HandmadeStatement.entity(V04, number)
                      .top("recordId", record(ENTITY, 1))
                      .top("declarationSubject", record(ENTITY, 1))
                      .top("statementDate", "'2026-01-0" + dayAndStatus[0] + "'")
                      .top("recordStatus", "'" + dayAndStatus[1] + "'");
                })
            .collect(Collectors.toList());
    all.add(relationship(V04, 8, 1));
    Map<Rule, Long> repeated = new TreeMap<>(broken);
    repeated.put(Rule.RECORD_ID_REPEATED, statements.length - 1L);
    return export(name, V04, all, repeated);
  }

  private static String components(Object... typesAndNumbers) {
    StringBuilder ids = new StringBuilder();
    for (int i = 0; i < typesAndNumbers.length; i += 2) {
      ids.append(i == 0 ? "" : ",")
          .append(record((StatementType) typesAndNumbers[i], (Integer) typesAndNumbers[i + 1]));
    }
    return "[" + ids + "]";
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
