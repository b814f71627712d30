package io.registerexporter.bods;

import java.util.Optional;

/** A statement of the standard, in no version's form yet. */
public sealed interface Statement
    permits EntityStatement, PersonStatement, OwnershipOrControlStatement {

  Identity identity();

  StatementType type();

  /** Where the register has it from; up to 0.2 only ownership-or-control statements say so. */
  Optional<Source> source();
}
