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
 * @param details what else is known of the person
 * @param source where the register has it from
 */
public record PersonStatement(
    Identity identity,
    PersonType personType,
    Optional<Unspecified> unspecified,
    Optional<String> fullName,
    List<Identifier> identifiers,
    Details details,
    Optional<Source> source)
    implements Statement {

  /**
   * @param nationality a country
   * @param birthDate the date of birth
   * @param address for contact
   * @param residence the country of residence, which need not be that of the address
   */
  public record Details(
      Optional<Country> nationality,
      Optional<PartialDate> birthDate,
      Optional<String> address,
      Optional<Country> residence) {}

  /** A person that is not known: nothing but why. */
  public static PersonStatement missing(
      Identity identity, PersonType type, Unspecified why, Optional<Source> source) {
    return new PersonStatement(
        identity,
        type,
        Optional.of(why),
        Optional.empty(),
        List.of(),
        new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        source);
  }

  @Override
  public StatementType type() {
    return StatementType.PERSON;
  }
}
