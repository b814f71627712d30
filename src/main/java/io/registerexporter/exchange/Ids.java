package io.registerexporter.exchange;

import java.io.Serializable;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A column of ids of 128 bits: the 12 bytes of an ObjectId and four of zero, or the 16 bytes that
 * stand for any other {@code _id}.
 *
 * @param high first eight bytes of each
 * @param low last eight bytes of each
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
public record Ids(long[] high, long[] low) implements Serializable {

  /** No ids. */
  public static final Ids NONE = new Ids(new long[0], new long[0]);

  private static final int OBJECT_ID_BYTES = 12;

  public int size() {
    return high.length;
  }

  /** The ids with the numbers, in their order. */
  public Ids select(int[] numbers) {
    return new Ids(Columns.select(high, numbers), Columns.select(low, numbers));
  }

  /** Columns one after the other. */
  public static Ids concat(List<Ids> columns) {
    return new Ids(
        Columns.concatLongs(columns.stream().map(Ids::high).toList()),
        Columns.concatLongs(columns.stream().map(Ids::low).toList()));
  }

  /** The first 12 bytes of an id, which are all of an ObjectId. */
  public byte[] objectId(int number) {
    byte[] bytes = new byte[OBJECT_ID_BYTES];
    for (int i = 0; i < OBJECT_ID_BYTES; i++) {
      long half = i < Long.BYTES ? high[number] : low[number];
      bytes[i] = (byte) (half >>> (Long.SIZE - Byte.SIZE * (1 + i % Long.BYTES)));
    }
    return bytes;
  }

  /** The first eight bytes of a key of 12 or 16. */
  public static long high(byte[] key) {
    return bigEndian(key, 0);
  }

  /** The bytes behind them, filled up with zeros. */
  public static long low(byte[] key) {
    return bigEndian(key, Long.BYTES);
  }

  private static long bigEndian(byte[] key, int from) {
    long value = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      value = value << Byte.SIZE | (i < key.length ? key[i] & 0xFF : 0);
    }
    return value;
  }

  /** Collects a column. */
  public static final class Builder {
    private final LongStream.Builder high = LongStream.builder();
    private final LongStream.Builder low = LongStream.builder();

    /** Takes a key of 12 or 16 bytes. */
    public void add(byte[] key) {
      add(Ids.high(key), Ids.low(key));
    }

    /** Takes the two halves of an id. */
    public void add(long idHigh, long idLow) {
      high.add(idHigh);
      low.add(idLow);
    }

    /** Takes the place of an id that is not there. */
    public void addNone() {
      add(0, 0);
    }

    /** The column; to be called once. */
    public Ids build() {
      return new Ids(high.build().toArray(), low.build().toArray());
    }
  }
}
