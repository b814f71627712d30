package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.register.EntityType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** What statements and records are known by, and what that depends on. */
class IdsTest {

  private static final String PSC = "type: 'psc-details-not-confirmed'";
  private static final String INTERESTS = "interests: ['boardChair']";

  @Test
  void recordsAndTheirDeclarationSubjects_areNamedByTheirDocuments() {
    assertRecord(
        Corrected.in04().entity("x: 1"),
        "openownership-register-entity-5b55e2a0e4ebf34044a00002",
        "openownership-register-entity-5b55e2a0e4ebf34044a00002");
    assertRecord(
        Corrected.in04().entity("type: 'x'"),
        "openownership-register-entity-5b55e2a0e4ebf34044a00002",
        "openownership-register-entity-5b55e2a0e4ebf34044a00002");
    assertRecord(
        Corrected.in04().person("x: 1"),
        "openownership-register-person-5b55e2a0e4ebf34044a00002",
        "openownership-register-person-5b55e2a0e4ebf34044a00002");
    List<JsonNode> psc = Corrected.in04().pscStatement(PSC);
    String company = "openownership-register-entity-5b55e2a0e4ebf34044a00001";
    String person =
        "openownership-register-person-5b55e2a0e4ebf34044a00001-statement-"
            + sha256("{\"identifier\":1}");
    assertRecord(psc.get(0), person, company);
    assertRecord(
        psc.get(1),
        relationship(
            "{\"document_id\":\"OpenOwnership Register\",\"statement_id\":{\"identifier\":1}}",
            company,
            '"' + person + '"'),
        company);
    assertRecord(
        Corrected.in04().relationship("x: 1"),
        relationship(
            "{\"identifier\":1}",
            company,
            "\"openownership-register-person-5b55e2a0e4ebf34044a00003\""),
        company);
    assertRecord(
        Corrected.only(Corrected.in04().pscStatement("type: 'unknown'")),
        relationship(
            "{\"document_id\":\"OpenOwnership Register\",\"statement_id\":{\"identifier\":1}}",
            company,
            "null"),
        company);
  }

  @Test
  void recordIdOfARelationship_isOfItsIdInStoredOrderWithItsTypesAndTheOldEscapes() {
    String company = "openownership-register-entity-5b55e2a0e4ebf34044a00001";
    String person = "\"openownership-register-person-5b55e2a0e4ebf34044a00003\"";
    List<List<String>> ids =
        List.of(
            List.of("{b: 1, a: 2}", "{\"b\":1,\"a\":2}"),
            List.of("{a: 2, b: 1}", "{\"a\":2,\"b\":1}"),
            List.of("{a: 2, b: 1.0}", "{\"a\":2,\"b\":1.0}"),
            List.of("{a: '<é&\u2028>'}", "{\"a\":\"\\u003cé\\u0026\\u2028\\u003e\"}"),
            List.of(
                "{a: {$oid: '5b55e2a0e4ebf34044a00003'}}",
                "{\"a\":{\"$oid\":\"5b55e2a0e4ebf34044a00003\"}}"));
    for (List<String> id : ids) {
      assertRecord(
          Corrected.in04().relationship("_id: " + id.get(0)),
          relationship(id.get(1), company, person),
          company);
    }
  }

  @Test
  void statementIdsOf02_areThoseThatThereAlwaysWere() {
    List<JsonNode> psc =
        Corrected.in02()
            .pscStatement(
                "type: 'psc-exists-but-not-identified',"
                    + " updated_at: {$date: '2018-07-23T15:30:01.042Z'}",
                Corrected.end("5b55e2a0e4ebf34044c00001", EntityType.LEGAL_ENTITY),
                Corrected.none());
    assertThat(psc.get(0).get("statementID").textValue())
        .isEqualTo("openownership-register-6338692536003207924");
    List<JsonNode> company =
        Corrected.in02()
            .entity(
                "_id: {$oid: '5b55e2a0e4ebf34044b00001'}, type: 'legal-entity',"
                    + " self_updated_at: {$date: '2018-07-23T15:00:00.5Z'}",
                new EntityUse(EntityUse.As.ENTITY, true),
                Corrected.none());
    assertThat(company)
        .extracting(statement -> statement.get("statementID").textValue())
        .containsExactly(
            "openownership-register-808672183442138300",
            "openownership-register-15759588461923059996");
  }

