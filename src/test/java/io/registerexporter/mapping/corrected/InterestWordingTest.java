package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wordings of the UK's registers: every one of them, and texts that come near. */
class InterestWordingTest {

  private static final List<String> HOLDERS =
      List.of("", "-as-trust", "-as-firm", "-as-control-over-trust", "-as-control-over-firm");
  private static final List<String> REGIMES =
      List.of("", "-limited-liability-partnership", "-registered-overseas-entity");

  @ParameterizedTest
  @CsvSource({
    "ownership-of-shares, shareholding, shareholding",
    "voting-rights, voting-rights, votingRights",
    "right-to-share-surplus-assets, rights-to-surplus-assets-on-dissolution,"
        + " rightsToSurplusAssetsOnDissolution",
    "part-right-to-share-surplus-assets, rights-to-surplus-assets-on-dissolution,"
        + " rightsToSurplusAssetsOnDissolution"
  })
  void rightWithABand_hasItsShareWhoeverHoldsIt(String right, String in02, String in04) {
    assertBand(
        right + "-25-to-50-percent",
        in02,
        25,
        true,
        50,
        false,
        "exclusiveMinimum: 25, maximum: 50",
        in04);
    assertBand(
        right + "-50-to-75-percent",
        in02,
        50,
        true,
        75,
        true,
        "exclusiveMinimum: 50, exclusiveMaximum: 75",
        in04);
    assertBand(
        right + "-75-to-100-percent",
        in02,
        75,
        false,
        100,
        false,
        "minimum: 75, maximum: 100",
        in04);
    assertBand(
        right + "-more-than-25-percent",
        in02,
        25,
        true,
        100,
        false,
        "exclusiveMinimum: 25, maximum: 100",
        in04);
  }

  private static void assertBand(
      String wording,
      String type02,
      int minimum,
      boolean exclusiveMinimum,
      int maximum,
      boolean exclusiveMaximum,
      String share04,
      String type04) {
    String share02 =
        "minimum: %d, maximum: %d, exclusiveMinimum: %s, exclusiveMaximum: %s"
            .formatted(minimum, maximum, exclusiveMinimum, exclusiveMaximum);
    forms(wording)
        .forEach(
            form -> assertWording(form, type02, "{" + share02 + "}", type04, "{" + share04 + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"directors", "members", "person", "persons"})
  void rightToAppoint_isAnAppointmentOfTheBoardWhoeverHoldsIt(String whom) {
    forms("right-to-appoint-and-remove-" + whom)
        .forEach(form -> assertWording(form, "appointment-of-board", "", "appointmentOfBoard", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"significant-influence-or-control"})
  void influence_isOtherInfluenceWhoeverHoldsIt(String influence) {
    forms(influence).forEach(InterestWordingTest::assertInfluence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "another-entity"})
  void nomineeOwner_isOtherInfluence(String owner) {
    for (String part : List.of("england-wales", "scotland", "northern-ireland")) {
      assertInfluence(
          "registered-owner-as-nominee-" + owner + "-" + part + "-registered-overseas-entity");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ownership-of-shares-75-to-100-percent\u00A0",
        "OWNERSHIP-OF-SHARES-75-TO-100-PERCENT",
        "\u2003Ownership-Of-Shares-75-to-100-Percent"
      })
  void caseAndOuterWhiteSpace_doNotMatterAndStayInTheDetails(String wording) {
    assertWording(
        wording,
        "shareholding",
        "{minimum: 75, maximum: 100, exclusiveMinimum: false, exclusiveMaximum: false}",
        "shareholding",
        "{minimum: 75, maximum: 100}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blah nlah nlah",
        "ownership-of-shares",
        "ownership-of-shares-percent",
        "ownership-of-shares-25-to-50",
        "ownership-of-shares-25-to-75-percent",
        "ownership-of-shares-more-than-50-percent",
        "ownership-of-shares-more-than-25-percent-of-it",
        "ownership-of-shares-25-to-50-percent-as-trustee",
        "ownership-of-shares-25-to-50-percent-as-control-over",
        "ownership-of-shares-25-to-50-percent-as-trust-as-firm",
        "ownership-of-shares-25-to-50-percent-limited-liability-partnership-as-trust",
        "ownership-of-shares-25-to-50-percent-registered-overseas-entity-x",
        "ownership of shares 25 to 50 percent",
        "part-ownership-of-shares-25-to-50-percent",
        "part-voting-rights-25-to-50-percent",
        "right-to-appoint-and-remove",
        "right-to-appoint-and-remove-director",
        "right-to-appoint-and-remove-personss",
        "right-to-appoint-directors",
        "significant-influence",
        "significant-influence-or-control-as-person",
        "registered-owner-as-nominee-person-england-wales",
        "registered-owner-as-nominee-person-wales-registered-overseas-entity",
        "registered-owner-as-nominee-entity-scotland-registered-overseas-entity",
        " shareholding"
      })
  void otherText_isOfUnknownTypeAndTold(String text) {
    Corrected mapping = Corrected.in04();
    JsonNode interest = mapping.interest("'" + text + "'");
    assertThat(interest.get("type").textValue()).isEqualTo("unknownInterest");
    assertThat(interest.get("details").textValue()).isEqualTo(text);
    assertThat(interest.has("share")).isFalse();
    assertThat(mapping.findings()).containsExactly("interest-type-unknown interests " + text);

    Corrected in02 = Corrected.in02();
    interest = in02.interest("'" + text + "'");
    assertThat(interest.has("type")).isFalse();
    assertThat(interest.get("details").textValue()).isEqualTo(text);
    assertThat(in02.codes()).containsExactly("interest-type-unknown");
  }

  private static List<String> forms(String wording) {
    return HOLDERS.stream()
        .flatMap(holder -> REGIMES.stream().map(regime -> wording + holder + regime))
        .toList();
  }

  private static void assertInfluence(String wording) {
    assertWording(wording, "other-influence-or-control", "", "otherInfluenceOrControl", "");
  }

  private static void assertWording(
      String wording, String type02, String share02, String type04, String share04) {
    String interest =
        "{type: '%s', %s: 'direct', beneficialOwnershipOrControl: true, details: '%s'%s}";
    Corrected in02 = Corrected.in02();
    assertThat(in02.interest("'" + wording + "'").toString())
        .isEqualTo(
            Corrected.json(
                    String.format(
                        Locale.ROOT, interest, type02, "interestLevel", wording, share(share02)))
                .toString());
    assertThat(in02.codes()).isEmpty();
    Corrected in04 = Corrected.in04();
    assertThat(in04.interest("'" + wording + "'").toString())
        .isEqualTo(
            Corrected.json(
                    String.format(
                        Locale.ROOT, interest, type04, "directOrIndirect", wording, share(share04)))
                .toString());
    assertThat(in04.codes()).isEmpty();
  }

  private static String share(String share) {
    return share.isEmpty() ? "" : ", share: " + share;
  }
}
