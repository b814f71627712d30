package io.registerexporter.verify;

/**
 * What statements hold, in numbers.
 *
 * @param interests by type
 * @param interestStates {@link #CURRENT} or {@link #ENDED}
 * @param jurisdictions of entities, by code
 * @param identifierSchemes by scheme or its name
 */
record Contents(
    Frequencies interests,
    Frequencies interestStates,
    Frequencies jurisdictions,
    Frequencies identifierSchemes) {

  static final String CURRENT = "current";
  static final String ENDED = "ended";

  Contents() {
    this(new Frequencies(), new Frequencies(), new Frequencies(), new Frequencies());
  }

  void add(Contents more) {
    interests.add(more.interests);
    interestStates.add(more.interestStates);
    jurisdictions.add(more.jurisdictions);
    identifierSchemes.add(more.identifierSchemes);
  }

  long currentInterests() {
    return interestStates.count(CURRENT);
  }
}
