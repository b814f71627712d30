package io.registerexporter.verify;

import static io.registerexporter.bods.StatementType.ENTITY;
import static io.registerexporter.bods.StatementType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.SharedSpark;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.sink.Manifest;
import io.registerexporter.verify.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports in 0.2 and 0.4, with statements that refer to each other from part to part. */
class LaterVersionVerificationTest {

  private static final long COMPANY = 1_000_000_001L;
  private static final long TRUST = 1_000_000_002L;

  /** The greatest unsigned number. */
  private static final long OWNER = -1L;

  @TempDir Path output;

  @ParameterizedTest
  @EnumSource(names = {"V0_2", "V0_4"})
  void soundExport_isOk(BodsVersion version) throws IOException {
    VerificationReport report = verify(export(version, statements(version)));

    assertThat(report.problems()).isEmpty();
    assertThat(report.statistics().expected()).isEmpty();
    assertThat(report.statistics().statements())
        .containsEntry("entityStatement", 2L)
        .containsEntry("personStatement", 2L)
        .containsEntry("ownershipOrControlStatement", 3L)
        .containsEntry("total", 7L);
  }

  @ParameterizedTest
  @EnumSource(names = {"V0_2", "V0_4"})
  void statementsThatLackInOtherParts_areNamed(BodsVersion version) throws IOException {
    List<List<HandmadeStatement>> statements = statements(version);
    statements.get(1).remove(1);

    assertThat(counts(verify(export(version, statements))))
        .isEqualTo(
            Map.of(version == BodsVersion.V0_2 ? Rule.PERSON_MISSING : Rule.PARTY_MISSING, 1L));
  }

  @ParameterizedTest
  @EnumSource(names = {"V0_2", "V0_4"})
  void statementInTwoParts_isRepeatedAndOutOfOrder(BodsVersion version) throws IOException {
    List<List<HandmadeStatement>> statements = statements(version);
    statements.add(1, List.of(statements.get(0).get(1)));

    assertThat(counts(verify(export(version, statements))).keySet())
        .contains(ProblemCode.STATEMENT_ORDER, Rule.STATEMENT_ID_REPEATED);
  }

  @ParameterizedTest
  @EnumSource(names = {"V0_2", "V0_4"})
  void signedOrder_isNamed(BodsVersion version) throws IOException {
    List<List<HandmadeStatement>> statements = statements(version);
    statements.get(1).add(0, statements.get(1).remove(1));

    assertThat(counts(verify(export(version, statements))))
        .isEqualTo(Map.of(ProblemCode.STATEMENT_ORDER, 1L));
  }

  @ParameterizedTest
  @EnumSource(names = {"V0_2", "V0_4"})
  void partsInAnotherOrder_areNamed(BodsVersion version) throws IOException {
    List<List<HandmadeStatement>> statements = statements(version);
    statements.add(0, statements.remove(2));

    assertThat(counts(verify(export(version, statements))))
        .isEqualTo(
            version == BodsVersion.V0_2
                ? Map.of(
                    ProblemCode.STATEMENT_ORDER, 1L,
                    Rule.ENTITY_OUT_OF_ORDER, 4L,
                    Rule.PERSON_OUT_OF_ORDER, 2L)
                : Map.of(
                    ProblemCode.STATEMENT_ORDER, 1L,
                    Rule.SUBJECT_OUT_OF_ORDER, 3L,
                    Rule.PARTY_OUT_OF_ORDER, 3L));
  }

  @Test
  void roleInACompanyOfAnotherPart_isNamedByItsLine() throws IOException {
    BodsVersion version = BodsVersion.V0_4;
    List<List<HandmadeStatement>> statements = statements(version);
    statements.get(0).get(1).put("entityType", "{'type':'registeredEntity'}");
    VerificationReport report = verify(export(version, statements));

    assertThat(counts(report)).isEqualTo(Map.of(Rule.ROLE_NEEDS_TRUST, 1L));
    assertThat(report.problems().get(0).examples()).containsExactly("part-00002.jsonl.gz line 2");
  }

  @ParameterizedTest
  @EnumSource(names = {"V0_2", "V0_4"})
  void brokenRuleOfOneStatement_isNamedByLineAndPlaceWithoutTheValue(BodsVersion version)
      throws IOException {
    List<List<HandmadeStatement>> statements = statements(version);
    statements.get(1).get(1).put("birthDate", "'2026-02-02'");
    VerificationReport report = verify(export(version, statements));

    assertThat(counts(report)).isEqualTo(Map.of(Rule.BIRTH_DATE_FUTURE, 1L));
    assertThat(report.problems().get(0).examples())
        .containsExactly(
            "part-00001.jsonl.gz line 2: "
                + (version == BodsVersion.V0_2 ? "/birthDate" : "/recordDetails/birthDate"));
  }

