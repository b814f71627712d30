package io.registerexporter.launcher.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Clusters for people: a line each, in columns. */
final class ClusterTable {

  private static final List<String> HEADER =
      List.of("ID", "STATE", "EXPORT", "SINCE", "DURATION", "NAME");

  private ClusterTable() {}

  static void print(List<ClusterLine> clusters, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    clusters.forEach(cluster -> rows.add(row(cluster)));
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column));
        if (column < row.size() - 1) {
          line.append(" ".repeat(width(column, rows) - row.get(column).length() + 2));
        }
      }
      out.println(line);
    }
  }

  private static List<String> row(ClusterLine cluster) {
    return List.of(
        cluster.id(),
        cluster.state(),
        cluster.exportId() == null ? "-" : cluster.exportId(),
        cluster.createdAt(),
        cluster.duration(),
        cluster.name());
  }

  private static int width(int column, List<List<String>> rows) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
