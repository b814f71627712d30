package io.registerexporter.mapping;

import io.registerexporter.register.EntityType;
import java.time.LocalDate;

/**
 * One end of a relationship.
 *
 * @param id hexadecimal {@code _id} of the entity
 * @param type what the entity is
 * @param statementHash the hash in its statementID
 * @param statementDate when the register last said something of it
 * @param isTrust whether it is a trust, as far as its legal form tells
 */
public record End(
    String id, EntityType type, long statementHash, LocalDate statementDate, boolean isTrust) {}
