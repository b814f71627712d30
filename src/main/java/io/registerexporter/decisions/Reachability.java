package io.registerexporter.decisions;

import io.registerexporter.exchange.IdTable;
import io.registerexporter.exchange.Ids;
import java.util.Arrays;
import java.util.BitSet;

/** Which nodes of a graph can be reached; each node and edge is looked at once. */
final class Reachability {

  private Reachability() {}

  /** The nodes that edges lead to from any of the starts, starts included. */
  static Ids from(Ids starts, Edges edges) {
    IdTable nodes = IdTable.of(starts);
    int end = nodes.size();
    Adjacency leaving = new Adjacency(nodes, edges);
    int[] reached = new int[nodes.size()];
    BitSet seen = new BitSet();
    for (int start = 0; start < end; start++) {
      reached[start] = start;
      seen.set(start);
    }
    for (int next = 0; next < end; next++) {
      for (int edge = leaving.first(reached[next]); edge >= 0; edge = leaving.next(edge)) {
        int to = leaving.end(edge);
        if (!seen.get(to)) {
          seen.set(to);
          reached[end++] = to;
        }
      }
    }
    return nodes.ids().select(Arrays.copyOf(reached, end));
  }
}
