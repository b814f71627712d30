package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Provenances, imports and data sources: where a document of the register was found. */
class ProvenanceTest {

  @Test
  void soundProvenance_isRead() {
    Provenance provenance =
        Read.sound(
            Provenance.read(
                BsonDocument.parse(
                    "{_id: 1, entity_or_relationship_type: 'Relationship',"
                        + " entity_or_relationship_id: {b: 1, a: 2}, import_id: 'i',"
                        + " updated_at: {$date: '2018-07-23T15:30:01.042Z'}}")));
    assertThat(provenance.ownerType()).contains("Relationship");
    assertThat(provenance.ownerId().orElseThrow().json()).isEqualTo("{\"b\":1,\"a\":2}");
    assertThat(provenance.importId().orElseThrow().json()).isEqualTo("\"i\"");
    assertThat(provenance.updatedAt()).contains(Instant.parse("2018-07-23T15:30:01.042Z"));
  }

  @Test
  void soundImport_isRead() {
    Import reading =
        Read.sound(
            Import.read(
                BsonDocument.parse(
                    "{_id: 1, data_source_id: {$oid: '5b55e2a0e4ebf34044c00001'},"
                        + " created_at: {$date: '2019-07-08T10:37:11.5Z'}, updated_at: null}")));
    assertThat(reading.dataSourceId().orElseThrow().json())
        .isEqualTo("{\"$oid\":\"5b55e2a0e4ebf34044c00001\"}");
    assertThat(reading.createdAt()).contains(Instant.parse("2019-07-08T10:37:11.5Z"));
    assertThat(reading.updatedAt()).isEmpty();
  }

  @Test
  void soundDataSource_isRead() {
    DataSource source =
        Read.sound(
            DataSource.read(
                BsonDocument.parse("{_id: 's', name: 'n', url: '', types: ['b', '', 'a']}")));
    assertThat(source.name()).contains("n");
    assertThat(source.url()).contains("");
    assertThat(source.types()).containsExactly("b", "", "a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{_id: 1}", "{_id: 1, name: null, url: null, types: null}"})
  void absentAndNull_areTheSame(String json) {
    DataSource source = Read.sound(DataSource.read(BsonDocument.parse(json)));
    assertThat(source.name()).isEmpty();
    assertThat(source.url()).isEmpty();
    assertThat(source.types()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "'x'",
        "true",
        "{a: 1}",
        "{$oid: '5b55e2a0e4ebf34044c00001'}",
        "{$date: '2018-07-23T15:30:01.042Z'}",
        "{$binary: {base64: 'AQI=', subType: '04'}}"
      })
  void anyIdThatMongoDbStores_isAccepted(String id) {
    BsonDocument document = BsonDocument.parse("{_id: " + id + "}");
    BsonValue expected = document.get("_id");
    assertThat(Read.sound(Provenance.read(document)).id().value()).isEqualTo(expected);
    assertThat(Read.sound(Import.read(document)).id().value()).isEqualTo(expected);
    assertThat(Read.sound(DataSource.read(document)).id().value()).isEqualTo(expected);
  }

  static BsonValue[] idsThatMongoDbDoesNotStore() {
    return new BsonValue[] {
      new BsonArray(), new BsonRegularExpression("x"), new BsonUndefined(),
    };
  }

  @ParameterizedTest
  @MethodSource("idsThatMongoDbDoesNotStore")
  void idThatMongoDbDoesNotStore_rejectsTheDocument(BsonValue id) {
    BsonDocument document = new BsonDocument("_id", id);
    assertThat(Read.rejection(Provenance.read(document))).startsWith("id-type _id ");
    assertThat(Read.rejection(Import.read(document))).startsWith("id-type _id ");
    assertThat(Read.rejection(DataSource.read(document))).startsWith("id-type _id ");
  }

  @Test
  void documentWithoutId_isRejected() {
    BsonDocument document = new BsonDocument("name", new BsonString("n"));
    assertThat(Read.rejection(Provenance.read(document))).isEqualTo("id-missing _id ");
    assertThat(Read.rejection(Import.read(document))).isEqualTo("id-missing _id ");
    assertThat(Read.rejection(DataSource.read(document))).isEqualTo("id-missing _id ");
  }

  @Test
  void wrongTypeInAProvenance_isAbsentAndTold() {
    Reading<Provenance> reading =
        Provenance.read(BsonDocument.parse("{_id: 1, entity_or_relationship_type: 2}"));
    assertThat(Read.value(reading).ownerType()).isEmpty();
    assertThat(Read.findings(reading)).containsExactly("field-type entity_or_relationship_type 2");
  }

  @Test
  void wrongTypeInAnImport_isAbsentAndTold() {
    Reading<Import> reading = Import.read(BsonDocument.parse("{_id: 1, created_at: '2019'}"));
    assertThat(Read.value(reading).createdAt()).isEmpty();
    assertThat(Read.findings(reading)).containsExactly("field-type created_at \"2019\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "name: 1 | field-type name 1",
        "url: [] | field-type url []",
        "types: 'x' | field-type types \"x\"",
        "types: ['a', 1, 'b'] | field-type types.1 1"
      })
  void wrongTypeInADataSource_isAbsentAndTold(String field, String finding) {
    Reading<DataSource> reading = DataSource.read(BsonDocument.parse("{_id: 1, " + field + "}"));
    assertThat(Read.findings(reading)).containsExactly(finding);
    assertThat(Read.value(reading).types()).isSubsetOf("a", "b");
  }
}
