package io.registerexporter.generate.population;

import org.bson.types.ObjectId;

/**
 * What other documents say about a company.
 *
 * @param id its {@code _id}
 * @param origin the register that it is in
 * @param number its number there, eight digits
 */
record Company(ObjectId id, Origin origin, String number) {}
