package io.registerexporter.sink;

/** From where on an unfinished export is made again. */
public enum Continuation {
  /** Nothing of it is used. */
  BEGINNING,
  /** The database's documents as they were staged. */
  STAGED_DOCUMENTS,
  /** The parts, and all that the inventory lists. */
  PARTS
}
