package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.BodsVersion;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementValidatorTest {

  private static final Map<BodsVersion, StatementValidator> VALIDATORS =
      Arrays.stream(BodsVersion.values())
          .collect(Collectors.toMap(Function.identity(), StatementValidator::of));

  @ParameterizedTest
  @MethodSource("io.registerexporter.verify.StatementKind#all")
  void completeStatement_isValid(StatementKind kind) {
    JsonNode statement = StatementChange.complete(kind);

    assertThat(VALIDATORS.get(kind.version()).problems(statement)).isEmpty();
    // Every violation that follows is thereby the change's.
    OwnSchema.facts(kind)
        .forEach(
            (fact, keys) -> {
              if (fact.endsWith(" properties")) {
                JsonNode object = statement.at(pointer(fact.replace(" properties", "")));
                assertThat(object.properties().stream().map(Map.Entry::getKey))
                    .as("%s %s", kind, fact)
                    .hasSameElementsAs(keys);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("io.registerexporter.verify.StatementChange#good")
  void goodStatement_isValid(StatementChange change) {
    assertThat(VALIDATORS.get(change.kind().version()).problems(change.statement())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.registerexporter.verify.StatementChange#bad")
  void badStatement_hasAProblemThere(StatementChange change) {
    String violated = change.violated().toString();

    assertThat(VALIDATORS.get(change.kind().version()).problems(change.statement()))
        .extracting(StatementProblem::pointer)
        .anyMatch(pointer -> pointer.startsWith(violated));
    assertThat(change.verdict()).startsWith(place(violated));
  }

  @ParameterizedTest
  @MethodSource("io.registerexporter.verify.StatementKind#all")
  void everyFactOfTheSchema_isViolated(StatementKind kind) {
    Set<String> violated =
        StatementChange.bad()
            .filter(change -> change.kind().equals(kind))
            .map(StatementChange::verdict)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> facts =
        OwnSchema.facts(kind).entrySet().stream()
            .filter(fact -> !fact.getKey().endsWith(" properties"))
            .flatMap(fact -> verdicts(fact.getKey(), fact.getValue()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(violated).isEqualTo(facts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "null", "1", "\"text\""})
  void anythingElse_isNoStatement(String json) {
    VALIDATORS.forEach(
        (version, validator) ->
            assertThat(validator.problems(JsonTexts.json(json))).as("%s", version).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void statementOfAnotherVersion_isInvalid(BodsVersion version) {
    StatementKind.all().stream()
        .filter(kind -> kind.version() != version)
        // 0.2 says nearly all that 0.1 says, and more.
        .filter(kind -> version != BodsVersion.V0_1 || kind.version() != BodsVersion.V0_2)
        .forEach(
            kind ->
                assertThat(VALIDATORS.get(version).problems(StatementChange.complete(kind)))
                    .as("%s", kind)
                    .isNotEmpty());
  }

  @Test
  void oddityOfTheOldExporter_isAnErrorInLaterVersions() {
    Set<BodsVersion> errors =
        StatementChange.bad()
            .filter(change -> change.verdict().endsWith("identifiers[].uri format"))
            .filter(
                change ->
                    VALIDATORS.get(change.kind().version()).problems(change.statement()).stream()
                        .allMatch(problem -> problem.inherited().isEmpty()))
            .map(change -> change.kind().version())
            .collect(Collectors.toSet());

    assertThat(errors).containsExactlyInAnyOrder(BodsVersion.V0_2, BodsVersion.V0_4);
  }

  private static Stream<String> verdicts(String fact, Set<String> values) {
    return fact.endsWith(" required")
        ? values.stream().map(key -> (fact + " " + key).strip())
        : Stream.of(fact.strip());
  }

  private static String place(String pointer) {
    return pointer.replaceAll("/\\d+(?=/|$)", "[]").replaceFirst("^/", "").replace('/', '.');
  }

  private static String pointer(String place) {
    return place.isEmpty() ? "" : "/" + place.replace("[]", "/0").replace('.', '/');
  }
}
