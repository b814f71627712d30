package io.registerexporter.decisions;

import io.registerexporter.exchange.IdTable;
import java.io.Serializable;
import java.util.Arrays;

/** The edges of a graph by the node that they leave, as lists through arrays. */
final class Adjacency implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int NONE = -1;

  private final int[] first;
  private final int[] next;
  private final int[] ends;

  /**
   * @param nodes gets those that edges have and it has not
   */
  Adjacency(IdTable nodes, Edges edges) {
    int size = edges.size();
    int[] begins = new int[size];
    ends = new int[size];
    for (int edge = 0; edge < size; edge++) {
      begins[edge] = nodes.add(edges.from().high()[edge], edges.from().low()[edge]);
      ends[edge] = nodes.add(edges.to().high()[edge], edges.to().low()[edge]);
    }
    first = new int[nodes.size()];
    Arrays.fill(first, NONE);
    next = new int[size];
    for (int edge = 0; edge < size; edge++) {
      next[edge] = first[begins[edge]];
      first[begins[edge]] = edge;
    }
  }

  /** An edge that leaves a node, or less than 0. */
  int first(int node) {
    return node < first.length ? first[node] : NONE;
  }

  /** Another edge that leaves the same node, or less than 0. */
  int next(int edge) {
    return next[edge];
  }

  /** The node that an edge leads to. */
  int end(int edge) {
    return ends[edge];
  }
}
