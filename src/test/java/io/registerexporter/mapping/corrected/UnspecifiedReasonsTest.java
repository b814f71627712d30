package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.mapping.UnknownParty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which reason a PSC statement's type gives, and in whose statement it stands. */
class UnspecifiedReasonsTest {

  private static final String PARTNERSHIP = "-partnership";

  private static final String NOBODY =
      "The %1$s knows or has reasonable cause to believe that there is no registrable person or"
          + " registrable relevant legal entity in relation to the %1$s";
  private static final String STEPS =
      "The %1$s has not yet completed taking reasonable steps to find out if there is anyone who"
          + " is a registrable person or a registrable relevant legal entity in relation to the"
          + " %1$s";
  private static final String REGULATED =
      "Exempt: voting shares admitted to trading on a regulated market";

  @ParameterizedTest
  @CsvSource({
    "psc-contacted-but-no-response, interested-party-has-not-provided-information",
    "restrictions-notice-issued-to-psc, interested-party-has-not-provided-information",
    "psc-has-failed-to-confirm-changed-details, interested-party-has-not-provided-information",
    "psc-exists-but-not-identified, subject-unable-to-confirm-or-identify-beneficial-owner",
    "psc-details-not-confirmed, subject-unable-to-confirm-or-identify-beneficial-owner"
  })
  void somebodyWhoIsNotNamed_isAnUnknownPersonWithTheWordsOf01(String type, String reason) {
    assertPerson(type, "unknownPerson", reason);
    assertPerson(type + PARTNERSHIP, "unknownPerson", reason);
  }

  @Test
  void somebodyWhoIsProtected_isAnAnonymousPersonWithTheWordsOf01() {
    assertPerson(
        "super-secure-person-with-significant-control",
        "anonymousPerson",
        "interested-party-exempt-from-disclosure");
  }

  @Test
  void typeThat01DoesNotKnow_isNobodyWithTheWordsOfWhatItIsLike() {
    assertNobody(
        "super-secure-persons-with-significant-control",
        "interested-party-exempt-from-disclosure",
        words("super-secure-person-with-significant-control"));
    assertNobody(
        " Psc-Exists-But-Not-Identified\u00A0",
        "subject-unable-to-confirm-or-identify-beneficial-owner",
        words("psc-exists-but-not-identified"));
  }

  static Stream<List<String>> nobody() {
    String none = "no-beneficial-owners";
    String unable = "subject-unable-to-confirm-or-identify-beneficial-owner";
    String exempt = "subject-exempt-from-disclosure";
    String misspelt = "no-individual-or-entity-with-signficant-control";
    String significant = "no-individual-or-entity-with-significant-control";
    String steps = "steps-to-find-psc-not-yet-completed";
    return Stream.of(
        List.of(misspelt, none, NOBODY.formatted("company")),
        List.of(misspelt + PARTNERSHIP, none, NOBODY.formatted("partnership")),
        List.of(significant, none, NOBODY.formatted("company")),
        List.of(significant + PARTNERSHIP, none, NOBODY.formatted("partnership")),
        List.of(steps, unable, STEPS.formatted("company")),
        List.of(steps + PARTNERSHIP, unable, STEPS.formatted("partnership")),
        List.of(
            "super-secure-beneficial-owner",
            "interested-party-exempt-from-disclosure",
            "The beneficial owner's details are protected from disclosure"),
        List.of(
            "awaiting-confirmation-from-psc",
            unable,
            "The company knows or believes that there is a registrable person but has not yet had"
                + " confirmation"),
        List.of(
            "no-beneficial-owner-identified", unable, "No beneficial owners have been identified"),
        List.of(
            "all-beneficial-owners-below-threshold",
            none,
            "All beneficial owners are below the threshold for disclosure"),
        List.of(
            "disclosure-transparency-rules-chapter-five-applies",
            exempt,
            "Exempt: chapter 5 of the Disclosure and Transparency Rules applies to the company"),
        List.of("psc-exempt-as-trading-on-regulated-market", exempt, REGULATED),
        List.of("psc-exempt-as-trading-on-uk-regulated-market", exempt, REGULATED),
        List.of("psc-exempt-as-trading-on-eu-regulated-market", exempt, REGULATED),
        List.of(
            "psc-exempt-as-shares-admitted-on-market",
            exempt,
            "Exempt: voting shares admitted to trading on a market listed in the regulations"));
  }

