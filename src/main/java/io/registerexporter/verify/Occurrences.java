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
  private final long[] before = new long[MARKS.length];
  private final Series series = new Series();
  private int marksOfAll;

  /**
   * @param marks bits of marks
   * @param place where, as a {@link Place}
   * @param day of the statement's date
   */
  void add(int marks, long place, int day) {
    if (Mark.isStatement(marks)) {
      series.add(marks, day);
      if (!Mark.isStatement(marksOfAll)) {
        System.arraycopy(counts, 0, before, 0, counts.length);
      }
    }
    for (int left = marks; left != 0; left &= left - 1) {
      int mark = Integer.numberOfTrailingZeros(left);
      if (counts[mark] == 0) {
        places[mark] = place;
      }
      counts[mark]++;
    }
    marksOfAll |= marks;
  }

  /** Begins with another id. */
  void clear() {
    Arrays.fill(counts, 0);
    Arrays.fill(before, 0);
    series.clear();
    marksOfAll = 0;
  }

  long count(Mark mark) {
    return counts[mark.ordinal()];
  }

  boolean has(Mark mark) {
    return mark.isIn(marksOfAll);
  }

  /** Number of statements whose own id it is. */
  long statements() {
    return count(Mark.ENTITY) + count(Mark.PERSON) + count(Mark.RELATIONSHIP);
  }

  /** Whether these are statements of several types. */
  boolean areOfSeveralTypes() {
    return Mark.types(marksOfAll) > 1;
  }

  /** The place of the first statement whose own id it is, if there is one. */
  long firstStatement() {
    long first = Long.MAX_VALUE;
    for (Mark type : Mark.TYPES) {
      first = has(type) ? Math.min(first, place(type)) : first;
    }
    return first;
  }

  /** How often the mark occurs in lines above the first statement of the id; 0 without one. */
  long countBefore(Mark mark) {
    return before[mark.ordinal()];
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
