package io.registerexporter.verify;

import io.registerexporter.bods.StatementId;
import io.registerexporter.bods.StatementType;

/**
 * The place of a statement in an export: by type, then by the unsigned number in its id.
 *
 * @param type its type
 * @param hash the 64 bits in its id
 */
record StatementKey(StatementType type, long hash) implements Comparable<StatementKey> {

  @Override
  public int compareTo(StatementKey other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : Long.compareUnsigned(hash, other.hash);
  }

  @Override
  public String toString() {
    return type.code() + " " + StatementId.ofHash(hash).text();
  }
}