  @ParameterizedTest
  @MethodSource("nobody")
  void typeThatNamesNobody_isAReasonAndItsWords(List<String> row) {
    assertNobody(row.get(0), row.get(1), row.get(2));
    assertNobody("\t" + row.get(0).toUpperCase(Locale.ROOT) + " ", row.get(1), row.get(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-beneficial-owners",
        "subject-unable-to-confirm-or-identify-beneficial-owner",
        "interested-party-has-not-provided-information",
        "subject-exempt-from-disclosure",
        "interested-party-exempt-from-disclosure",
        "information-unknown-to-publisher",
        "unknown"
      })
  void codeOfAReason_isThatReasonWithoutWords(String code) {
    assertNobody(code, code, null);
    assertNobody(camelCase(code), code, null);
    assertNobody(" " + camelCase(code).toUpperCase(Locale.ROOT), code, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psc-is-late",
        " no idea ",
        "psc-exists-but-not-identified-",
        "super-secure-beneficial-owner-partnership",
        "awaiting-confirmation-from-psc-partnership",
        "no beneficial owners"
      })
  void otherType_isUnknownInItsOwnWordsAndTold(String type) {
    assertUnknown("type: '" + type + "'", type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x: 1", "type: null", "type: ''", "type: ' \u2003'", "type: 5", "type: {}"})
  void noType_isUnknownWithoutWordsAndTold(String fields) {
    assertUnknown(fields, null);
  }

  private static void assertUnknown(String fields, String description) {
    Corrected mapping = Corrected.in04();
    JsonNode party = party(Corrected.only(mapping.pscStatement(fields)));
    assertReason(party, "unknown", description);
    assertThat(mapping.codes()).contains("psc-statement-type-unknown");
  }

  private static void assertPerson(String type, String personType, String reason) {
    Corrected in02 = Corrected.in02();
    JsonNode person = in02.pscStatement(field(type)).get(0);
    assertThat(person.get("personType").textValue()).isEqualTo(personType);
    assertReason(person.get("unspecifiedPersonDetails"), reason, words(type));
    assertThat(in02.codes()).isEmpty();
    JsonNode details = Corrected.in04().pscStatement(field(type)).get(0).get("recordDetails");
    assertThat(details.get("personType").textValue()).isEqualTo(personType);
    assertReason(details.get("unspecifiedPersonDetails"), camelCase(reason), words(type));
  }

  private static void assertNobody(String type, String reason, String description) {
    Corrected in02 = Corrected.in02();
    JsonNode relationship = Corrected.only(in02.pscStatement(field(type)));
    assertReason(party(relationship).get("unspecified"), reason, description);
    assertThat(in02.codes()).isEmpty();
    relationship = Corrected.only(Corrected.in04().pscStatement(field(type)));
    assertReason(party(relationship), camelCase(reason), description);
  }

  private static void assertReason(JsonNode why, String reason, String description) {
    assertThat(why.get("reason").textValue()).isEqualTo(reason);
    assertThat(why.path("description").textValue()).isEqualTo(description);
    assertThat(why).hasSize(description == null ? 1 : 2);
  }

  private static JsonNode party(JsonNode relationship) {
    return Corrected.details(relationship).get("interestedParty");
  }

  private static String field(String type) {
    return "type: '" + type.replace("\t", "\\t") + "'";
  }

  private static String words(String type) {
    return ((UnknownParty.Person) UnknownParty.of(Optional.of(type))).words();
  }

  private static String camelCase(String code) {
    StringBuilder camel = new StringBuilder();
    for (String word : code.split("-", -1)) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}
