package io.registerexporter.mapping;

import io.registerexporter.register.EntityType;

/**
 * One end of a relationship.
 *
 * @param id hexadecimal {@code _id} of the entity
 * @param type what the entity is
 * @param statementHash the hash in its statementID
 */
public record End(String id, EntityType type, long statementHash) {}
