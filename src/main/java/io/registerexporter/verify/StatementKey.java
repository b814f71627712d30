package io.registerexporter.verify;

import io.registerexporter.bods.StatementType;

/**
 * The place of a statement in an export: by type, then by the unsigned number in its id.
 *
 * @param type its type
 * @param hash the bits in its id
 * @param code the type as the statement has it
 * @param id the id as the statement has it
 */
record StatementKey(StatementType type, IdKey hash, String code, String id)
    implements Comparable<StatementKey> {

  @Override
  public int compareTo(StatementKey other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : hash.compareTo(other.hash);
  }

  @Override
  public String toString() {
    return code + " " + id;
  }
}
