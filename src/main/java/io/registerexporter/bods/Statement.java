package io.registerexporter.bods;

/** A statement of the standard, in no version's form yet. */
public sealed interface Statement
    permits EntityStatement, PersonStatement, OwnershipOrControlStatement {

  Identity identity();

  StatementType type();
}
