package io.registerexporter.diff;

import io.registerexporter.bods.StatementType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many statements of each type came, went, changed and did not, with a few of them.
 *
 * <p>Those are the first ones by the hash of their key: the same whoever found them in which order,
 * and no particular ones, since a hash says nothing of what it is made of.
 */
final class Differences implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Examples of each type and kind. */
  static final int EXAMPLES = 10;

  private static final int KINDS = Kind.values().length;

  private final long[] counts = new long[StatementType.values().length * KINDS];
  private final List<List<Found>> examples = new ArrayList<>();

  Differences() {
    for (int i = 0; i < counts.length; i++) {
      examples.add(new ArrayList<>());
    }
  }

  /**
   * Counts differences of one key.
   *
   * @param example one of them
   */
  void add(StatementType type, Kind kind, long count, Found example) {
    if (count > 0) {
      int slot = slot(type, kind);
      counts[slot] += count;
      if (kind != Kind.UNCHANGED) {
        keep(examples.get(slot), example);
      }
    }
  }

  private static void keep(List<Found> kept, Found example) {
    int place = -1 - Collections.binarySearch(kept, example);
    if (place >= 0 && place < EXAMPLES) {
      kept.add(place, example);
      if (kept.size() > EXAMPLES) {
        kept.remove(EXAMPLES);
      }
    }
  }

  /** Both together. */
  Differences plus(Differences other) {
    for (int slot = 0; slot < counts.length; slot++) {
      counts[slot] += other.counts[slot];
      for (Found example : other.examples.get(slot)) {
        keep(examples.get(slot), example);
      }
    }
    return this;
  }

  long count(StatementType type, Kind kind) {
    return counts[slot(type, kind)];
  }

  List<Found> examples(StatementType type, Kind kind) {
    return Collections.unmodifiableList(examples.get(slot(type, kind)));
  }

  private static int slot(StatementType type, Kind kind) {
    return type.ordinal() * KINDS + kind.ordinal();
  }
}
