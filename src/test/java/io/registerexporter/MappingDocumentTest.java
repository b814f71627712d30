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
import java.nio.file.Files;
import java.nio.file.Path;
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
    return rows("## Fields", 6)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + " " + row.get(1),
                    () -> {
                      Finding finding = findingAbout(row.get(0), row.get(1));
                      assertThat(finding.code().code()).isEqualTo(row.get(3));
                      assertThat(kind(finding.code())).isEqualTo(row.get(4));
                      assertThat(finding.field()).isEqualTo(row.get(1));
                    }));
  }

  @Test
  void tableOfFindings_namesEveryCodeAndItsKind() throws IOException {
    Map<String, String> documented =
        rows("## Findings", 3).collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

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

  private static Finding findingAbout(String collection, String field) {
    BsonDocument document = BsonDocument.parse(SOUND.get(collection));
    // No field may be a boolean; ids of any type may only be no array.
    BsonValue wrong =
        field.equals("_id") ? new BsonArray(List.of(BsonBoolean.TRUE)) : BsonBoolean.TRUE;
    put(document, field, wrong);
    Reading<?> reading = READERS.get(collection).apply(document);
    if (reading instanceof Reading.Rejected<?> rejected) {
      return rejected.finding();
    }
    List<Finding> findings = ((Reading.Accepted<?>) reading).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  /** Sets a field by its path; a number in it is the first element of an array. */
  private static void put(BsonDocument document, String path, BsonValue value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      document.put(path, value);
      return;
    }
    String rest = path.substring(dot + 1);
    BsonValue inner;
    if (rest.equals("0")) {
      inner = new BsonArray(List.of(value));
    } else if (rest.startsWith("0.")) {
      BsonDocument element = new BsonDocument();
      put(element, rest.substring(2), value);
      inner = new BsonArray(List.of(element));
    } else {
      inner = new BsonDocument();
      put(inner.asDocument(), rest, value);
    }
    document.put(path.substring(0, dot), inner);
  }

  private static String kind(FindingCode code) {
    return code.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Stream<List<String>> rows(String heading, int columns) throws IOException {
    String text = Files.readString(Path.of("docs/mapping.md"));
    String section = text.substring(text.indexOf(heading + "\n"));
    int next = section.indexOf("\n##", heading.length());
    return section
        .substring(0, next)
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("|---"))
        .skip(1)
        .map(
            line ->
                Arrays.stream(line.split("\\|")).skip(1).map(MappingDocumentTest::cell).toList())
        .filter(row -> row.size() >= columns);
  }

  private static String cell(String text) {
    return text.strip().replace("`", "");
  }
}
