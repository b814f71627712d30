package io.registerexporter.source;

/** How far the collections of a source belong together. */
public enum Consistency {
  /** Files, which do not change. */
  DUMP("dump"),
  /** A database to which nothing wrote while it was read. */
  QUIESCED("quiesced"),
  /** A database that may have changed between two collections. */
  BEST_EFFORT("best-effort");

  private final String label;

  Consistency(String label) {
    this.label = label;
  }

  /** What the manifest calls it. */
  public String label() {
    return label;
  }
}
