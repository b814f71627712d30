package io.registerexporter.bods;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Identifies and describes an entity.
 *
 * @param statementId its id
 * @param entityType code of the entityType codelist
 * @param name the entity's name, printed also when empty
 * @param incorporatedInJurisdiction where it was incorporated
 * @param identifiers in the order of printing
 * @param foundingDate UTC date
 * @param dissolutionDate UTC date
 * @param addresses none is left out
 */
public record EntityStatement(
    StatementId statementId,
    String entityType,
    Optional<String> name,
    Optional<Country> incorporatedInJurisdiction,
    List<Identifier> identifiers,
    Optional<LocalDate> foundingDate,
    Optional<LocalDate> dissolutionDate,
    List<Address> addresses)
    implements Statement {

  public static final String REGISTERED_ENTITY = "registeredEntity";

  @Override
  public StatementType type() {
    return StatementType.ENTITY;
  }
}
