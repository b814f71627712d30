package io.registerexporter.bods;

/** Who holds an interest. */
public sealed interface InterestedParty {

  record DescribedByEntityStatement(StatementId statement) implements InterestedParty {}

  record DescribedByPersonStatement(StatementId statement) implements InterestedParty {}

  /**
   * @param reason code of the unspecifiedReason codelist
   * @param description for people
   */
  record Unspecified(String reason, String description) implements InterestedParty {}

  /** Stored, but neither known to be an entity nor a person: an empty object in 0.1. */
  record OfUnknownType() implements InterestedParty {}
}
