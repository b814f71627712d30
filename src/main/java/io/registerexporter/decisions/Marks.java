package io.registerexporter.decisions;

import io.registerexporter.exchange.Columns;
import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Routing;
import java.io.Serializable;
import java.util.BitSet;

/**
 * What a slice says of entities.
 *
 * @param ids theirs
 * @param marks bits of {@link Mark} for each
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
record Marks(Ids ids, byte[] marks) implements Serializable {

  /** Nothing said yet of any of some entities. */
  static Marks none(Ids ids) {
    return new Marks(ids, new byte[ids.size()]);
  }

  void add(int number, Mark mark) {
    marks[number] |= mark.bit();
  }

  /** Sends to each bucket what is said of its entities. */
  void send(int buckets, Distributed.Post<Marks> post) {
    BitSet marked = new BitSet(marks.length);
    for (int i = 0; i < marks.length; i++) {
      marked.set(i, marks[i] != 0);
    }
    Routing.of(ids, marked, buckets)
        .forEach(
            (bucket, numbers) ->
                post.send(bucket, new Marks(ids.select(numbers), Columns.select(marks, numbers))));
  }

  /**
   * @param all by number in the table
   */
  void addTo(EntityTable table, byte[] all) {
    for (int i = 0; i < marks.length; i++) {
      int number = table.find(ids, i);
      if (number >= 0) {
        all[number] |= marks[i];
      }
    }
  }
}
