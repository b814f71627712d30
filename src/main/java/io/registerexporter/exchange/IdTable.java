package io.registerexporter.exchange;

import java.io.Serializable;
import java.util.Arrays;

/** Numbers different ids in the order in which they come: 0, 1, 2, … */
public final class IdTable implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What {@link #find} gives for an id that is not there. */
  public static final int ABSENT = -1;

  private static final int LEAST_SLOTS = 32;

  /** The two halves of each id, side by side, since they are always looked at together. */
  private long[] halves = new long[LEAST_SLOTS];

  /** By the hash of an id its number and one; 0 is a free slot. Half of them at most are taken. */
  private int[] slots = new int[LEAST_SLOTS];

  private int size;

  public static IdTable of(Ids ids) {
    IdTable table = new IdTable();
    table.addAll(ids);
    return table;
  }

  /** Adds ids that may be known. */
  public void addAll(Ids ids) {
    for (int i = 0; i < ids.size(); i++) {
      add(ids.high()[i], ids.low()[i]);
    }
  }

  /** The number of an id, which is new or known. */
  public int add(long idHigh, long idLow) {
    int slot = slot(idHigh, idLow);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (2 * (size + 1) > slots.length) {
      grow();
      slot = slot(idHigh, idLow);
    }
    halves[2 * size] = idHigh;
    halves[2 * size + 1] = idLow;
    slots[slot] = ++size;
    return size - 1;
  }

  /** The number of an id, or {@link #ABSENT}. */
  public int find(long idHigh, long idLow) {
    return slots[slot(idHigh, idLow)] - 1;
  }

  public int size() {
    return size;
  }

  /** The ids by their numbers. */
  public Ids ids() {
    long[] high = new long[size];
    long[] low = new long[size];
    for (int number = 0; number < size; number++) {
      high[number] = halves[2 * number];
      low[number] = halves[2 * number + 1];
    }
    return new Ids(high, low);
  }

  /** The slot of the id, or the free one where it belongs. */
  private int slot(long idHigh, long idLow) {
    int mask = slots.length - 1;
    int slot = (int) hash(idHigh, idLow) & mask;
    while (slots[slot] != 0) {
      int half = 2 * (slots[slot] - 1);
      if (halves[half] == idHigh && halves[half + 1] == idLow) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    halves = Arrays.copyOf(halves, 2 * halves.length);
    slots = new int[2 * slots.length];
    for (int number = 0; number < size; number++) {
      slots[slot(halves[2 * number], halves[2 * number + 1])] = number + 1;
    }
  }

  /** Spreads ids evenly, although ObjectIds are given out one after the other. */
  static long hash(long idHigh, long idLow) {
    long hash = (idHigh * 0x9E3779B97F4A7C15L) ^ Long.rotateLeft(idLow * 0xC2B2AE3D27D4EB4FL, 31);
    hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return hash ^ (hash >>> 32);
  }
}
