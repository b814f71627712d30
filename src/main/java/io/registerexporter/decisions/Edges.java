package io.registerexporter.decisions;

import io.registerexporter.exchange.Ids;
import java.io.Serializable;
import java.util.List;

/**
 * Edges of a graph, each from one id to another.
 *
 * @param from where each begins
 * @param to where it ends
 */
record Edges(Ids from, Ids to) implements Serializable {

  int size() {
    return from.size();
  }

  static Edges concat(List<Edges> all) {
    return new Edges(
        Ids.concat(all.stream().map(Edges::from).toList()),
        Ids.concat(all.stream().map(Edges::to).toList()));
  }

  /** Collects edges. */
  static final class Builder {
    private final Ids.Builder from = new Ids.Builder();
    private final Ids.Builder to = new Ids.Builder();

    /** An edge between two of some ids. */
    void add(Ids ids, int begin, int end) {
      from.add(ids.high()[begin], ids.low()[begin]);
      to.add(ids.high()[end], ids.low()[end]);
    }

    Edges build() {
      return new Edges(from.build(), to.build());
    }
  }
}
