package io.registerexporter.verify;

/** A line of an export as one number, which orders lines as they stand. */
public final class Place {

  private static final int LINE_BITS = 40;

  private Place() {}

  /**
   * @param part number of the part among those that are read, from 0
   * @param line number of the line in it, from 1
   */
  public static long of(int part, long line) {
    return ((long) part << LINE_BITS) | line;
  }

  public static int part(long place) {
    return (int) (place >>> LINE_BITS);
  }

  public static long line(long place) {
    return place & ((1L << LINE_BITS) - 1);
  }
}
