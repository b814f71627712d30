package io.registerexporter.bods;

import java.util.Arrays;

/**
 * Where the members of a printed object are, and the elements of its arrays that are objects: a
 * tree, laid out in the order in which they begin, each followed by those that are in it.
 */
final class Members {

  /** The rank of elements, which have no key. */
  static final int ELEMENT = -1;

  private int[] ranks = new int[128];
  private int[] starts = new int[128];
  private int[] ends = new int[128];
  private int[] nexts = new int[128];
  private int count;

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  /**
   * Adds one that begins.
   *
   * @param rank place of its key among all keys
   * @param start where its key is printed
   * @return its number
   */
  int begin(int rank, int start) {
    if (count == ranks.length) {
      grow();
    }
    ranks[count] = rank;
    starts[count] = start;
    return count++;
  }

  /** Ends one, and with it what is in it. */
  void end(int member, int end) {
    ends[member] = end;
    nexts[member] = count;
  }

  /** Takes back the last one, in which there is no other. */
  void removeLast() {
    count--;
  }

  int rank(int member) {
    return ranks[member];
  }

  int start(int member) {
    return starts[member];
  }

  int end(int member) {
    return ends[member];
  }

  /** The number of the first one behind it that is not in it. */
  int next(int member) {
    return nexts[member];
  }

  private void grow() {
    ranks = Arrays.copyOf(ranks, 2 * count);
    starts = Arrays.copyOf(starts, 2 * count);
    ends = Arrays.copyOf(ends, 2 * count);
    nexts = Arrays.copyOf(nexts, 2 * count);
  }
}
