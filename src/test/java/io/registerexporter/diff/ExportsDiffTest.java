package io.registerexporter.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.Exports;
import io.registerexporter.SharedSpark;
import io.registerexporter.TestRegister;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.Setting;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports of a register before and after some documents changed. */
class ExportsDiffTest {

  private static final String ENTITY = "entityStatement";
  private static final String PERSON = "personStatement";
  private static final String OWNERSHIP = "ownershipOrControlStatement";

  private static final String ALL = "0.4,0.2,0.1";

  @TempDir private static Path folder;
  private static Path output;

  @BeforeAll
  static void export() {
    output = folder.resolve("out");
    Path before =
        register("2020-01-01")
            .company(1)
            .company(2)
            .entity(3, "legal-entity", self("2020-01-01"))
            .person(4)
            .person(5)
            .relationship(1, 4, 1)
            .relationship(2, 5, 2)
            .relationship(3, 4, 3)
            .write(folder.resolve("before"));
    Path after =
        register("2021-01-01")
            .company(1)
            // Company 2 and its owner are gone.
            .entity(3, "legal-entity", self("2021-01-01") + ",\"address\":\"1 High Street\"")
            .person(4)
            .person(6)
            .relationship(1, 4, 1)
            .relationship(3, 4, 3)
            .company(7)
            .relationship(4, 6, 7)
            .write(folder.resolve("after"));
    run(before, "before", ALL, "2026-01-01");
    run(before, "again", ALL, "2026-01-31");
    run(after, "after", ALL, "2026-01-31");
    run(after, "only-01", "0.1", "2026-01-31");
  }

  /** A register whose relationships have sources that were retrieved on a day. */
  private static TestRegister register(String retrieved) {
    TestRegister register =
        new TestRegister()
            .add(
                RegisterCollection.DATA_SOURCES,
                "{\"_id\":%s,\"name\":\"Source\",\"types\":[\"officialRegister\"]}"
                    .formatted(TestRegister.id(90)))
            .add(
                RegisterCollection.IMPORTS,
                "{\"_id\":%s,\"data_source_id\":%s,\"created_at\":%s}"
                    .formatted(TestRegister.id(91), TestRegister.id(90), date(retrieved)));
    // All that tells of its date lies in the future: 0.4 dates it by the publication.
    register.add(
        RegisterCollection.ENTITIES,
        "{\"_id\":{\"$oid\":\"7e0000000000000000000000\"},\"type\":\"legal-entity\"}");
    for (int relationship = 1; relationship <= 3; relationship++) {
      register.add(
          RegisterCollection.RAW_DATA_PROVENANCES,
          ("{\"_id\":%s,\"entity_or_relationship_id\":{\"n\":%d},"
                  + "\"entity_or_relationship_type\":\"Relationship\",\"import_id\":%s}")
              .formatted(TestRegister.id(100 + relationship), relationship, TestRegister.id(91)));
    }
    return register;
  }

  private static String self(String day) {
    return ",\"self_updated_at\":" + date(day);
  }

  private static String date(String day) {
    return "{\"$date\":\"%sT00:00:00.000Z\"}".formatted(day);
  }

  private static void run(Path source, String id, String versions, String published) {
    Map<Setting, String> flags = new HashMap<>();
    flags.put(Setting.EXPORT_ID, id);
    flags.put(Setting.BODS_VERSION, versions);
    flags.put(Setting.PUBLICATION_DATE, published);
    Exports.run(source, output, flags);
  }

  private static PublishedExport export(String id) {
    try (Store store = store()) {
      return PublishedExport.read(store, new ExportLayout(output.toString(), id));
    }
  }

  private static Store store() {
    return Store.of(output.toString(), SharedSpark.session().sparkContext().hadoopConfiguration());
  }

  private static DiffReport diff(String from, String to, BodsVersion version) {
    return ExportsDiff.of(SharedSpark.session(), export(from), export(to), version);
  }

  private static DiffReport.Counts counts(long added, long removed, long changed, long unchanged) {
    return new DiffReport.Counts(added, removed, changed, unchanged);
  }

  @ParameterizedTest
  @EnumSource
  void sameRegisterPublishedOnOtherDays_hasNoDifferences(BodsVersion version) {
    DiffReport report = diff("before", "again", version);

    assertThat(report.total()).isEqualTo(counts(0, 0, 0, 10));
    assertThat(report.bodsVersion()).isEqualTo(version.label());
    assertThat(report.from().publicationDate()).isEqualTo("2026-01-01");
    assertThat(report.to()).isEqualTo(new DiffReport.Compared("again", "2026-01-31", 10));
    assertThat(report.examples().get(ENTITY).values()).allMatch(List::isEmpty);
  }

