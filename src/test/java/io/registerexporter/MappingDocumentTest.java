package io.registerexporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.register.DataSource;
import io.registerexporter.register.Entity;
import io.registerexporter.register.Finding;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Import;
import io.registerexporter.register.Provenance;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import io.registerexporter.register.Relationship;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** docs/mapping.md says what the code does. */
class MappingDocumentTest {

  private static final Map<String, Function<BsonDocument, Reading<?>>> READERS =
      Map.of(
          "entities", Entity::read,
          "relationships", Relationship::read,
          "statements", PscStatement::read,
          "raw_data_provenances", Provenance::read,
          "imports", Import::read,
          "data_sources", DataSource::read);

  private static final Map<String, String> SOUND =
      Map.of(
          "entities", "{\"_id\":{\"$oid\":\"5b00000000000000000000aa\"}}",
          "relationships",
              "{\"_id\":{\"n\":1},\"source_id\":{\"$oid\":\"5b00000000000000000000aa\"},"
                  + "\"target_id\":{\"$oid\":\"5b00000000000000000000ab\"}}",
          "statements", "{\"_id\":{\"n\":1}}",
          "raw_data_provenances", "{\"_id\":1}",
          "imports", "{\"_id\":1}",
          "data_sources", "{\"_id\":1}");

  @TestFactory
  Stream<DynamicTest> fieldOfWrongType_isToldAsTheTableSays() throws IOException {
    return MappingTables.rows("## Fields", 8)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + " " + row.get(1),
                    () -> {
                      String field = MappingTables.name(row.get(1));
                      String[] codes = MappingTables.name(row.get(3)).split(", in 0.1 ");
                      Reading<?> reading = read(row.get(0), field, row.get(2));
                      assertFinding(finding(reading), field, codes[0], row.get(4));
                      if (codes.length > 1) {
                        assertFinding(rejectionIn01(reading), field, codes[1], "rejection");
                      }
                    }));
  }

  @Test
  void tableOfFindings_namesEveryCodeAndItsKind() throws IOException {
    Map<String, String> documented =
        MappingTables.rows("## Findings", 3)
            .collect(Collectors.toMap(row -> MappingTables.name(row.get(0)), row -> row.get(1)));

    assertThat(documented)
        .isEqualTo(
            Arrays.stream(FindingCode.values())
                .collect(Collectors.toMap(FindingCode::code, MappingDocumentTest::kind)));
  }

  @Test
  void soundDocuments_haveNoFindings() {
    SOUND.forEach(
        (collection, json) -> {
          Reading<?> reading = READERS.get(collection).apply(BsonDocument.parse(json));
          assertThat(reading).isInstanceOf(Reading.Accepted.class);
          assertThat(((Reading.Accepted<?>) reading).findings()).isEmpty();
        });
  }

  private static void assertFinding(Finding finding, String field, String code, String kind) {
    assertThat(finding.code().code()).isEqualTo(code);
    assertThat(kind(finding.code())).isEqualTo(kind);
    assertThat(finding.field()).isEqualTo(field);
  }

  /** What becomes of a document whose field is of a type that it must not have. */
  private static Reading<?> read(String collection, String field, String expected) {
    BsonDocument document = BsonDocument.parse(SOUND.get(collection));
    BsonValue wrong = expected.equals("boolean") ? new BsonInt32(1) : BsonBoolean.TRUE;
    // Ids of any type may only be no array.
    BsonValue value = field.equals("_id") ? new BsonArray(List.of(BsonBoolean.TRUE)) : wrong;
    MappingTables.put(document, field, value);
    return READERS.get(collection).apply(document);
  }

  private static Finding finding(Reading<?> reading) {
    if (reading instanceof Reading.Rejected<?> rejected) {
      return rejected.finding();
    }
    Reading.Accepted<?> accepted = (Reading.Accepted<?>) reading;
    List<Finding> findings = new ArrayList<>(accepted.findings());
    findings.addAll(accepted.laterFindings());
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static Finding rejectionIn01(Reading<?> reading) {
    return ((Reading.Accepted<?>) reading).rejectionIn01().orElseThrow();
  }

  private static String kind(FindingCode code) {
    return code.kind().name().toLowerCase(Locale.ROOT);
  }
}
