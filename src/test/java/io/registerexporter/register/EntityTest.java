package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTest {

  private static final ObjectId ID = new ObjectId("5b55e2a0e4ebf34044a00002");

  @Test
  void soundCompany_isRead() {
    Entity entity =
        Read.sound(
            Entity.read(
                BsonDocument.parse(
                    """
                    {"_id": {"$oid": "5b55e2a0e4ebf34044a00002"}, "_type": "Entity",
                     "type": "legal-entity", "company_type": " Trust", "name": "", "address": " 1 Street ",
                     "identifiers": [{"document_id": "GB PSC Snapshot", "company_number": "1"}],
                     "jurisdiction_code": "us_de",
                     "incorporation_date": {"$date": "2018-05-23T00:00:00Z"},
                     "dissolution_date": {"$date": {"$numberLong": "1529712000000"}},
                     "company_number": 17, "updated_at": {"$date": "2018-07-24T00:00:00Z"},
                     "self_updated_at": {"$date": "2018-07-23T14:11:29.987Z"},
                     "master_entity_id": {"$oid": "5b55e2a0e4ebf34044a00003"}}
                    """)));
    assertThat(entity.id()).isEqualTo(ID);
    assertThat(entity.type()).isEqualTo(EntityType.LEGAL_ENTITY);
    assertThat(entity.name()).contains("");
    assertThat(entity.address()).contains(" 1 Street ");
    assertThat(entity.identifiers()).hasSize(1);
    assertThat(entity.incorporation())
        .isEqualTo(
            new Entity.Incorporation(
                Optional.of(" Trust"),
                Optional.of("us_de"),
                Optional.of(Instant.parse("2018-05-23T00:00:00Z")),
                Optional.of(Instant.parse("2018-06-23T00:00:00Z"))));
    assertThat(entity.history())
        .isEqualTo(
            new Entity.History(
                Optional.of(Instant.parse("2018-07-23T14:11:29.987Z")),
                Optional.of(Instant.parse("2018-07-24T00:00:00Z")),
                Optional.of(new ObjectId("5b55e2a0e4ebf34044a00003"))));
  }

  @Test
  void soundPerson_isRead() {
    Entity entity =
        Read.sound(
            read(
                "type: 'natural-person', nationality: 'gb', country_of_residence: 'Wales', dob:"
                    + " ''"));
    assertThat(entity.type()).isEqualTo(EntityType.NATURAL_PERSON);
    assertThat(entity.personalDetails())
        .isEqualTo(
            new Entity.PersonalDetails(Optional.of("gb"), Optional.of("Wales"), Optional.of("")));
  }

  @Test
  void documentOfNothingButAnId_isAnEntityOfUnknownType() {
    Entity entity = Read.sound(Entity.read(new BsonDocument("_id", new BsonObjectId(ID))));
    assertThat(entity.type()).isEqualTo(EntityType.UNKNOWN);
    assertThat(entity.name()).isEmpty();
    assertThat(entity.identifiers()).isEmpty();
    assertThat(entity.history().selfUpdatedAt()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Legal-Entity", "legal-entity ", "trust", "UNKNOWN"})
  void anyOtherType_isUnknown(String type) {
    assertThat(Read.sound(read("type: '" + type + "'")).type()).isEqualTo(EntityType.UNKNOWN);
  }

  @Test
  void nullInEveryField_isAbsent() {
    Entity entity =
        Read.sound(
            read(
                "type: null, company_type: null, name: null, address: null, identifiers: null, dob: null,"
                    + " jurisdiction_code: null, incorporation_date: null, dissolution_date: null,"
                    + " nationality: null, country_of_residence: null, master_entity_id: null,"
                    + " self_updated_at: null, updated_at: null"));
    assertThat(entity).isEqualTo(Read.sound(read("x: 1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{name: 'A'} | id-missing _id",
        "{_id: null} | id-type _id null",
        "{_id: '5b55e2a0e4ebf34044a00002'} | id-type _id \"5b55e2a0e4ebf34044a00002\"",
        "{_id: {identifier: 1}} | id-type _id {\"identifier\":1}",
        "{_id: [{$oid: '5b55e2a0e4ebf34044a00002'}]} | "
            + "id-type _id [{\"$oid\":\"5b55e2a0e4ebf34044a00002\"}]"
      })
  void documentWithoutAnObjectId_isRejected(String json, String rejection) {
    assertThat(Read.rejection(Entity.read(BsonDocument.parse(json))).strip()).isEqualTo(rejection);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "type: 1 | type-not-text type 1",
        "type: ['legal-entity'] | type-not-text type [\"legal-entity\"]",
        "type: {} | type-not-text type {}",
        "self_updated_at: '2018-07-23' | update-time-unreadable self_updated_at \"2018-07-23\"",
        "self_updated_at: 1532355089 | update-time-unreadable self_updated_at 1532355089",
        "self_updated_at: false | update-time-unreadable self_updated_at false"
      })
  void fieldThatIdsOf01DependOn_ofWrongType_isAbsentAndRejectsTheDocumentFrom01(
      String fields, String rejection) {
    Reading<Entity> reading = read(fields);
    assertThat(Read.rejectionIn01(reading)).isEqualTo(rejection);
    assertThat(Read.findings(reading))
        .containsExactly(rejection.replaceFirst("[a-z-]+", "field-type"));
    assertThat(Read.value(reading)).isEqualTo(Read.sound(read("x: 1")));
  }

  @Test
  void severalReasonsForRejectionFrom01_theFirstIsTold() {
    assertThat(Read.rejectionIn01(read("self_updated_at: 'x', type: 2")))
        .isEqualTo("type-not-text type 2");
  }

  @Test
  void soundDocument_isNotRejectedFrom01() {
    assertThat(Read.rejectionIn01(read("type: 'x', self_updated_at: null, name: 1"))).isEmpty();
  }

  @Test
  void severalReasonsForRejection_theFirstIsTold() {
    assertThat(Read.rejection(Entity.read(BsonDocument.parse("{_id: 1, type: 2}"))))
        .isEqualTo("id-type _id 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "name: 1 | field-type name 1",
        "address: ['a'] | field-type address [\"a\"]",
        "company_type: 1 | field-type company_type 1",
        "jurisdiction_code: true | field-type jurisdiction_code true",
        "incorporation_date: '2018-05-23' | field-type incorporation_date \"2018-05-23\"",
        "dissolution_date: 2018 | field-type dissolution_date 2018",
        "nationality: {} | field-type nationality {}",
        "country_of_residence: 44 | field-type country_of_residence 44",
        "dob: {$date: '1970-01-31T00:00:00Z'} | field-type dob \"1970-01-31T00:00:00.000Z\"",
        "master_entity_id: 'x' | field-type master_entity_id \"x\"",
        "updated_at: 'x' | field-type updated_at \"x\"",
        "identifiers: 'x' | field-type identifiers \"x\"",
        "identifiers: {a: 1} | field-type identifiers {\"a\":1}",
        "identifiers: [7] | field-type identifiers.0 7",
        "identifiers: [null] | field-type identifiers.0 null",
        "identifiers: [{}, {id: []}] | field-type identifiers.1.id []"
      })
  void valueOfWrongType_isAbsentAndTold(String fields, String finding) {
    Reading<Entity> reading = read(fields);
    assertThat(Read.findings(reading)).containsExactly(finding);
    Entity bare = Read.sound(read("x: 1"));
    Entity entity = Read.value(reading);
    if (!fields.startsWith("identifiers")) {
      assertThat(entity).isEqualTo(bare);
    }
    assertThat(entity.identifiers()).allMatch(identifier -> identifier.values().isEmpty());
  }

  @Test
  void severalWrongValues_areOneFindingForEachCode() {
    BsonDocument document =
        BsonDocument.parse("{_id: {$oid: '5b55e2a0e4ebf34044a00002'}, name: 1, address: 2}");
    document
        .append("dob", new BsonString("\uD800"))
        .append("nationality", new BsonString("\uD800"));
    assertThat(Read.findings(Entity.read(document)))
        .containsExactlyInAnyOrder("field-type name 1", "text-lone-surrogate nationality \uFFFD");
  }

  @Test
  void loneSurrogate_isReplacedAndTold() {
    BsonDocument document = BsonDocument.parse("{_id: {$oid: '5b55e2a0e4ebf34044a00002'}}");
    document.append("name", new BsonString("A\uDC00B"));
    Reading<Entity> reading = Entity.read(document);
    assertThat(Read.value(reading).name()).contains("A\uFFFDB");
    assertThat(Read.findings(reading)).isEqualTo(List.of("text-lone-surrogate name A\uFFFDB"));
  }

  @Test
  void finding_namesTheDocument() {
    Reading<Entity> reading = read("name: 1");
    assertThat(((Reading.Accepted<Entity>) reading).findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.collection()).isEqualTo(RegisterCollection.ENTITIES);
              assertThat(finding.id()).isEqualTo("{\"$oid\":\"5b55e2a0e4ebf34044a00002\"}");
            });
  }

  private static Reading<Entity> read(String fields) {
    return Entity.read(
        BsonDocument.parse("{_id: {$oid: '5b55e2a0e4ebf34044a00002'}, " + fields + "}"));
  }
}
