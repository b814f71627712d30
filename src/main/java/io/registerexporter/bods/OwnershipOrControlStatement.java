package io.registerexporter.bods;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Says which interests an interested party holds in an entity.
 *
 * @param statementId its id
 * @param statementDate when it was declared
 * @param subject the entity statement about the entity that interests are held in
 * @param interestedParty who holds them
 * @param interests may be empty
 * @param source where the register has it from
 */
public record OwnershipOrControlStatement(
    StatementId statementId,
    Optional<LocalDate> statementDate,
    StatementId subject,
    InterestedParty interestedParty,
    List<Interest> interests,
    Optional<Source> source)
    implements Statement {

  @Override
  public StatementType type() {
    return StatementType.OWNERSHIP_OR_CONTROL;
  }
}
