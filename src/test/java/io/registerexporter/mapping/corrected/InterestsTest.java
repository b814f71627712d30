package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.mapping.End;
import io.registerexporter.register.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterestsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // stored                          | 0.2                       | 0.4
        "shareholding                      | shareholding              | shareholding",
        "voting-rights                     | voting-rights             | votingRights",
        "appointment-of-board              | appointment-of-board      | appointmentOfBoard",
        "influence-or-control              | other-influence-or-control | otherInfluenceOrControl",
        "other-influence-or-control        | other-influence-or-control | otherInfluenceOrControl",
        "senior-managing-official          | senior-managing-official  | seniorManagingOfficial",
        "settlor-of-trust                  | settlor-of-trust          | settlor",
        "trustee-of-trust                  | trustee-of-trust          | trustee",
        "protector-of-trust                | protector-of-trust        | protector",
        "beneficiary-of-trust              | beneficiary-of-trust      | beneficiaryOfLegalArrangement",
        "rights-to-surplus-assets | rights-to-surplus-assets-on-dissolution | rightsToSurplusAssetsOnDissolution",
        "rights-to-surplus-assets-on-dissolution | rights-to-surplus-assets-on-dissolution | rightsToSurplusAssetsOnDissolution",
        "rights-to-profit-or-income        | rights-to-profit-or-income | rightsToProfitOrIncome",
        "rights-granted-by-contract        | rights-granted-by-contract | rightsGrantedByContract",
        "conditional-rights-granted-by-contract | conditional-rights-granted-by-contract | conditionalRightsGrantedByContract",
        "Voting-RIGHTS                     | voting-rights             | votingRights",
        "Influence-Or-Control              | other-influence-or-control | otherInfluenceOrControl",
        "votingRights                      | voting-rights             | votingRights",
        "appointmentOfBoard                | appointment-of-board      | appointmentOfBoard",
        "otherInfluenceOrControl           | other-influence-or-control | otherInfluenceOrControl",
        "seniorManagingOfficial            | senior-managing-official  | seniorManagingOfficial",
        "settlor                           | settlor-of-trust          | settlor",
        "trustee                           | trustee-of-trust          | trustee",
        "protector                         | protector-of-trust        | protector",
        "beneficiaryOfLegalArrangement     | beneficiary-of-trust      | beneficiaryOfLegalArrangement",
        "rightsToSurplusAssetsOnDissolution | rights-to-surplus-assets-on-dissolution | rightsToSurplusAssetsOnDissolution",
        "rightsToProfitOrIncome            | rights-to-profit-or-income | rightsToProfitOrIncome",
        "rightsGrantedByContract           | rights-granted-by-contract | rightsGrantedByContract",
        "conditionalRightsGrantedByContract | conditional-rights-granted-by-contract | conditionalRightsGrantedByContract"
      })
  void codeOfAnyVersion_isThatCodeInTheVersionWritten(String stored, String in02, String in04) {
    End trust = Corrected.end(Corrected.COMPANY.id(), EntityType.LEGAL_ENTITY, "2018-01-01", true);
    for (String element : List.of("'" + stored + "'", "{type: '" + stored + "'}")) {
      String fields = "is_indirect: true, interests: [" + element + "]";
      Corrected mapping = Corrected.in04();
      assertThat(
              mapping
                  .relationship(fields, trust, Corrected.PERSON)
                  .at("/recordDetails/interests/0"))
          .isEqualTo(
              Corrected.json(
                  "{type: '"
                      + in04
                      + "', directOrIndirect: 'indirect', beneficialOwnershipOrControl: true}"));
      assertThat(mapping.codes()).isEmpty();
      Corrected mapping02 = Corrected.in02();
      assertThat(mapping02.interests(fields).get(0))
          .isEqualTo(
              Corrected.json(
                  "{type: '"
                      + in02
                      + "', interestLevel: 'indirect', beneficialOwnershipOrControl: true}"));
      assertThat(mapping02.codes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "controlViaCompanyRulesOrArticles",
        "controlByLegalFramework",
        "boardMember",
        "boardChair",
        "enjoymentAndUseOfAssets",
        "rightToProfitOrIncomeFromAssets",
        "unpublishedInterest",
        "unknownInterest"
      })
  void codeOf04Only_hasNoTypeIn02ButIsItsDetails(String code) {
    Corrected mapping = Corrected.in04();
    assertThat(mapping.interest("'" + code + "'").get("type").textValue()).isEqualTo(code);
    assertThat(mapping.interest("'" + code + "'").has("details")).isFalse();
    assertThat(mapping.codes()).isEmpty();
    assertIn02(code, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nominee", "nominator"})
  void roleInANomination_hasNoTypeIn02ButIsItsDetails(String code) {
    assertIn02(code, code);
  }

  private static void assertIn02(String code, String details) {
    Corrected mapping = Corrected.in02();
    JsonNode interest = mapping.interest("'" + code + "'");
    assertThat(interest.has("type")).isFalse();
    assertThat(interest.get("details").textValue()).isEqualTo(details);
    assertThat(mapping.interest("{type: '" + code + "', details: 'd'}").get("details").textValue())
        .isEqualTo("d");
    assertThat(mapping.codes()).isEmpty();
  }

  @Test
  void otherInfluenceOfTrust_isOtherInfluenceIn04WithTheCodeForDetails() {
    String code = "Other-Influence-Or-Control-Of-Trust";
    Corrected mapping = Corrected.in04();
    JsonNode interest = mapping.interest("'" + code + "'");
    assertThat(interest.get("type").textValue()).isEqualTo("otherInfluenceOrControl");
    assertThat(interest.get("details").textValue()).isEqualTo(code);
    interest = mapping.interest("{type: '" + code + "', details: 'd'}");
    assertThat(interest.get("details").textValue()).isEqualTo("d");
    assertThat(mapping.codes()).isEmpty();
    interest = Corrected.in02().interest("'" + code + "'");
    assertThat(interest.get("type").textValue()).isEqualTo("other-influence-or-control-of-trust");
    assertThat(interest.has("details")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "settlor, false, true",
    "settlor-of-trust, false, true",
    "trustee, false, true",
    "Trustee-Of-Trust, false, true",
    "protector, false, true",
    "protector-of-trust, false, true",
    "nominee, false, true",
    "nominee, true, true",
    "nominator, false, true",
    "nominator, true, true",
    "beneficiaryOfLegalArrangement, false, false",
    "beneficiary-of-trust, false, false",
    "trustee, true, false"
  })
  void roleThatNeedsAnArrangement_isOtherInfluenceIn04WhereThereIsNone(
      String stored, boolean inTrust, boolean changed) {
    End subject =
        Corrected.end(Corrected.COMPANY.id(), EntityType.LEGAL_ENTITY, "2018-01-01", inTrust);
    Corrected mapping = Corrected.in04();
    JsonNode interests =
        mapping
            .relationship(
                "interests: ['" + stored + "', {type: '" + stored + "', details: 'd'}]",
                subject,
                Corrected.PERSON)
            .at("/recordDetails/interests");
    if (changed) {
      assertThat(interests)
          .extracting(i -> i.get("type").textValue())
          .containsOnly("otherInfluenceOrControl");
      assertThat(interests)
          .extracting(i -> i.get("details").textValue())
          .containsExactly(stored, stored + ": d");
      assertThat(mapping.findings()).containsExactly("interest-role-needs-arrangement  " + stored);
    } else {
      assertThat(interests)
          .noneMatch(i -> i.get("type").textValue().equals("otherInfluenceOrControl"));
      assertThat(interests.get(0).has("details")).isFalse();
      assertThat(mapping.codes()).isEmpty();
    }
    Corrected in02 = Corrected.in02();
    assertThat(in02.interest("'" + stored + "'").has("type"))
        .isEqualTo(!stored.startsWith("nomin"));
    assertThat(in02.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{type: 'x'} | x | interest-type-unknown",
        "{type: ' x ', details: 'd'} | ~ x : d~ | interest-type-unknown",
        "{type: 'x', details: ' '} | x | interest-type-unknown",
        "{type: 'Trustee'} | Trustee | interest-type-unknown",
        "{type: 'VotingRights'} | VotingRights | interest-type-unknown",
        "{type: ' shareholding'} | ~ shareholding~ | interest-type-unknown",
        "{type: 'ownership-of-shares-25-to-50-percent'} | ownership-of-shares-25-to-50-percent "
            + "| interest-type-unknown",
        "{details: 'd'} | d | interest-type-missing",
        "{type: ' ', details: 'd'} | d | interest-type-missing",
        "{type: null, details: 'd'} | d | interest-type-missing",
        "{type: 7, details: 'd'} | d | interest-type-missing",
        "{} | | interest-type-missing",
        "{details: ' '} | | interest-type-missing",
        "{details: 7} | | interest-type-missing"
      })
  void objectWithoutAKnownType_isOfUnknownTypeAndTold(String element, String details, String code) {
    Corrected mapping = Corrected.in04();
    JsonNode interest = mapping.interest(element);
    assertThat(interest.get("type").textValue()).isEqualTo("unknownInterest");
    assertThat(interest.path("details").textValue()).isEqualTo(details);
    assertThat(mapping.codes()).contains(code).isSubsetOf(code, "field-type");
    interest = Corrected.in02().interest(element);
    assertThat(interest.has("type")).isFalse();
    assertThat(interest.path("details").textValue()).isEqualTo(details);
  }

  @Test
  void objectOfKnownType_hasItsDetailsAndShare() {
    assertThat(Corrected.in04().interest("{type: 'voting-rights', details: ' d', share_min: 25}"))
        .isEqualTo(
            Corrected.json(
                "{type: 'votingRights', directOrIndirect: 'direct',"
                    + " beneficialOwnershipOrControl: true, details: ' d', share: {minimum: 25}}"));
    assertThat(Corrected.in04().interest("{share_max: 25}").get("share"))
        .isEqualTo(Corrected.json("{maximum: 25}"));
    assertThat(Corrected.in04().interest("{type: 'x', share_max: 25}").get("share"))
        .isEqualTo(Corrected.json("{maximum: 25}"));
  }

  @Test
  void interests_keepTheirOrderWithoutThoseThatSayNothing() {
    Corrected mapping = Corrected.in04();
    JsonNode interests =
        mapping.interests(
            "interests: ['', 'boardChair', ' \u2003', 1, null, ['a'], true, 'a', {}]");
    assertThat(interests)
        .extracting(interest -> interest.get("type").textValue())
        .containsExactly("boardChair", "unknownInterest", "unknownInterest");
    assertThat(mapping.codes())
        .containsExactly(
            "interest-not-readable",
            "interest-blank",
            "interest-type-missing",
            "interest-type-unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x: 1", "interests: []", "interests: null", "interests: [' ']", "interests: 1"})
  void noInterest_isOneOfUnknownTypeThatCarriesTheRest(String fields) {
    String terms = "is_indirect: false, started_date: '2016-02-03', " + fields;
    Corrected mapping = Corrected.in04();
    assertThat(mapping.interests(terms))
        .isEqualTo(
            Corrected.json(
                "[{type: 'unknownInterest', directOrIndirect: 'direct',"
                    + " beneficialOwnershipOrControl: true, startDate: '2016-02-03'}]"));
    assertThat(mapping.codes()).contains("interests-empty");
    Corrected in02 = Corrected.in02();
    assertThat(in02.interests(terms))
        .isEqualTo(
            Corrected.json(
                "[{interestLevel: 'direct', beneficialOwnershipOrControl: true,"
                    + " startDate: '2016-02-03'}]"));
    assertThat(in02.codes()).contains("interests-empty");
  }
}
