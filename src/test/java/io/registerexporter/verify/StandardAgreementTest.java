package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.SharedFolder;
import io.registerexporter.bods.BodsVersion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The validator and the standard's own files accept and reject the same statements. */
class StandardAgreementTest {

  private static final List<String> EXPORTS = List.of("register-a", "chain", "dangling");

  static Stream<Arguments> goldenExports() {
    return Arrays.stream(BodsVersion.values())
        .flatMap(version -> EXPORTS.stream().map(name -> arguments(version, name)));
  }

  @ParameterizedTest
  @EnumSource
  void tableOfChanges_isTheStandards(BodsVersion version) {
    StandardSchema standard = new StandardSchema(version);

    assertThat(StatementChange.all(version))
        .isNotEmpty()
        .allSatisfy(
            change ->
                assertThat(standard.allows(change.statement()))
                    .isEqualTo(change.verdict().equals("valid")));
  }

  @ParameterizedTest
  @MethodSource("io.registerexporter.verify.StatementKind#all")
  void anyChange_isAllowedByBothOrNeither(StatementKind kind) {
    StandardSchema standard = new StandardSchema(kind.version());
    StatementValidator validator = StatementValidator.of(kind.version());
    List<StatementChange> changes = AnyChange.of(kind).toList();

    assertThat(changes).hasSizeGreaterThan(1000);
    for (StatementChange change : changes) {
      JsonNode statement = change.statement();
      assertThat(validator.problems(statement).isEmpty())
          .as("%s", change)
          .isEqualTo(standard.allows(statement));
    }
  }

  @ParameterizedTest
  @MethodSource("goldenExports")
  void goldenExport_hasTheErrorsThatTheStandardSees(BodsVersion version, String name) {
    List<JsonNode> statements = golden(version, name);
    StandardSchema standard = new StandardSchema(version);
    StatementValidator validator = StatementValidator.of(version);

    assertThat(statements).isNotEmpty();
    for (JsonNode statement : statements) {
      List<String> pointers =
          validator.problems(statement).stream().map(StatementProblem::pointer).toList();
      assertThat(pointers).isEqualTo(standard.errors(statement));
      if (version != BodsVersion.V0_1) {
        assertThat(pointers).isEmpty();
      }
    }
  }

  @Test
  void goldenExportInOldestVersion_isValidButForInheritedOddities() {
    List<JsonNode> statements = golden(BodsVersion.V0_1, "register-a");
    StatementValidator validator = StatementValidator.of(BodsVersion.V0_1);
    List<StatementProblem> problems =
        statements.stream().flatMap(s -> validator.problems(s).stream()).toList();

    assertThat(problems).hasSize(53).allMatch(problem -> problem.inherited().isPresent());
  }

  private static List<JsonNode> golden(BodsVersion version, String name) {
    String file =
        version == BodsVersion.V0_1
            ? "statements.jsonl"
            : "statements-" + version.label() + ".jsonl";
    return JsonTexts.jsonLines(SharedFolder.require("golden/" + name + "/expected/" + file));
  }
}
