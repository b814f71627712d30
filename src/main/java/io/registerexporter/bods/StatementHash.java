package io.registerexporter.bods;

/**
 * The hash in a statement's id, unsigned, of up to 128 bits.
 *
 * @param high its first 64 bits, by which an export is cut into parts
 * @param low what follows; 0 where ids have no more than 64 bits
 */
public record StatementHash(long high, long low) {}
