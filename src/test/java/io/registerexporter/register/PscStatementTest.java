package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PscStatementTest {

  @Test
  void soundDocument_isRead() {
    PscStatement statement =
        Read.sound(
            read(
                "{_id: {identifier: 1}, type: 'psc-details-not-confirmed', ended_date: '2018-02',"
                    + " date: {$date: '2017-01-23T00:00:00Z'},"
                    + " entity_id: {$oid: '5b55e2a0e4ebf34044c00001'},"
                    + " updated_at: {$date: '2018-07-23T15:30:01.042Z'}}"));
    assertThat(statement.id().json()).isEqualTo("{\"identifier\":1}");
    assertThat(statement.type()).contains("psc-details-not-confirmed");
    assertThat(statement.date()).contains(Instant.parse("2017-01-23T00:00:00Z"));
    assertThat(statement.entityId()).contains(new ObjectId("5b55e2a0e4ebf34044c00001"));
    assertThat(statement.endedDate()).contains("2018-02");
    assertThat(statement.updatedAt()).contains(Instant.parse("2018-07-23T15:30:01.042Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{_id: {a: 1}}",
        "{_id: {a: 1}, type: null, date: null, entity_id: null, ended_date: null,"
            + " updated_at: null}"
      })
  void absentAndNull_areTheSame(String json) {
    PscStatement statement = Read.sound(read(json));
    assertThat(statement.type()).isEmpty();
    assertThat(statement.date()).isEmpty();
    assertThat(statement.entityId()).isEmpty();
    assertThat(statement.endedDate()).isEmpty();
    assertThat(statement.updatedAt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{type: 'x'} | id-missing _id",
        "{_id: 1} | id-type _id 1",
        "{_id: [1]} | id-type _id [1]",
        "{_id: {$oid: '5b55e2a0e4ebf34044c00001'}} | "
            + "id-type _id {\"$oid\":\"5b55e2a0e4ebf34044c00001\"}"
      })
  void documentThatIdsCannotBeMadeOf_isRejected(String json, String rejection) {
    assertThat(Read.rejection(read(json)).strip()).isEqualTo(rejection);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "date: '2017-01-23' | field-type date \"2017-01-23\"",
        "ended_date: 2018 | field-type ended_date 2018",
        "entity_id: '5b55' | field-type entity_id \"5b55\""
      })
  void valueOfWrongType_isAbsentAndTold(String field, String finding) {
    Reading<PscStatement> reading = read("{_id: {a: 1}, " + field + "}");
    assertThat(Read.findings(reading)).containsExactly(finding);
    assertThat(Read.value(reading).date()).isEmpty();
    assertThat(Read.value(reading).entityId()).isEmpty();
    assertThat(Read.value(reading).endedDate()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "type: 1 | type-not-text type 1",
        "updated_at: '2018' | update-time-unreadable updated_at \"2018\""
      })
  void fieldThatIdsOf01DependOn_ofWrongType_isAbsentAndRejectsTheDocumentFrom01(
      String field, String rejection) {
    Reading<PscStatement> reading = read("{_id: {a: 1}, " + field + "}");
    assertThat(Read.rejectionIn01(reading)).isEqualTo(rejection);
    assertThat(Read.findings(reading))
        .containsExactly(rejection.replaceFirst("[a-z-]+", "field-type"));
    assertThat(Read.value(reading).type()).isEmpty();
    assertThat(Read.value(reading).updatedAt()).isEmpty();
  }

  private static Reading<PscStatement> read(String json) {
    return PscStatement.read(BsonDocument.parse(json));
  }
}
