package io.registerexporter.verify;

import java.util.Arrays;

/**
 * How often an id occurs in an export, by {@link Mark}, and where first. Occurrences are added in
 * the order of the export; however many there are, this stays as small.
 */
final class Occurrences {

  private static final Mark[] MARKS = Mark.values();

  private final long[] counts = new long[MARKS.length];
  private final long[] places = new long[MARKS.length];
  private final Series series = new Series();
  private long[] before = new long[0];

  /**
   * @param marks bits of marks
   * @param place where, as a {@link Place}
   * @param day of the statement's date
   */
  void add(int marks, long place, int day) {
    if (Mark.isStatement(marks)) {
      series.add(marks, day);
      if (before.length == 0) {
        before = Arrays.copyOf(counts, counts.length);
      }
    }
    for (Mark mark : MARKS) {
      if (mark.isIn(marks)) {
        if (counts[mark.ordinal()] == 0) {
          places[mark.ordinal()] = place;
        }
        counts[mark.ordinal()]++;
      }
    }
  }

  long count(Mark mark) {
    return counts[mark.ordinal()];
  }

  boolean has(Mark mark) {
    return count(mark) > 0;
  }

  /** Number of statements whose own id it is. */
  long statements() {
    return count(Mark.ENTITY) + count(Mark.PERSON) + count(Mark.RELATIONSHIP);
  }

  /** How often the mark occurs in lines above the first statement of the id; 0 without one. */
  long countBefore(Mark mark) {
    return before.length == 0 ? 0 : before[mark.ordinal()];
  }

  /** The place where a mark, which occurs, occurs first. */
  long place(Mark mark) {
    return places[mark.ordinal()];
  }

  /** The statements of the id by their dates. */
  Series series() {
    return series;
  }
}
