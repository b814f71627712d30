package io.registerexporter.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.bods.BodsVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule that one statement can break is broken by a line of breaches.txt, and found. */
class StatementRulesTest {

  /** Only the whole export can break them; see IdRulesTest. */
  private static final Set<Rule> OF_THE_EXPORT =
      EnumSet.range(Rule.COMPONENT_MISSING_02, Rule.ROLE_NEEDS_NOMINATION);

  static {
    OF_THE_EXPORT.removeAll(Set.of(Rule.RECORD_ID_FORM, Rule.RECORD_STATUS_MISSING));
  }

  /**
   * @param version of the statement
   * @param type of the statement
   * @param pointer the place that is changed
   * @param value what it becomes
   * @param rules what is broken then; none if the statement stays sound
   */
  record Change(BodsVersion version, String type, String pointer, String value, Set<Rule> rules) {

    static Change of(String line) {
      String[] cells = line.trim().split("\\s*\\|\\s*");
      return new Change(
          BodsVersion.ofLabel(cells[0]).orElseThrow(),
          cells[1],
          cells[2],
          cells[3],
          cells[4].equals("sound") ? Set.of() : rules(cells[4]));
    }

    private static Set<Rule> rules(String names) {
      return Stream.of(names.split(",")).map(Rule::valueOf).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
      return String.join(" ", version.label(), type, pointer, value);
    }
  }

  static Stream<Change> changes() {
    try (InputStream table = StatementRulesTest.class.getResourceAsStream("breaches.txt")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Change::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "V0_2, entity", "V0_2, person", "V0_2, relationship",
    "V0_4, entity", "V0_4, person", "V0_4, relationship"
  })
  void soundStatement_breaksNothing(BodsVersion version, String type) {
    assertThat(SoundStatement.breaches(version, SoundStatement.of(version, type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changedStatement_breaksTheRule(Change change) {
    ObjectNode statement =
        SoundStatement.with(
            SoundStatement.of(change.version(), change.type()), change.pointer(), change.value());

    List<Breach> found = SoundStatement.breaches(change.version(), statement);

    assertThat(found).extracting(Breach::rule).containsExactlyInAnyOrderElementsOf(change.rules());
    assertThat(found)
        .extracting(breach -> JsonPointer.compile(breach.pointer()).head())
        .noneMatch(parent -> statement.at(parent).isMissingNode());
  }

  @Test
  void everyRuleOfAStatement_isBrokenInEachOfItsVersions() {
    for (Rule rule : EnumSet.complementOf(EnumSet.copyOf(OF_THE_EXPORT))) {
      assertThat(
              changes()
                  .filter(change -> change.rules().contains(rule))
                  .map(Change::version)
                  .collect(Collectors.toSet()))
          .as(rule.code())
          .isEqualTo(rule.versions());
    }
  }

  @Test
  void badTypes_stopNoRule() {
    for (BodsVersion version : List.of(BodsVersion.V0_2, BodsVersion.V0_4)) {
      for (String type : List.of("entity", "person", "relationship")) {
        ObjectNode sound = SoundStatement.of(version, type);
        sound
            .fieldNames()
            .forEachRemaining(
                key -> {
                  for (String value : List.of("1", "'x'", "[[]]", "[1]", "{'a':{}}", "null")) {
                    SoundStatement.breaches(
                        version, SoundStatement.with(sound.deepCopy(), "/" + key, value));
                  }
                });
      }
    }
  }

  @Test
  void bods01_hasNoRules() {
    assertThat(SoundStatement.breaches(BodsVersion.V0_1, SoundStatement.json("{'x':null}")))
        .isEmpty();
  }

  @Test
  void codes_areUniqueAndOfSomeVersion() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::code).collect(Collectors.toSet()))
        .hasSameSizeAs(Rule.values());
    assertThat(Rule.values())
        .allSatisfy(rule -> assertThat(rule.versions()).doesNotContain(BodsVersion.V0_1));
  }

  @Test
  void pointer_escapesKeys() {
    ObjectNode statement = SoundStatement.of(BodsVersion.V0_4, "entity");
    statement.put("a/b~c", 1);

    assertThat(SoundStatement.breaches(BodsVersion.V0_4, statement))
        .containsExactly(new Breach(Rule.KEY_UNKNOWN, "/a~1b~0c"));
  }
}