  @Test
  void identifierOfAPerson_isExpectedAndNoProblem() throws IOException {
    List<List<HandmadeStatement>> statements = statements(BodsVersion.V0_4);
    statements.get(1).get(0).put("identifiers", "[{'schemeName':'A list','id':'1'}]");
    VerificationReport report = verify(export(BodsVersion.V0_4, statements));

    assertThat(report.ok()).isTrue();
    assertThat(report.statistics().expected())
        .isEqualTo(Map.of("person_identifiers_invalid_composition", 1L));
    assertThat(report.statistics().identifierSchemes().counts()).isEqualTo(Map.of("A list", 1L));
  }

  @ParameterizedTest
  @EnumSource(names = {"V0_2", "V0_4"})
  void statementIdInAnotherForm_isInvalid(BodsVersion version) throws IOException {
    List<List<HandmadeStatement>> statements = statements(version);
    String key = version == BodsVersion.V0_2 ? "statementID" : "statementId";
    statements.get(2).get(2).top(key, "'openownership-register-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'");

    assertThat(counts(verify(export(version, statements))).keySet())
        .contains(ProblemCode.STATEMENT_ID_INVALID, ProblemCode.STATEMENT_COUNTS);
  }

  @Test
  void statementsOfAnotherVersion_areOfNoType() throws IOException {
    HandmadeExport export = new HandmadeExport(output, BodsVersion.V0_4);
    statements(BodsVersion.V0_2).forEach(part -> export.part(HandmadeStatement.lines(part)));
    export.write();

    assertThat(counts(verify(export)))
        .containsEntry(Rule.STATEMENT_TYPE_UNKNOWN, 7L)
        .containsEntry(Rule.SCHEMA_VERSION_INCONSISTENT, 7L)
        .containsEntry(ProblemCode.STATEMENT_ID_INVALID, 7L);
  }

  @Test
  void partsThatAreNotPublished_areVerifiedByThemselves() throws IOException {
    HandmadeExport export = export(BodsVersion.V0_4, statements(BodsVersion.V0_4));
    List<Manifest.Part> parts = export.manifest().parts();
    Files.delete(Path.of(export.layout().manifest()));
    Files.delete(export.finalFile());
    PartsVerification verification =
        PartsVerification.of(
            SharedSpark.session(),
            export.layout(),
            BodsVersion.V0_4,
            VerifiesHandmadeExport.TODAY,
            VerifiesHandmadeExport.TODAY,
            SchemaSample.none());

    assertThat(verification.check(parts).problems()).isEmpty();

    HandmadeExport.alter(export.part(1), 9);
    assertThat(counts(verification.check(parts))).isEqualTo(Map.of(ProblemCode.PART_SHA256, 1L));
  }

  @Test
  void schema_isAskedInDeepVerificationsOnly() throws IOException {
    HandmadeExport export = new HandmadeExport(output);
    export.replace(
        0,
        HandmadeExport.entity(HandmadeExport.COMPANY).replace("registeredEntity", "company"),
        HandmadeExport.entity(HandmadeExport.SUBSIDIARY));
    export.write();

    for (boolean deep : List.of(true, false)) {
      PartsVerification verification =
          PartsVerification.of(
              SharedSpark.session(),
              export.layout(),
              BodsVersion.V0_1,
              VerifiesHandmadeExport.TODAY,
              VerifiesHandmadeExport.TODAY,
              deep ? SchemaSample.all() : SchemaSample.none());

      assertThat(counts(verification.check(export.manifest().parts())).keySet())
          .isEqualTo(deep ? Set.of(ProblemCode.STATEMENT_INVALID) : Set.of());
    }
  }

  /** Parts of entities, persons and relationships. */
  private static List<List<HandmadeStatement>> statements(BodsVersion version) {
    HandmadeStatement trust = HandmadeStatement.entity(version, TRUST);
    HandmadeStatement settled =
        HandmadeStatement.relationship(version, 12, TRUST).by(ENTITY, COMPANY);
    if (version == BodsVersion.V0_4) {
      trust.put("entityType", "{'type':'arrangement','subtype':'trust'}");
      settled.put("interests", "[{'type':'settlor'}]");
    }
    return new ArrayList<>(
        List.of(
            new ArrayList<>(List.of(HandmadeStatement.entity(version, COMPANY), trust)),
            new ArrayList<>(
                List.of(
                    HandmadeStatement.person(version, 5_000_000_000L),
                    HandmadeStatement.person(version, OWNER))),
            new ArrayList<>(
                List.of(
                    HandmadeStatement.relationship(version, 11, COMPANY).by(PERSON, 5_000_000_000L),
                    settled,
                    HandmadeStatement.relationship(version, 13, COMPANY).by(PERSON, OWNER)))));
  }

  private HandmadeExport export(BodsVersion version, List<List<HandmadeStatement>> parts)
      throws IOException {
    HandmadeExport export = new HandmadeExport(output, version);
    parts.forEach(part -> export.part(HandmadeStatement.lines(part)));
    return export.write();
  }

  private static VerificationReport verify(HandmadeExport export) {
    return ExportVerification.verify(
        SharedSpark.session(), export.layout(), VerifiesHandmadeExport.TODAY);
  }

  private static Map<Object, Long> counts(VerificationReport report) {
    return report.problems().stream().collect(Collectors.toMap(Problem::code, Problem::count));
  }
}
