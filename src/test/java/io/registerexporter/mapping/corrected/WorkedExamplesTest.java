package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.register.EntityType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** Statement ids of 0.4 whose hashed texts are written out. */
class WorkedExamplesTest {

  private static final String NS = "openownership-register";
  private static final String COMPANY = NS + "-entity-5b55e2a0e4ebf34044b00001";
  private static final String ADDRESS =
      "https://register.openownership.org/entities/5b55e2a0e4ebf34044b00001";

  private static final String HASHED_COMPANY =
      ("{'declarationSubject':'" + COMPANY + "','recordDetails':{")
          + "'entityType':{'type':'registeredEntity'},'foundingDate':'2008-07-23',"
          + ("'identifiers':[{'id':'" + ADDRESS + "',")
          + ("'schemeName':'OpenOwnership Register','uri':'" + ADDRESS + "'}],")
          + "'isComponent':false,'jurisdiction':{'code':'GB',"
          + "'name':'United Kingdom of Great Britain and Northern Ireland'},"
          + "'name':'Example Company 1'},"
          + ("'recordId':'" + COMPANY + "','recordType':'entity',")
          + "'statementDate':'2018-07-23','version':'2018-07-23T15:00:00.500Z'}";

  private static final String HASHED_NOBODY =
      ("{'declarationSubject':'" + COMPANY + "','recordDetails':{'interestedParty':{")
          + "'description':"
          + "'The register holds no owner of this entity and no statement about why',"
          + "'reason':'unknown'},'interests':[],'isComponent':false,"
          + ("'subject':'" + COMPANY + "'},")
          + "'recordId':'openownership-register-relationship-5c41f4172e2fc40d84060391c9e9b139',"
          + "'recordType':'relationship','statementDate':'2018-07-23','version':null}";

  private static final String HASHED_RELATIONSHIP =
      "{'declarationSubject':'openownership-register-entity-5b55e2a0e4ebf34044a00002',"
          + "'recordDetails':{"
          + "'interestedParty':'openownership-register-person-5b55e2a0e4ebf34044a00003',"
          + "'interests':[{'beneficialOwnershipOrControl':true,'directOrIndirect':'unknown',"
          + "'share':{'exact':100},'type':'shareholding'},"
          + "{'beneficialOwnershipOrControl':true,'directOrIndirect':'unknown',"
          + "'share':{'maximum':49.99,'minimum':25},'type':'votingRights'},"
          + "{'beneficialOwnershipOrControl':true,'details':'significant-influence-or-control',"
          + "'directOrIndirect':'unknown','type':'otherInfluenceOrControl'}],"
          + "'isComponent':false,"
          + "'subject':'openownership-register-entity-5b55e2a0e4ebf34044a00002'},"
          + "'recordId':'openownership-register-relationship-2a08308a35ffeb729fffa4c5ff0ae3e2',"
          + "'recordType':'relationship',"
          + "'source':{'description':'DK Centrale Virksomhedsregister',"
          + "'type':['officialRegister'],'url':'http://www.example.com'},"
          + "'statementDate':'2017-01-23','version':'2018-07-23T14:11:32.000Z'}";

  @Test
  void companyWithoutOwners_andItsRelationshipWithNobody() {
    List<JsonNode> statements =
        Corrected.in04()
            .withBaseUrl("https://register.openownership.org")
            .entity(
                "_id: {$oid: '5b55e2a0e4ebf34044b00001'}, type: 'legal-entity',"
                    + " name: 'Example Company 1', jurisdiction_code: 'gb',"
                    + " incorporation_date: {$date: '2008-07-23T00:00:00Z'},"
                    + " self_updated_at: {$date: '2018-07-23T15:00:00.5Z'}",
                new EntityUse(EntityUse.As.ENTITY, true),
                Corrected.none());
    assertStatement(
        statements.get(0),
        HASHED_COMPANY,
        "338db3d152c4c85f12b9901870ddbdbb",
        "2018-07-23T15:00:00.500Z");
    assertThat(
            DigestUtils.sha256Hex(
                    "{\"id\":{\"document_id\":\"OpenOwnership Register\","
                        + "\"identifier\":\"5b55e2a0e4ebf34044b00001-unknown-relationship\"},"
                        + ("\"subject\":\"" + COMPANY + "\",\"interestedParty\":null}"))
                .substring(0, 32))
        .isEqualTo("5c41f4172e2fc40d84060391c9e9b139");
    assertStatement(statements.get(1), HASHED_NOBODY, "43db1153044c71c76120d9f302e1db4b", null);
  }

  @Test
  void relationshipWithASource() {
    JsonNode statement =
        Corrected.in04()
            .relationship(
                "_id: {identifier: 2}, interests: [{type: 'shareholding', share_min: 100,"
                    + " share_max: 100}, {type: 'voting-rights', share_min: 25,"
                    + " share_max: 49.99}, 'significant-influence-or-control'],"
                    + " sample_date: '2017-01-23', provenance:"
                    + " {source_url: 'http://www.example.com', source_name: 'Denmark Central"
                    + " Business Register (Centrale Virksomhedsregister [CVR])',"
                    + " retrieved_at: {$date: '2018-07-09T14:11:28.456Z'}},"
                    + " updated_at: {$date: '2018-07-23T14:11:32Z'}",
                end("5b55e2a0e4ebf34044a00002", EntityType.LEGAL_ENTITY),
                end("5b55e2a0e4ebf34044a00003", EntityType.NATURAL_PERSON));
    assertThat(statement.at("/source/retrievedAt").textValue()).isEqualTo("2018-07-09T14:11:28Z");
    assertStatement(
        statement,
        HASHED_RELATIONSHIP,
        "18a72a3aea1a9b56a600c6d675c0b1db",
        "2018-07-23T14:11:32.000Z");
  }

  private static End end(String id, EntityType type) {
    return Corrected.end(id, type);
  }

  private static void assertStatement(
      JsonNode statement, String hashed, String hash, String version) {
    String text = hashed.replace('\'', '"');
    assertThat(canonical(statement, version)).isEqualTo(text);
    assertThat(DigestUtils.sha256Hex(text)).startsWith(hash);
    assertThat(statement.get("statementId").textValue()).isEqualTo(NS + "-" + hash);
  }

  /** What is hashed of a statement, put together by the reference implementation. */
  private static String canonical(JsonNode statement, String version) {
    ObjectNode hashed = statement.deepCopy();
    hashed.remove(List.of("statementId", "recordStatus", "publicationDetails"));
    if (hashed.has("source")) {
      ((ObjectNode) hashed.get("source")).remove("retrievedAt");
    }
    hashed.put("version", version);
    try {
      return new String(
          new JsonCanonicalizer(hashed.toString()).getEncodedUTF8(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + hashed, e);
    }
  }
}
