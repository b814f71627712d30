package io.registerexporter.decisions;

import io.registerexporter.exchange.Ids;
import java.io.Serializable;
import java.util.List;

/**
 * A graph, or a part of one.
 *
 * @param starts nodes to start from
 * @param edges ways to others
 */
record Graph(Ids starts, Edges edges) implements Serializable {

  long size() {
    return (long) starts.size() + edges.size();
  }

  static Graph concat(List<Graph> parts) {
    return new Graph(
        Ids.concat(parts.stream().map(Graph::starts).toList()),
        Edges.concat(parts.stream().map(Graph::edges).toList()));
  }
}
