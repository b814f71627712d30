package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.mapping.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipStatementTest {

  private static final String COMPLETE =
      "interests: [{type: 'shareholding', details: 'd', share_min: 25}], is_indirect: true,"
          + " sample_date: '2017-01-23', started_date: '2016-02-03', ended_date: '2016-03-04',"
          + " provenance: {source_name: 'UK PSC Register'},"
          + " updated_at: {$date: '2018-07-23T14:11:32Z'}";

  @Test
  void relationship_hasItsStatementIn04() {
    Corrected mapping = Corrected.in04();
    JsonNode statement = mapping.relationship(COMPLETE);
    assertThat(statement.toString())
        .isEqualTo(
            Corrected.json(
                    "{statementId: "
                        + statement.get("statementId")
                        + ", declarationSubject:"
                        + " 'openownership-register-entity-5b55e2a0e4ebf34044a00001',"
                        + " statementDate: '2017-01-23', recordId: "
                        + statement.get("recordId")
                        + ", recordType: 'relationship', recordStatus: 'new', recordDetails:"
                        + " {isComponent: false,"
                        + " subject: 'openownership-register-entity-5b55e2a0e4ebf34044a00001',"
                        + " interestedParty:"
                        + " 'openownership-register-person-5b55e2a0e4ebf34044a00003',"
                        + " interests: [{type: 'shareholding', directOrIndirect: 'indirect',"
                        + " beneficialOwnershipOrControl: true, details: 'd',"
                        + " share: {minimum: 25}, startDate: '2016-02-03',"
                        + " endDate: '2016-03-04'}]},"
                        + " source: {type: ['officialRegister'],"
                        + " description: 'GB Persons Of Significant Control Register'},"
                        + " publicationDetails: {publicationDate: '2026-01-31',"
                        + " bodsVersion: '0.4', publisher: {name: 'Publisher'}}}")
                .toString());
    assertThat(mapping.codes()).isEmpty();
  }

  @Test
  void relationship_hasItsStatementIn02() {
    Corrected mapping = Corrected.in02();
    JsonNode statement = mapping.relationship(COMPLETE);
    assertThat(statement.toString())
        .isEqualTo(
            Corrected.json(
                    "{statementID: "
                        + statement.get("statementID")
                        + ", statementType: 'ownershipOrControlStatement',"
                        + " statementDate: '2017-01-23', isComponent: false,"
                        + " subject: {describedByEntityStatement: '"
                        + id(Corrected.COMPANY)
                        + "'}, interestedParty: {describedByPersonStatement: '"
                        + id(Corrected.PERSON)
                        + "'}, interests: [{type: 'shareholding', interestLevel: 'indirect',"
                        + " beneficialOwnershipOrControl: true, details: 'd',"
                        + " share: {minimum: 25, exclusiveMinimum: false},"
                        + " startDate: '2016-02-03', endDate: '2016-03-04'}],"
                        + " source: {type: ['officialRegister'],"
                        + " description: 'GB Persons Of Significant Control Register'},"
                        + " publicationDetails: {publicationDate: '2026-01-31',"
                        + " bodsVersion: '0.2', publisher: {name: 'Publisher'}}}")
                .toString());
    assertThat(mapping.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, indirect, ", "false, direct, ", "null, unknown, ", "'x', unknown, field-type"})
  void isIndirect_isTheLevelOfEveryInterest(String stored, String level, String code) {
    String value = stored.equals("x") ? "'x'" : stored;
    String fields = "interests: ['boardChair', 'a'], is_indirect: " + value;
    Corrected in04 = Corrected.in04();
    assertThat(in04.interests(fields))
        .hasSize(2)
        .allMatch(interest -> interest.get("directOrIndirect").textValue().equals(level));
    assertThat(in04.codes().contains("field-type")).isEqualTo(code != null);
    assertThat(Corrected.in02().interests(fields))
        .hasSize(2)
        .allMatch(interest -> interest.get("interestLevel").textValue().equals(level));
  }

  @Test
  void personAsParty_isABeneficialOwner() {
    assertParty(Corrected.PERSON, "person", "describedByPersonStatement", "true");
  }

  @Test
  void companyAsParty_isNoBeneficialOwner() {
    assertParty(Corrected.OTHER_COMPANY, "entity", "describedByEntityStatement", "false");
  }

  @Test
  void partyOfUnknownType_isAnEntityThatMayBeABeneficialOwner() {
    assertParty(Corrected.UNKNOWN, "entity", "describedByEntityStatement", "");
  }

  private static void assertParty(End party, String record, String key, String beneficial) {
    String fields = "interests: ['shareholding', 'x']";
    JsonNode in04 =
        Corrected.in04().relationship(fields, Corrected.COMPANY, party).get("recordDetails");
    assertThat(in04.get("interestedParty").textValue())
        .isEqualTo("openownership-register-" + record + "-" + party.id());
    JsonNode in02 = Corrected.in02().relationship(fields, Corrected.COMPANY, party);
    assertThat(in02.get("interestedParty").toString())
        .isEqualTo("{\"" + key + "\":\"" + id(party) + "\"}");
    for (JsonNode statement : new JsonNode[] {in02, in04}) {
      assertThat(statement.get("interests"))
          .hasSize(2)
          .allMatch(i -> i.path("beneficialOwnershipOrControl").asText().equals(beneficial));
    }
  }

  @Test
  void subjectOfUnknownType_isAnEntity() {
    String fields = "interests: ['shareholding']";
    assertThat(
            Corrected.in04()
                .relationship(fields, Corrected.UNKNOWN, Corrected.PERSON)
                .at("/recordDetails/subject")
                .textValue())
        .isEqualTo("openownership-register-entity-" + Corrected.UNKNOWN.id());
    assertThat(
            Corrected.in02()
                .relationship(fields, Corrected.UNKNOWN, Corrected.PERSON)
                .at("/subject/describedByEntityStatement")
                .textValue())
        .isEqualTo(id(Corrected.UNKNOWN));
  }

  @Test
  void companyThatOwnsItself_isSubjectAndParty() {
    JsonNode details =
        Corrected.in04()
            .relationship("x: 1", Corrected.COMPANY, Corrected.COMPANY)
            .get("recordDetails");
    assertThat(details.get("subject")).isEqualTo(details.get("interestedParty"));
  }

  private static String id(End end) {
    return "openownership-register-" + Long.toUnsignedString(end.statementHash());
  }
}
