package io.registerexporter.bods;

/**
 * A reference to the statement about an entity or person.
 *
 * @param statementId by the statement, as up to 0.2
 * @param recordId by the record, as from 0.3 on
 */
public record Reference(StatementId statementId, String recordId) {}
