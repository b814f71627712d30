package io.registerexporter.decisions;

import io.registerexporter.exchange.IdTable;
import io.registerexporter.exchange.Ids;
import java.util.stream.IntStream;

/** What the documents of a slice refer to, each id once. */
final class References {

  private final IdTable table = new IdTable();

  /** Takes one of some ids, which may be known. */
  void add(Ids ids, int number) {
    table.add(ids.high()[number], ids.low()[number]);
  }

  /** A column of references. */
  final class Column {
    private final IntStream.Builder numbers = IntStream.builder();

    /** Takes a key of 12 or 16 bytes. */
    void add(byte[] key) {
      add(Ids.high(key), Ids.low(key));
    }

    void add(long high, long low) {
      numbers.add(table.add(high, low));
    }

    /** Takes the place of a reference that is not there. */
    void addNone() {
      numbers.add(ScanColumns.NONE);
    }

    int[] build() {
      return numbers.build().toArray();
    }
  }

  Column column() {
    return new Column();
  }

  Ids ids() {
    return table.ids();
  }
}
