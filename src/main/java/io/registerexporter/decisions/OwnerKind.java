package io.registerexporter.decisions;

import io.registerexporter.exchange.Ids;
import java.util.Optional;

/** The documents that provenances may be about, under the names that they have there. */
enum OwnerKind {
  RELATIONSHIP("Relationship"),
  STATEMENT("Statement"),
  ENTITY("Entity");

  private final String stored;

  OwnerKind(String stored) {
    this.stored = stored;
  }

  static Optional<OwnerKind> of(String stored) {
    for (OwnerKind kind : values()) {
      if (kind.stored.equals(stored)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * The second half of an id, in which the kind leaves two bits: those of an ObjectId are free, and
   * hashes of 128 bits do not differ in two alone.
   */
  long low(long low) {
    return low ^ ordinal();
  }

  /** Ids of documents of this kind. */
  Ids mark(Ids ids) {
    long[] low = ids.low().clone();
    for (int i = 0; i < low.length; i++) {
      low[i] = low(low[i]);
    }
    return new Ids(ids.high(), low);
  }
}
