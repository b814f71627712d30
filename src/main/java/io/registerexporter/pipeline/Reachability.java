package io.registerexporter.pipeline;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;

/** Which nodes of a graph can be reached; each node and edge is looked at once. */
final class Reachability {

  private Reachability() {}

  record Edge(ObjectId from, ObjectId to) {}

  /** The nodes that edges lead to from any of the starts, starts included. */
  static Set<ObjectId> from(Collection<ObjectId> starts, List<Edge> edges) {
    Map<ObjectId, List<Edge>> leaving =
        edges.stream()
            .collect(Collectors.groupingBy(Edge::from, HashMap::new, Collectors.toList()));
    Set<ObjectId> reached = new HashSet<>(starts);
    Queue<ObjectId> frontier = new ArrayDeque<>(reached);
    while (!frontier.isEmpty()) {
      for (Edge edge : leaving.getOrDefault(frontier.remove(), List.of())) {
        if (reached.add(edge.to())) {
          frontier.add(edge.to());
        }
      }
    }
    return reached;
  }
}
