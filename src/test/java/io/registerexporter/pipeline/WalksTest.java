package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.Exports;
import io.registerexporter.SharedSpark;
import io.registerexporter.TestRegister;
import io.registerexporter.config.Setting;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.verify.ExportVerification;
import io.registerexporter.verify.VerificationReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hundreds of small random networks at once, in one register: which relationships are exported is
 * held against {@link NaiveWalks}, which follows the definition step by step.
 */
class WalksTest {

  private static final int NETWORKS = 600;
  private static final int MOST_ENTITIES = 6;

  @TempDir private Path folder;

  /**
   * @param driverEdges edges that the driver may hold: all, or none
   */
  @ParameterizedTest
  @ValueSource(strings = {"2000000", "0"})
  void randomNetworks_giveTheRelationshipsOfTheDefinition(String driverEdges) {
    TestRegister register = new TestRegister();
    Set<String> expected = new TreeSet<>();
    Set<String> ofPersons = new TreeSet<>();
    Random random = new Random(20260131);
    for (int network = 0; network < NETWORKS; network++) {
      NaiveWalks walks = network(random, network * 100L, register);
      expected.addAll(walks.exportedDates());
      expected.addAll(walks.unknownOwners());
      ofPersons.addAll(walks.exportedDatesOfPersons());
    }

    Path output = folder.resolve("out");
    Exports.run(
        register.write(folder.resolve("in")),
        output,
        Map.of(
            Setting.BODS_VERSION, "0.1,0.2",
            Setting.DRIVER_EDGES, driverEdges,
            Setting.GATES_REJECTED, "off"));

    assertThat(expected).hasSizeGreaterThan(NETWORKS);
    assertThat(relationships(Exports.statements(output))).isEqualTo(expected);
    expected.removeAll(ofPersons);
    assertThat(relationships(Exports.statements(output, "v0.2/"))).isEqualTo(expected);
    // Every subject and party has its statement, and verify says where not.
    VerificationReport report =
        ExportVerification.verify(
            SharedSpark.session(), new ExportLayout(output.toString(), "test"));
    assertThat(report.ok()).as(report.toString()).isTrue();
    for (String volume : List.of("", "v0.2/")) {
      List<JsonNode> statements = Exports.statements(output, volume);
      assertThat(described(statements)).isEqualTo(referredTo(statements));
    }
  }

  private static Set<String> relationships(List<JsonNode> statements) {
    return statements.stream()
        .filter(statement -> statement.has("interests"))
        .map(WalksTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Relationships are told by their sampleDate, unknown owners by their subject's id. */
  private static String name(JsonNode statement) {
    return statement.has("statementDate")
        ? statement.get("statementDate").asText()
        : "unknown owner of " + statement.at("/subject/describedByEntityStatement").asText();
  }

  private static Set<String> described(List<JsonNode> statements) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode statement : statements) {
      if (!statement.has("interests")) {
        ids.add(statement.get("statementID").asText());
      }
    }
    return ids;
  }

  /** In 0.1 parties of unknown type are referred to by nobody. */
  private static Set<String> referredTo(List<JsonNode> statements) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode statement : statements) {
      if (statement.has("interests")) {
        ids.add(statement.at("/subject/describedByEntityStatement").asText());
        JsonNode party = statement.get("interestedParty");
        party.path("describedByEntityStatement").asText().lines().forEach(ids::add);
        party.path("describedByPersonStatement").asText().lines().forEach(ids::add);
      }
    }
    return ids;
  }

  private static NaiveWalks network(Random random, long base, TestRegister register) {
    NaiveWalks walks = new NaiveWalks();
    int entities = 2 + random.nextInt(MOST_ENTITIES - 1);
    for (int i = 0; i < entities; i++) {
      String type =
          switch (random.nextInt(5)) {
            case 0, 1 -> "legal-entity";
            case 2 -> "natural-person";
            default -> "something-else";
          };
      // The last id is never stored: masters and ends may be missing.
      Long master = random.nextInt(8) == 0 ? base + random.nextInt(entities + 1) : null;
      walks.entity(base + i, type, master);
      String more = master == null ? "" : ",\"master_entity_id\":" + TestRegister.id(master);
      register.entity(base + i, type, more);
    }
    int relationships = random.nextInt(2 * entities);
    for (int i = 0; i < relationships; i++) {
      long source = base + random.nextInt(entities + (random.nextInt(10) == 0 ? 1 : 0));
      long target = base + random.nextInt(entities);
      String date = NaiveWalks.dateOf(base + i);
      walks.relationship(date, source, target);
      register.relationship(base + i, source, target, ",\"sample_date\":\"" + date + "\"");
    }
    return walks;
  }
}
