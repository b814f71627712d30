package io.registerexporter.bods;

import java.util.Optional;

/**
 * Why nothing is said about an entity or person.
 *
 * @param reason by the standard's unspecifiedReason codelist
 * @param description for people
 */
public record Unspecified(Reason reason, Optional<String> description) implements InterestedParty {

  /** The standard's unspecifiedReason codelist. */
  public enum Reason {
    NO_BENEFICIAL_OWNERS,
    SUBJECT_UNABLE_TO_CONFIRM_OR_IDENTIFY_BENEFICIAL_OWNER,
    INTERESTED_PARTY_HAS_NOT_PROVIDED_INFORMATION,
    SUBJECT_EXEMPT_FROM_DISCLOSURE,
    INTERESTED_PARTY_EXEMPT_FROM_DISCLOSURE,
    INFORMATION_UNKNOWN_TO_PUBLISHER,
    UNKNOWN
  }
}
