package io.registerexporter.bods;

/**
 * A statement as it is printed.
 *
 * @param type its type
 * @param id its id as it is printed
 * @param hash the hash in the id, by which statements are ordered and cut into parts
 * @param json one line of UTF-8 JSON without a line end, keys in a fixed order
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
public record StatementLine(StatementType type, String id, StatementHash hash, byte[] json) {}
