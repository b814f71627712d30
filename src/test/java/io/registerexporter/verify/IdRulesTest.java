package io.registerexporter.verify;

import static io.registerexporter.bods.StatementType.ENTITY;
import static io.registerexporter.bods.StatementType.OWNERSHIP_OR_CONTROL;
import static io.registerexporter.bods.StatementType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.rules.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that only a whole export can break, without Spark. */
class IdRulesTest {

  private static final BodsVersion V02 = BodsVersion.V0_2;
  private static final BodsVersion V04 = BodsVersion.V0_4;

  /**
   * @param name what is special about it
   * @param statements in the order of the export
   * @param broken the rules that are broken, and how often
   */
  record Export(
      String name,
      BodsVersion version,
      List<HandmadeStatement> statements,
      Map<Rule, Long> broken) {

    @Override
    public String toString() {
      return version.label() + " " + name;
    }
  }

  static Stream<Export> exports() {
    return Stream.of(inBoth(V02), inBoth(V04), in02(), in04(), series())
        .flatMap(exports -> exports);
  }

  @ParameterizedTest
  @MethodSource("exports")
  void exportBreaksRules_areFoundAndNoOthers(Export export) {
    Tally tally = check(export.version(), export.statements());

    assertThat(tally.problems()).isEmpty();
    assertThat(counts(tally)).isEqualTo(export.broken());
  }

  @ParameterizedTest
  @EnumSource(names = {"V0_2", "V0_4"})
  void everyRuleOfAnExport_isBrokenInEachOfItsVersions(BodsVersion version) {
    Set<Rule> rules = EnumSet.range(Rule.COMPONENT_MISSING_02, Rule.ROLE_NEEDS_NOMINATION);
    rules.removeAll(Set.of(Rule.RECORD_ID_FORM, Rule.RECORD_STATUS_MISSING));
    rules.add(Rule.OWNER_NOT_PERSON_04);
    rules.removeIf(rule -> !rule.versions().contains(version));

    assertThat(
            exports()
                .filter(export -> export.version() == version)
                .flatMap(export -> export.broken().keySet().stream())
                .collect(Collectors.toSet()))
        .isEqualTo(rules);
  }

  @Test
  void example_isIdAndLineIn02_andLineIn04() {
    for (BodsVersion version : List.of(V02, V04)) {
      HandmadeStatement dangling = relationship(version, 9, 7);
      Tally tally = check(version, List.of(dangling));
      String line = "part-00000.jsonl.gz line 1";

      assertThat(tally.rules().values())
          .allSatisfy(
              found ->
                  assertThat(found.examples())
                      .containsExactly(
                          version == V02 ? HandmadeStatement.id(version, 7) + ", " + line : line));
    }
  }

  private static Stream<Export> inBoth(BodsVersion version) {
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

  private static Stream<Export> in02() {
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

  private static Stream<Export> in04() {
    HandmadeStatement company = HandmadeStatement.entity(V04, 1);
    HandmadeStatement person = HandmadeStatement.person(V04, 5);
    HandmadeStatement owned = relationship(V04, 8, 1);
    return Stream.of(
            Stream.of(
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
                        relationship(V04, 8, 1)
                            .top("declarationSubject", record(OWNERSHIP_OR_CONTROL, 8))),
                    Map.of(Rule.DECLARATION_SUBJECT_TYPE, 1L))),
            roles(),
            components())
        .flatMap(exports -> exports);
  }

  private static Stream<Export> roles() {
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

  private static Export role(String role, String subject, Map<Rule, Long> broken) {
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

  private static Stream<Export> components() {
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
  private static Stream<Export> series() {
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

  private static Export series(String name, Map<Rule, Long> broken, String... statements) {
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

  private static Export export(
      String name,
      BodsVersion version,
      List<HandmadeStatement> statements,
      Map<Rule, Long> broken) {
    return new Export(name, version, statements, broken);
  }

  /** What Spark does with the rows of an export, in memory. */
  private static Tally check(BodsVersion version, List<HandmadeStatement> statements) {
    StatementForm form = StatementForm.of(version);
    Map<IdKey, Occurrences> ids = new TreeMap<>();
    for (int i = 0; i < statements.size(); i++) {
      long place = Place.of(0, i + 1);
      StatementKey key = form.key(statements.get(i).json()).orElseThrow();
      IdsOfLine line = form.ids(statements.get(i).json(), key);
      line.forEach(
          (id, marks) ->
              ids.computeIfAbsent(id, first -> new Occurrences()).add(marks, place, line.day()));
    }
    Tally tally = new Tally();
    IdReport report = new IdReport(tally, List.of("part-00000.jsonl.gz"));
    ids.forEach((id, found) -> IdRules.of(version).check(id, found, report));
    return tally;
  }

  private static Map<Rule, Long> counts(Tally tally) {
    return new TreeSet<>(tally.rules().keySet())
        .stream().collect(Collectors.toMap(rule -> rule, rule -> tally.rules().get(rule).count()));
  }
}
