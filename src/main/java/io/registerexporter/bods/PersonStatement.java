package io.registerexporter.bods;

import java.util.List;
import java.util.Optional;

/**
 * Identifies and describes a natural person, or says why none is known.
 *
 * @param identity what it is known by
 * @param personType known, anonymous or unknown
 * @param unspecified why a person that is not known is missing
 * @param fullName the name of a known person; absent is printed as null in 0.1
 * @param identifiers in the order of printing
 * @param nationality a country
 * @param birthDate the person's date of birth
 * @param residence where the person can be reached, and lives
 */
public record PersonStatement(
    Identity identity,
    PersonType personType,
    Optional<Unspecified> unspecified,
    Optional<String> fullName,
    List<Identifier> identifiers,
    Optional<Country> nationality,
    Optional<PartialDate> birthDate,
    Residence residence)
    implements Statement {

  /**
   * @param address for contact
   * @param country the country of residence, which need not be that of the address
   */
  public record Residence(Optional<String> address, Optional<Country> country) {}

  /** A person that is not known: nothing but why. */
  public static PersonStatement missing(Identity identity, PersonType type, Unspecified why) {
    return new PersonStatement(
        identity,
        type,
        Optional.of(why),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new Residence(Optional.empty(), Optional.empty()));
  }

  @Override
  public StatementType type() {
    return StatementType.PERSON;
  }
}
