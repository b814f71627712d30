package io.registerexporter.diff;

import java.util.Locale;

/** What became of a statement from one export to the other. */
enum Kind {
  /** Only the later export has it. */
  ADDED,
  /** Only the earlier export has it. */
  REMOVED,
  /** Both have a statement about the same that does not say the same. */
  CHANGED,
  /** Both say the same. */
  UNCHANGED;

  /** What it is called in a report. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