  @Test
  void recordsOf04_areWhatIsCompared() {
    DiffReport report = diff("before", "after", BodsVersion.V0_4);

    assertThat(report.statements())
        .containsEntry(ENTITY, counts(1, 1, 1, 2))
        .containsEntry(PERSON, counts(1, 1, 0, 1))
        .containsEntry(OWNERSHIP, counts(1, 1, 1, 2));
    DiffReport.Example changed = report.examples().get(ENTITY).get("changed").get(0);
    assertThat(changed.key()).isEqualTo("openownership-register-entity-0000000000005b0000000003");
    assertThat(changed.pointers())
        .containsExactly("/statementId", "/statementDate", "/recordDetails/addresses");
    assertThat(changed.from().statementId()).isNotEqualTo(changed.to().statementId());
    assertThat(changed.to().part())
        .isEqualTo("bods_exports_results/export_parts/export=after/part-00000.jsonl.gz");
    // The date of a relationship without one of its own is that of its ends.
    assertThat(report.examples().get(OWNERSHIP).get("changed").get(0).pointers())
        .containsExactly("/statementId", "/statementDate");
    assertThat(report.examples().get(PERSON).get("added").get(0).from()).isNull();
    assertThat(report.examples().get(PERSON).get("removed").get(0).to()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"V0_1", "V0_2"})
  void earlierVersions_compareEntitiesAndPersonsByTheRegistersIdentifier(BodsVersion version) {
    DiffReport report = diff("before", "after", version);

    assertThat(report.statements())
        .containsEntry(ENTITY, counts(1, 1, 1, 2))
        .containsEntry(PERSON, counts(1, 1, 0, 1))
        // The id of one is made of those of its ends.
        .containsEntry(OWNERSHIP, counts(2, 2, 0, 2));
    DiffReport.Example changed = report.examples().get(ENTITY).get("changed").get(0);
    assertThat(changed.key()).endsWith("/entities/0000000000005b0000000003");
    assertThat(changed.pointers()).containsExactly("/statementID", "/addresses");
  }

  /** What the other tests take for granted. */
  @Test
  void relationships_haveSourcesThatWereRetrievedAtOtherTimes() {
    for (String volume : List.of("", "v0.2/", "v0.1/")) {
      assertThat(retrieved(volume + "before")).containsExactly("2020-01-01T00:00:00Z");
      assertThat(retrieved(volume + "after")).containsExactly("2021-01-01T00:00:00Z");
    }
  }

  private static Set<String> retrieved(String export) {
    return Exports.lines(output.resolve("bods_exports_results/" + export + ".jsonl.gz")).stream()
        .map(line -> Exports.json(line).at("/source/retrievedAt").asText())
        .filter(time -> !time.isEmpty())
        .collect(Collectors.toSet());
  }

  @Test
  void examples_leadToTheirLines() throws IOException {
    DiffReport report = diff("before", "after", BodsVersion.V0_4);
    for (Map<String, List<DiffReport.Example>> kinds : report.examples().values()) {
      for (DiffReport.Example example : kinds.get("added")) {
        DiffReport.Line line = example.to();
        String text = Exports.lines(output.resolve(line.part())).get((int) line.line() - 1);
        assertThat(Exports.json(text).get("statementId").asText()).isEqualTo(line.statementId());
        assertThat(Exports.json(text).get("recordId").asText()).isEqualTo(example.key());
      }
    }
  }

  @Test
  void version_isTheFirstThatBothHave_orTheOneThatIsWanted() {
    assertThat(export("before").commonVersion(export("after"), Optional.empty()))
        .contains(BodsVersion.V0_4);
    assertThat(export("before").commonVersion(export("only-01"), Optional.empty()))
        .contains(BodsVersion.V0_1);
    assertThat(export("before").commonVersion(export("after"), Optional.of("0.2")))
        .contains(BodsVersion.V0_2);
    assertThat(export("before").commonVersion(export("only-01"), Optional.of("0.4"))).isEmpty();
  }

  @Test
  void versionThatLiesAtOtherPlaces_isCompared() {
    assertThat(diff("after", "only-01", BodsVersion.V0_1).total()).isEqualTo(counts(0, 0, 0, 10));
    assertThat(diff("only-01", "after", BodsVersion.V0_1).total()).isEqualTo(counts(0, 0, 0, 10));
  }

  @Test
  void unpublishedExport_isNamed() {
    assertThatThrownBy(() -> export("nowhere"))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("nowhere", "exports list", output.toString());
  }

  @Test
  void partThatIsMissing_isNamed() throws IOException {
    Path part = part("again", 1);
    Path aside = Files.move(part, folder.resolve("aside"));
    try {
      assertThatThrownBy(() -> diff("before", "again", BodsVersion.V0_4))
          .isInstanceOf(OutputException.class)
          .hasMessageContainingAll(part.toString(), "missing");
    } finally {
      Files.move(aside, part);
    }
  }

  @Test
  void partOfAnotherExport_isNamedWithItsHash() throws IOException {
    Path part = part("again", 0);
    Path aside = Files.move(part, folder.resolve("aside"));
    try {
      Files.copy(part("after", 0), part);
      assertThatThrownBy(() -> diff("before", "again", BodsVersion.V0_4))
          .rootCause()
          .isInstanceOf(OutputException.class)
          .hasMessageContainingAll(part.toString(), "SHA-256", "verify");
    } finally {
      Files.move(aside, part, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void damagedPart_isNamed() throws IOException {
    Path part = part("again", 0);
    byte[] whole = Files.readAllBytes(part);
    try {
      Files.write(part, Arrays.copyOf(whole, whole.length - 9));
      assertThatThrownBy(() -> diff("before", "again", BodsVersion.V0_4))
          .rootCause()
          .isInstanceOf(OutputException.class)
          .hasMessageContaining(part.toString());
    } finally {
      Files.write(part, whole);
    }
  }

  private static Path part(String id, int number) {
    return output.resolve(
        "bods_exports_results/export_parts/export=" + id + "/" + ExportLayout.partName(number));
  }
}
