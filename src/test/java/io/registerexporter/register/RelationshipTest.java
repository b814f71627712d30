package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationshipTest {

  private static final String ENDS =
      "source_id: {$oid: '5b55e2a0e4ebf34044a00001'}, target_id: {$oid:"
          + " '5b55e2a0e4ebf34044a00002'}";

  @Test
  void soundDocument_isRead() {
    Relationship relationship =
        Read.sound(
            Relationship.read(
                BsonDocument.parse(
                    """
                    {"_id": {"document_id": "d", "identifier": 2}, "is_indirect": true,
                     "source_id": {"$oid": "5b55e2a0e4ebf34044a00001"},
                     "target_id": {"$oid": "5b55e2a0e4ebf34044a00002"},
                     "interests": ["a", {"type": "t", "share_min": 25, "share_max": 33.5}, ""],
                     "sample_date": "2017-01", "started_date": "", "ended_date": null,
                     "provenance": {"_id": 1, "source_name": "n", "source_url": "u",
                       "retrieved_at": {"$date": "2018-07-09T14:11:28.456Z"}},
                     "updated_at": {"$date": "2018-07-23T14:11:31.001Z"}}
                    """)));
    assertThat(relationship.id().json()).isEqualTo("{\"document_id\":\"d\",\"identifier\":2}");
    assertThat(relationship.sourceId()).isEqualTo(new ObjectId("5b55e2a0e4ebf34044a00001"));
    assertThat(relationship.targetId()).isEqualTo(new ObjectId("5b55e2a0e4ebf34044a00002"));
    assertThat(relationship.updatedAt()).contains(Instant.parse("2018-07-23T14:11:31.001Z"));
    assertThat(relationship.isIndirect()).contains(true);
    assertThat(relationship.interests())
        .containsExactly(
            new StoredInterest.Wording("a"),
            new StoredInterest.Described(
                Optional.of("t"),
                Optional.empty(),
                Optional.of(new Scalar.Whole(25)),
                Optional.of(new Scalar.Real(33.5)),
                false,
                false),
            new StoredInterest.Wording(""));
    assertThat(relationship.dates())
        .isEqualTo(
            new Relationship.Dates(Optional.of("2017-01"), Optional.of(""), Optional.empty()));
    assertThat(relationship.provenance())
        .contains(
            new Relationship.EmbeddedProvenance(
                Optional.of("n"),
                Optional.of("u"),
                Optional.of(Instant.parse("2018-07-09T14:11:28.456Z"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x: 1",
        "interests: null, sample_date: null, started_date: null, provenance: null, updated_at: null"
      })
  void absentAndNull_areTheSame(String fields) {
    Relationship relationship = Read.sound(read(fields));
    assertThat(relationship.interests()).isEmpty();
    assertThat(relationship.updatedAt()).isEmpty();
    assertThat(relationship.provenance()).isEmpty();
    assertThat(relationship.dates().sampleDate()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "x: 1 | id-missing _id",
        "_id: null | id-type _id null",
        "_id: {$oid: '5b55e2a0e4ebf34044a00002'} | "
            + "id-type _id {\"$oid\":\"5b55e2a0e4ebf34044a00002\"}",
        "_id: 'x' | id-type _id \"x\"",
        "_id: [{identifier: 1}] | id-type _id [{\"identifier\":1}]"
      })
  void idThatIsNoSubDocument_rejectsTheDocument(String id, String rejection) {
    BsonDocument document = BsonDocument.parse("{" + id + ", " + ENDS + "}");
    assertThat(Read.rejection(Relationship.read(document)).strip()).isEqualTo(rejection);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "target_id: {$oid: '5b55e2a0e4ebf34044a00002'} | source_id",
        "source_id: {$oid: '5b55e2a0e4ebf34044a00001'} | target_id",
        "source_id: null, target_id: {$oid: '5b55e2a0e4ebf34044a00002'} | source_id null",
        "source_id: {$oid: '5b55e2a0e4ebf34044a00001'}, target_id: 'x' | target_id \"x\"",
        "source_id: 1, target_id: 2 | source_id 1"
      })
  void endThatIsNoObjectId_rejectsTheDocument(String ends, String rejection) {
    BsonDocument document = BsonDocument.parse("{_id: {identifier: 1}, " + ends + "}");
    assertThat(Read.rejection(Relationship.read(document)).strip())
        .isEqualTo("relationship-end-unreadable " + rejection);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2018-07-23\"", "5", "{}", "true"})
  void unreadableUpdateTime_isAbsentAndRejectsTheDocumentFrom01(String stored) {
    Reading<Relationship> reading = read("updated_at: " + stored);
    assertThat(Read.rejectionIn01(reading))
        .isEqualTo("update-time-unreadable updated_at " + stored);
    assertThat(Read.findings(reading)).containsExactly("field-type updated_at " + stored);
    assertThat(Read.value(reading).updatedAt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false", "null, "})
  void isIndirect_isAFlagThatMayBeAbsent(String stored, Boolean isIndirect) {
    assertThat(Read.sound(read("is_indirect: " + stored)).isIndirect())
        .isEqualTo(Optional.ofNullable(isIndirect));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"true\"", "[]"})
  void isIndirectOfWrongType_isAbsentAndTold(String stored) {
    Reading<Relationship> reading = read("is_indirect: " + stored);
    assertThat(Read.value(reading).isIndirect()).isEmpty();
    assertThat(Read.findings(reading)).containsExactly("field-type is_indirect " + stored);
  }

  @Test
  void detailsAndFlagsOfAnInterest_areRead() {
    assertThat(
            Read.sound(
                    read(
                        "interests: [{details: 'd', exclusive_min: true, exclusive_max: true},"
                            + " {details: null, exclusive_min: false, exclusive_max: null}]"))
                .interests())
        .containsExactly(
            new StoredInterest.Described(
                Optional.empty(), Optional.of("d"), Optional.empty(), Optional.empty(), true, true),
            new StoredInterest.Described(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exclusive_min", "exclusive_max"})
  void flagThatIsNoBoolean_isFalseAndTold(String flag) {
    Reading<Relationship> reading = read("interests: ['a', {" + flag + ": 1}]");
    assertThat(Read.findings(reading))
        .containsExactly("exclusive-flag-not-boolean interests.1." + flag + " 1");
    assertThat(Read.value(reading).interests().get(1))
        .isEqualTo(Read.sound(read("interests: [{}]")).interests().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "sample_date: 2017 | field-type sample_date 2017",
        "started_date: {$date: '2017-01-01T00:00:00Z'} | "
            + "field-type started_date \"2017-01-01T00:00:00.000Z\"",
        "ended_date: [] | field-type ended_date []",
        "provenance: 'x' | field-type provenance \"x\"",
        "provenance: [] | field-type provenance []",
        "provenance: {source_name: 1} | field-type provenance.source_name 1",
        "provenance: {source_url: 1} | field-type provenance.source_url 1",
        "provenance: {retrieved_at: 'x'} | field-type provenance.retrieved_at \"x\"",
        "interests: 'x' | field-type interests \"x\"",
        "interests: [1] | interest-not-readable interests.0 1",
        "interests: [null] | interest-not-readable interests.0 null",
        "interests: [['x']] | interest-not-readable interests.0 [\"x\"]",
        "interests: [{type: 1}] | field-type interests.0.type 1",
        "interests: [{details: []}] | field-type interests.0.details []",
        "interests: [{}, {share_min: '25'}] | share-not-a-number interests.1.share_min \"25\"",
        "interests: [{share_max: {$numberDouble: 'NaN'}}] | "
            + "share-not-a-number interests.0.share_max null",
        "interests: [{share_max: {$numberDouble: 'Infinity'}}] | "
            + "share-not-a-number interests.0.share_max null",
        "interests: [{share_min: true}] | share-not-a-number interests.0.share_min true"
      })
  void valueOfWrongType_isToldWithTheWayToIt(String fields, String finding) {
    assertThat(Read.findings(read(fields))).containsExactly(finding);
  }

  @Test
  void interestThatIsNotReadable_isLeftOutAndTheOthersKept() {
    assertThat(Read.value(read("interests: ['a', 1, {share_min: 'x'}, 'b']")).interests())
        .containsExactly(
            new StoredInterest.Wording("a"),
            new StoredInterest.Described(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false),
            new StoredInterest.Wording("b"));
  }

  @Test
  void loneSurrogateInAnInterest_isReplacedAndTold() {
    BsonDocument document = BsonDocument.parse("{_id: {identifier: 1}, " + ENDS + "}");
    document.append("interests", new BsonArray(List.of(new BsonString("a\uD800"))));
    Reading<Relationship> reading = Relationship.read(document);
    assertThat(Read.value(reading).interests())
        .containsExactly(new StoredInterest.Wording("a\uFFFD"));
    assertThat(Read.findings(reading)).containsExactly("text-lone-surrogate interests.0 a\uFFFD");
  }

  private static Reading<Relationship> read(String fields) {
    return Relationship.read(
        BsonDocument.parse("{_id: {identifier: 1}, " + ENDS + ", " + fields + "}"));
  }
}
