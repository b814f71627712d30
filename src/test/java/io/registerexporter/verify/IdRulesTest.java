package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.BodsVersion;
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

  static Stream<BrokenExport> exports() {
    return BrokenExport.all();
  }

  @ParameterizedTest
  @MethodSource("exports")
  void exportBreaksRules_areFoundAndNoOthers(BrokenExport export) {
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

  private static HandmadeStatement relationship(BodsVersion version, long number, long subject) {
    return HandmadeStatement.relationship(version, number, subject);
  }

  /** What Spark does with the rows of an export, in memory. */
  private static Tally check(BodsVersion version, List<HandmadeStatement> statements) {
    StatementForm form = StatementForm.of(version);
    Map<IdKey, Occurrences> ids = new TreeMap<>();
    for (int i = 0; i < statements.size(); i++) {
      long place = Place.of(0, i + 1);
      StatementKey key = form.key(statements.get(i).value()).orElseThrow();
      IdsOfLine line = form.ids(statements.get(i).value(), key);
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