  @Test
  void statementId_isAnotherWithWhatIsHashed() {
    Set<String> ids = new LinkedHashSet<>();
    List<String> documents =
        List.of(
            "x: 1",
            INTERESTS,
            INTERESTS + ", updated_at: {$date: '2018-01-01T00:00:00.000Z'}",
            INTERESTS + ", updated_at: {$date: '2018-01-01T00:00:00.001Z'}",
            INTERESTS + ", sample_date: '2017-01-01'",
            INTERESTS + ", sample_date: '2017-01'",
            INTERESTS + ", sample_date: '2017'",
            INTERESTS + ", started_date: '2018-01-01'",
            INTERESTS + ", started_date: '2018'",
            INTERESTS + ", provenance: {source_name: 'UK PSC Register'}",
            INTERESTS + ", provenance: {source_name: 'OpenOwnership Register'}");
    for (String document : documents) {
      ids.add(Corrected.in04().relationship(document).get("statementId").textValue());
    }
    ids.add(
        Corrected.in04()
            .relationship("x: 1", Corrected.OTHER_COMPANY, Corrected.PERSON)
            .get("statementId")
            .textValue());
    ids.add(
        Corrected.in04()
            .relationship("x: 1", Corrected.COMPANY, Corrected.OTHER_COMPANY)
            .get("statementId")
            .textValue());
    assertThat(ids)
        .hasSize(documents.size() + 2)
        .allMatch(id -> id.matches("openownership-register-[0-9a-f]{32}"));
  }

  @Test
  void statementId_isTheSameOnAnotherDayOfPublicationOrRetrieval() {
    List<String> ids = new ArrayList<>();
    for (String published : List.of("2026-01-31", "2030-12-31")) {
      for (String retrieved : List.of("2018-01-01T00:00:00Z", "2019-01-01T00:00:00Z")) {
        ids.add(
            Corrected.in04()
                .publishedOn(published)
                .relationship(
                    INTERESTS,
                    Corrected.COMPANY,
                    Corrected.PERSON,
                    Optional.of(Corrected.imported("name: 'n'", retrieved, false)))
                .get("statementId")
                .textValue());
      }
    }
    assertThat(Set.copyOf(ids)).hasSize(1);
  }

  @Test
  void sourceOfNothingButARetrieval_isNoPartOfTheStatementId() {
    JsonNode without = Corrected.in04().relationship(INTERESTS);
    JsonNode with =
        Corrected.in04()
            .relationship(
                INTERESTS,
                Corrected.COMPANY,
                Corrected.PERSON,
                Optional.of(Corrected.imported("x: 1", "2018-01-01T00:00:00Z", false)));
    assertThat(with.get("source").fieldNames()).toIterable().containsExactly("retrievedAt");
    assertThat(with.get("statementId")).isEqualTo(without.get("statementId"));
  }

  @Test
  void updateTimeWithoutAFourDigitYear_isNoVersion() {
    String time = "{$date: {$numberLong: '%s'}}";
    for (String outOfRange : List.of("253402300800000", "-62135596800001")) {
      String stored = time.formatted(outOfRange);
      assertThat(Corrected.in04().entity("self_updated_at: " + stored).get("statementId"))
          .isEqualTo(Corrected.in04().entity("x: 1").get("statementId"));
      assertThat(Corrected.in04().relationship("updated_at: " + stored).get("statementId"))
          .isEqualTo(Corrected.in04().relationship("x: 1").get("statementId"));
      assertThat(Corrected.in04().pscStatement(PSC + ", updated_at: " + stored))
          .isEqualTo(Corrected.in04().pscStatement(PSC));
      // The ids of 0.2 are those of 0.1, which took any time.
      assertThat(Corrected.in02().entity("self_updated_at: " + stored).get("statementID"))
          .isNotEqualTo(Corrected.in02().entity("x: 1").get("statementID"));
    }
  }

  private static void assertRecord(JsonNode statement, String record, String subject) {
    assertThat(statement.get("recordId").textValue()).isEqualTo(record);
    assertThat(statement.get("declarationSubject").textValue()).isEqualTo(subject);
    assertThat(statement.get("recordStatus").textValue()).isEqualTo("new");
  }

  private static String relationship(String id, String subject, String party) {
    return "openownership-register-relationship-"
        + sha256(
            "{\"id\":%s,\"subject\":\"%s\",\"interestedParty\":%s}".formatted(id, subject, party));
  }

  private static String sha256(String text) {
    return DigestUtils.sha256Hex(text).substring(0, 32);
  }
}
