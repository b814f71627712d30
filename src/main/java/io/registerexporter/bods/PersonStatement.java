package io.registerexporter.bods;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Identifies and describes a natural person, or says why none is known.
 *
 * @param statementId its id
 * @param personType known, anonymous or unknown
 * @param missingInfoReason why a person that is not known is missing
 * @param fullName the name of a known person; absent is printed as null in 0.1
 * @param identifiers in the order of printing
 * @param nationalities countries
 * @param birthDate the person's date of birth
 * @param addresses none is left out
 */
public record PersonStatement(
    StatementId statementId,
    PersonType personType,
    Optional<String> missingInfoReason,
    Optional<String> fullName,
    List<Identifier> identifiers,
    List<Country> nationalities,
    Optional<LocalDate> birthDate,
    List<Address> addresses)
    implements Statement {

  /** A person that is not known: nothing but why. */
  public static PersonStatement missing(StatementId id, PersonType type, String reason) {
    return new PersonStatement(
        id,
        type,
        Optional.of(reason),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  @Override
  public StatementType type() {
    return StatementType.PERSON;
  }
}
