package io.registerexporter.emr;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The clusters of an account, the oldest first. */
final class EmrClusters {

  private final Map<String, EmrCluster> clusters = new LinkedHashMap<>();
  private final Deque<ClusterFailure> failures = new ArrayDeque<>();
  private final Clock clock;
  private final Consumer<EmrCluster> added;
  private int ids;

  /**
   * @param added told of each new cluster
   */
  EmrClusters(Clock clock, Consumer<EmrCluster> added) {
    this.clock = clock;
    this.added = added;
  }

  /** Has one of the clusters to come fail: each order takes the next one. */
  synchronized void plan(ClusterFailure failure) {
    failures.add(failure);
  }

  synchronized EmrCluster add(JsonNode request) {
    EmrCluster cluster =
        new EmrCluster(
            newId("j-"), request, Optional.ofNullable(failures.poll()), () -> newId("s-"), clock);
    clusters.put(cluster.id(), cluster);
    added.accept(cluster);
    return cluster;
  }

  /** As long as EMR's. */
  private String newId(String prefix) {
    return prefix + String.format(Locale.ROOT, "%13s", "T" + ++ids).replace(' ', '0');
  }

  synchronized Optional<EmrCluster> find(String id) {
    return Optional.ofNullable(clusters.get(id));
  }

  synchronized Collection<EmrCluster> all() {
    return List.copyOf(clusters.values());
  }

  synchronized List<EmrCluster> fromTheNewest() {
    List<EmrCluster> sorted = new ArrayList<>(clusters.values());
    Collections.reverse(sorted);
    sorted.sort(Comparator.comparing(EmrCluster::created).reversed());
    return sorted;
  }
}
