package io.registerexporter.verify;

/** The statements about one record by date; of one day, in the order of the export. */
final class Series {

  private int firstDay;
  private int firstMarks;
  private int lastDay;
  private int lastMarks;

  void add(int marks, int day) {
    boolean isFirst = firstMarks == 0;
    if (isFirst || day < firstDay) {
      firstDay = day;
      firstMarks = marks;
    }
    if (isFirst || day >= lastDay) {
      lastDay = day;
      lastMarks = marks;
    }
  }

  /** Begins with another record. */
  void clear() {
    firstMarks = 0;
    lastMarks = 0;
  }

  boolean beginsWith(Mark mark) {
    return mark.isIn(firstMarks);
  }

  boolean endsWith(Mark mark) {
    return mark.isIn(lastMarks);
  }
}
