package io.registerexporter.exchange;

import java.util.List;

/** Parts of columns. */
public final class Columns {

  private Columns() {}

  /** The values at the places, in their order. */
  public static long[] select(long[] column, int[] places) {
    long[] selected = new long[places.length];
    for (int i = 0; i < places.length; i++) {
      selected[i] = column[places[i]];
    }
    return selected;
  }

  /** The values at the places, in their order. */
  public static int[] select(int[] column, int[] places) {
    int[] selected = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      selected[i] = column[places[i]];
    }
    return selected;
  }

  /** The values at the places, in their order. */
  public static byte[] select(byte[] column, int[] places) {
    byte[] selected = new byte[places.length];
    for (int i = 0; i < places.length; i++) {
      selected[i] = column[places[i]];
    }
    return selected;
  }

  /** Puts values to places of a column. */
  public static void spread(byte[] values, int[] places, byte[] column) {
    requireSameLength(values.length, places.length);
    for (int i = 0; i < places.length; i++) {
      column[places[i]] = values[i];
    }
  }

  /** Puts values to places of a column. */
  public static void spread(int[] values, int[] places, int[] column) {
    requireSameLength(values.length, places.length);
    for (int i = 0; i < places.length; i++) {
      column[places[i]] = values[i];
    }
  }

  /** Puts values to places of a column. */
  public static void spread(long[] values, int[] places, long[] column) {
    requireSameLength(values.length, places.length);
    for (int i = 0; i < places.length; i++) {
      column[places[i]] = values[i];
    }
  }

  private static void requireSameLength(int values, int places) {
    if (values != places) {
      throw new IllegalStateException(values + " values for " + places + " places");
    }
  }

  /** Columns one after the other. */
  public static long[] concatLongs(List<long[]> columns) {
    long[] all = new long[columns.stream().mapToInt(column -> column.length).sum()];
    int end = 0;
    for (long[] column : columns) {
      System.arraycopy(column, 0, all, end, column.length);
      end += column.length;
    }
    return all;
  }

  /** Columns one after the other. */
  public static int[] concatInts(List<int[]> columns) {
    int[] all = new int[columns.stream().mapToInt(column -> column.length).sum()];
    int end = 0;
    for (int[] column : columns) {
      System.arraycopy(column, 0, all, end, column.length);
      end += column.length;
    }
    return all;
  }

  /** Columns one after the other. */
  public static byte[] concatBytes(List<byte[]> columns) {
    byte[] all = new byte[columns.stream().mapToInt(column -> column.length).sum()];
    int end = 0;
    for (byte[] column : columns) {
      System.arraycopy(column, 0, all, end, column.length);
      end += column.length;
    }
    return all;
  }
}
