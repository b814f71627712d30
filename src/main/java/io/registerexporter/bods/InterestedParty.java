package io.registerexporter.bods;

/** Who holds an interest. */
public sealed interface InterestedParty
    permits InterestedParty.DescribedByEntityStatement,
        InterestedParty.DescribedByPersonStatement,
        InterestedParty.OfUnknownType,
        Unspecified {

  record DescribedByEntityStatement(Reference statement) implements InterestedParty {}

  record DescribedByPersonStatement(Reference statement) implements InterestedParty {}

  /** Stored, but neither known to be an entity nor a person: an empty object in 0.1. */
  record OfUnknownType() implements InterestedParty {}
}
