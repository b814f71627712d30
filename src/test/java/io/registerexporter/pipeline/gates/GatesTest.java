package io.registerexporter.pipeline.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.config.ExportConfig.Gates.Schema;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatesTest {

  private static final Gates GATES = gates("2", "5", "10", 1);
  private static final Gates OFF = gates("", "", "", 0);

  @ParameterizedTest
  @CsvSource({
    "1000, 19, false",
    "1000, 20, false",
    "1000, 21, true",
    "999, 999, false",
    "100000, 2000, false",
    "100000, 2001, true"
  })
  void rejectedDocuments_areRefusedAboveTheirLimit(long read, long rejected, boolean refused) {
    List<Verdict> verdicts =
        GATES.documents(List.of(entities(read, FindingCode.ID_TYPE, rejected)));

    assertThat(refusing(verdicts)).isEqualTo(refused ? List.of("rejected") : List.of());
  }

  @Test
  void rejectedDocuments_ofSeveralCodesAreAddedUp() {
    Documents entities =
        new Documents(
            RegisterCollection.ENTITIES,
            1_000,
            Map.of(FindingCode.ID_TYPE, 11L, FindingCode.DUPLICATE_DOCUMENT, 10L));

    assertThat(refusing(GATES.documents(List.of(entities)))).containsExactly("rejected");
  }

  @Test
  void collectionsThatAreRefused_areAllNamedWithTheirNumbersAndTheLimit() {
    List<Verdict> verdicts =
        GATES.documents(
            List.of(
                entities(1_200, FindingCode.ID_TYPE, 31),
                documents(RegisterCollection.IMPORTS, 1_000, FindingCode.ID_TYPE, 1),
                documents(RegisterCollection.STATEMENTS, 2_000, FindingCode.ID_MISSING, 2_000)));

    assertThat(verdicts.get(0).text())
        .isEqualTo(
            "31 of 1,200 documents of entities (2.58 %), 2,000 of 2,000 documents of statements"
                + " (100.00 %) rejected, at most 2 % may be");
  }

  @Test
  void collectionThatPasses_isToldWithTheLargestShare() {
    List<Verdict> verdicts =
        GATES.documents(
            List.of(
                entities(2_000, FindingCode.ID_TYPE, 1),
                documents(RegisterCollection.IMPORTS, 1_000, FindingCode.ID_TYPE, 3)));

    assertThat(verdicts.get(0).text())
        .isEqualTo("3 of 1,000 documents of imports (0.30 %) rejected, at most 2 % may be");
  }

  @Test
  void documentsThatAreLeftOutOnPurpose_doNotCount() {
    assertThat(FindingCode.PSC_STATEMENT_ENDED.isFault()).isFalse();
    assertThat(
            refusing(
                GATES.documents(
                    List.of(
                        documents(
                            RegisterCollection.STATEMENTS,
                            1_000,
                            FindingCode.PSC_STATEMENT_ENDED,
                            900)))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1000, 49, false", "1000, 50, false", "1000, 51, true", "999, 999, false"})
  void danglingRelationships_areRefusedAboveALimitOfTheirOwn(
      long read, long dangling, boolean refused) {
    for (FindingCode code :
        List.of(FindingCode.DANGLING_REFERENCE, FindingCode.RELATIONSHIP_END_MISSING)) {
      List<Verdict> verdicts =
          GATES.documents(
              List.of(documents(RegisterCollection.RELATIONSHIPS, read, code, dangling)));

      assertThat(refusing(verdicts)).isEqualTo(refused ? List.of("dangling") : List.of());
    }
  }

  @ParameterizedTest
  @CsvSource({"1001, false", "1000, false", "900, false", "899, true", "0, true"})
  void fewerStatementsOfAType_areRefusedBelowTheLimit(long persons, boolean refused) {
    List<Verdict> verdicts =
        GATES.statements(
            Map.of("personStatement", persons, "total", 1L),
            Optional.of(before(Map.of("personStatement", 1_000L, "total", 1_000_000L))));

    assertThat(refusing(verdicts)).isEqualTo(refused ? List.of("fewer") : List.of());
  }

  @Test
  void typesOfWhichThereAreFewer_areAllNamedWithTheExportBefore() {
    List<Verdict> verdicts =
        GATES.statements(
            Map.of("entityStatement", 100L, "personStatement", 1L, "total", 101L),
            Optional.of(
                before(
                    Map.of(
                        "entityStatement", 100L,
                        "personStatement", 4L,
                        "ownershipOrControlStatement", 5L))));

    assertThat(verdicts.get(0).text())
        .contains(
            "3 of 4 personStatement (75.00 %)",
            "5 of 5 ownershipOrControlStatement (100.00 %)",
            "of the export ex-before",
            "at most 10 % may be")
        .doesNotContain("entityStatement (");
  }

  @Test
  void typeThatTheExportBeforeDidNotHave_isNotMissing() {
    List<Verdict> verdicts =
        GATES.statements(
            Map.of("total", 1L), Optional.of(before(Map.of("personStatement", 0L, "total", 0L))));

    assertThat(refusing(verdicts)).isEmpty();
  }

  @Test
  void firstExport_isComparedWithNothing() {
    List<Verdict> verdicts = GATES.statements(Map.of("total", 1L), Optional.empty());

    assertThat(refusing(verdicts)).isEmpty();
    assertThat(verdicts.get(0).text()).contains("no export before");
  }

  @ParameterizedTest
  @CsvSource({"0, 1, true", "1, 1, false", "4, 5, true", "5, 5, false", "6, 5, false"})
  void fewerStatementsThanTheMinimum_areRefused(long total, int minimum, boolean refused) {
    List<Verdict> verdicts =
        gates("2", "5", "10", minimum).statements(Map.of("total", total), Optional.empty());

    assertThat(refusing(verdicts)).isEqualTo(refused ? List.of("minimum") : List.of());
  }

  @Test
  void limits_mayHaveDecimalsAndBeZero() {
    Documents half = entities(1_000, FindingCode.ID_TYPE, 5);

    assertThat(refusing(gates("0.5", "", "", 0).documents(List.of(half)))).isEmpty();
    assertThat(refusing(gates("0.49", "", "", 0).documents(List.of(half)))).hasSize(1);
    assertThat(refusing(gates("0", "", "", 0).documents(List.of(half)))).hasSize(1);
  }

  @Test
  void gatesThatAreOff_sayNothing() {
    Documents all = entities(1_000, FindingCode.ID_TYPE, 1_000);

    assertThat(OFF.documents(List.of(all))).isEmpty();
    assertThat(
            OFF.statements(Map.of("total", 0L), Optional.of(before(Map.of("personStatement", 9L)))))
        .isEmpty();
  }

  @Test
  void gates_doNotDependOnEachOther() {
    Documents rejected = entities(1_000, FindingCode.ID_TYPE, 21);
    Documents dangling =
        documents(RegisterCollection.RELATIONSHIPS, 1_000, FindingCode.DANGLING_REFERENCE, 51);

    assertThat(refusing(GATES.documents(List.of(rejected, dangling))))
        .containsExactly("rejected", "dangling");
    assertThat(refusing(gates("", "5", "", 0).documents(List.of(rejected, dangling))))
        .containsExactly("dangling");
    assertThat(refusing(gates("2", "", "", 0).documents(List.of(rejected, dangling))))
        .containsExactly("rejected");
  }

  @Test
  void codesOnPurpose_andOfDanglingRelationships_areRejections() {
    assertThat(FindingCode.values())
        .filteredOn(code -> !code.isFault() || code.isDangling())
        .hasSize(3)
        .allSatisfy(code -> assertThat(code.kind()).isEqualTo(FindingCode.Kind.REJECTION));
  }

  private static Documents entities(long read, FindingCode code, long rejected) {
    return documents(RegisterCollection.ENTITIES, read, code, rejected);
  }

  private static Documents documents(
      RegisterCollection collection, long read, FindingCode code, long rejected) {
    return new Documents(collection, read, Map.of(code, rejected));
  }

  private static PreviousStatements before(Map<String, Long> statements) {
    return new PreviousStatements("ex-before", statements);
  }

  private static List<String> refusing(List<Verdict> verdicts) {
    return verdicts.stream().filter(Verdict::refused).map(Verdict::gate).toList();
  }

  /** An empty limit switches its gate off. */
  private static Gates gates(String rejected, String dangling, String fewer, int minimum) {
    List<Optional<BigDecimal>> limits =
        Arrays.asList(rejected, dangling, fewer).stream()
            .map(text -> Optional.of(text).filter(t -> !t.isEmpty()).map(BigDecimal::new))
            .toList();
    return new Gates(
        new ExportConfig.Gates(
            limits.get(0), limits.get(1), limits.get(2), minimum, Schema.SAMPLE));
  }
}
