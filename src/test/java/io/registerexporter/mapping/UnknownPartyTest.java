package io.registerexporter.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.Codes;
import io.registerexporter.bods.PersonType;
import io.registerexporter.bods.Unspecified;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownPartyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          psc-contacted-but-no-response | The company has given a notice under section 790D of the Act which has not been complied with
          psc-contacted-but-no-response-partnership | The partnership has given a notice under Regulation 10 of The Scottish Partnerships (Register of People with Significant Control) Regulations 2017 which has not been complied with
          restrictions-notice-issued-to-psc | The company has issued a restrictions notice under paragraph 1 of Schedule 1B to the Act
          restrictions-notice-issued-to-psc-partnership | The partnership has issued a restrictions notice under paragraph 1 of Schedule 2 to The Scottish Partnerships (Register of People with Significant Control) Regulations 2017
          psc-exists-but-not-identified | The company knows or has reasonable cause to believe that there is a registrable person in relation to the company but it has not identified the registrable person
          psc-exists-but-not-identified-partnership | The partnership knows or has reasonable cause to believe that there is a registrable person in relation to the partnership but it has not identified the registrable person
          psc-details-not-confirmed | The company has identified a registrable person in relation to the company but all the required particulars of that person have not been confirmed
          psc-details-not-confirmed-partnership | The partnership has identified a registrable person in relation to the partnership but all the required particulars of that person have not been confirmed
          psc-has-failed-to-confirm-changed-details | The person with significant control has failed to comply with a notice given by the company under section 790E of the Act
          psc-has-failed-to-confirm-changed-details-partnership | The partnership has given a notice under Regulation 11 of The Scottish Partnerships (Register of People with Significant Control) Regulations 2017 which has not been complied with
          """)
  void personThatIsNotNamed_isAnUnknownPerson(String type, String reason) {
    assertThat(UnknownParty.of(Optional.of(type)))
        .isEqualTo(new UnknownParty.Person(PersonType.UNKNOWN_PERSON, reason));
  }

  @Test
  void protectedPerson_isAnAnonymousPerson() {
    String reason =
        "The person with significant control's details are not shown because restrictions on using"
            + " or disclosing any of the individual\u2019s particulars are in force under"
            + " regulations under section 790ZG in relation to this company";
    assertThat(UnknownParty.of(Optional.of("super-secure-person-with-significant-control")))
        .isEqualTo(new UnknownParty.Person(PersonType.ANONYMOUS_PERSON, reason));
  }

  @ParameterizedTest
  @CsvSource({
    "no-individual-or-entity-with-signficant-control, no-beneficial-owners, No person",
    "no-individual-or-entity-with-signficant-control-partnership, no-beneficial-owners,"
        + " Unknown person(s)",
    "disclosure-transparency-rules-chapter-five-applies, subject-exempt-from-disclosure,"
        + " Unknown person(s)",
    "psc-exempt-as-trading-on-regulated-market, subject-exempt-from-disclosure, Unknown person(s)",
    "psc-exempt-as-shares-admitted-on-market, subject-exempt-from-disclosure, Unknown person(s)",
    "steps-to-find-psc-not-yet-completed, unknown, Unknown person(s)",
    "steps-to-find-psc-not-yet-completed-partnership, unknown, Unknown person(s)",
    "unknown, unknown, Unknown person(s)"
  })
  void nobody_isUnspecified(String type, String reason, String description) {
    assertThat(UnknownParty.of(Optional.of(type))).isEqualTo(nobody(reason, description));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anything",
        "no-beneficial-owners",
        "subject-exempt-from-disclosure",
        "no-individual-or-entity-with-significant-control",
        "PSC-DETAILS-NOT-CONFIRMED",
        "psc-details-not-confirmed ",
        "super-secure-person-with-significant-control-partnership"
      })
  void anyOtherType_meansThatNothingIsKnown(String type) {
    assertThat(UnknownParty.of(Optional.of(type))).isEqualTo(UnknownParty.NOT_KNOWN);
  }

  @Test
  void absentType_meansThatNothingIsKnown() {
    assertThat(UnknownParty.of(Optional.empty())).isEqualTo(nobody("unknown", "Unknown person(s)"));
  }

  private static UnknownParty nobody(String reason, String description) {
    return new UnknownParty.Nobody(
        new Unspecified(Codes.reasonOf(reason).orElseThrow(), Optional.of(description)));
  }
}
