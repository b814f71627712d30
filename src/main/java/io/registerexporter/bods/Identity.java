package io.registerexporter.bods;

import java.time.Instant;
import java.util.Optional;

/**
 * What a statement is known by in every version.
 *
 * @param statementId its id in 0.1 and 0.2; from 0.4 on the id follows from what is printed
 * @param recordId the record that it describes, the same for as long as there is that record
 * @param declarationSubject the recordId of the record that the declaration is about
 * @param updatedAt when the register last changed what it says
 * @param date when it was made
 */
public record Identity(
    StatementId statementId,
    String recordId,
    String declarationSubject,
    Optional<Instant> updatedAt,
    StatementDate date) {

  /** The statement as others refer to it. */
  public Reference reference() {
    return new Reference(statementId, recordId);
  }
}
