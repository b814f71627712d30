package io.registerexporter.emr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The operations of EMR's API that the launcher uses. */
final class EmrApi {

  /** EMR's are of 50. */
  private static final int CLUSTERS_IN_A_PAGE = 3;

  private static final int STEPS_IN_A_PAGE = 2;

  private static final int MOST_TO_TERMINATE = 10;

  private final EmrClusters clusters;
  private final Consumer<EmrCluster> terminated;

  /**
   * @param terminated told of each cluster whose termination was asked for
   */
  EmrApi(EmrClusters clusters, Consumer<EmrCluster> terminated) {
    this.clusters = clusters;
    this.terminated = terminated;
  }

  /**
   * Performs an operation.
   *
   * @throws Refusal if EMR would
   */
  ObjectNode perform(String operation, JsonNode request) {
    return switch (operation) {
      case "RunJobFlow" -> runJobFlow(request);
      case "ListClusters" -> listClusters(request);
      case "DescribeCluster" -> describeCluster(request);
      case "ListSteps" -> listSteps(request);
      case "TerminateJobFlows" -> terminateJobFlows(request);
      default -> throw Refusal.unknownOperation();
    };
  }

  private ObjectNode runJobFlow(JsonNode request) {
    JobFlowCheck.check(request);
    EmrCluster cluster = clusters.add(request);
    return answer().put("JobFlowId", cluster.id()).put("ClusterArn", cluster.arn());
  }

  private ObjectNode listClusters(JsonNode request) {
    List<String> states = texts(request.path("ClusterStates"));
    double after = request.path("CreatedAfter").asDouble(0);
    double before = request.path("CreatedBefore").asDouble(Double.MAX_VALUE);
    List<EmrCluster> found =
        clusters.fromTheNewest().stream()
            .filter(cluster -> states.isEmpty() || states.contains(cluster.state().toString()))
            .filter(cluster -> after <= seconds(cluster) && seconds(cluster) <= before)
            .toList();
    return page(
        "Clusters", found, EmrCluster::id, EmrCluster::summary, CLUSTERS_IN_A_PAGE, request);
  }

  private static double seconds(EmrCluster cluster) {
    return cluster.created().toEpochMilli() / 1000.0;
  }

  private ObjectNode describeCluster(JsonNode request) {
    ObjectNode answer = answer();
    answer.set("Cluster", cluster(request).json());
    return answer;
  }

  private ObjectNode listSteps(JsonNode request) {
    List<String> states = texts(request.path("StepStates"));
    List<ObjectNode> found =
        cluster(request).stepsFromTheLast().stream()
            .filter(s -> states.isEmpty() || states.contains(s.at("/Status/State").asText()))
            .toList();
    return page(
        "Steps",
        found,
        step -> step.get("Id").asText(),
        Function.identity(),
        STEPS_IN_A_PAGE,
        request);
  }

  private EmrCluster cluster(JsonNode request) {
    String id = request.path("ClusterId").asText();
    return clusters
        .find(id)
        .orElseThrow(() -> Refusal.invalidRequest("Cluster id '" + id + "' is not valid."));
  }

  /** Terminates those that are not protected, and then complains about those that are. */
  private ObjectNode terminateJobFlows(JsonNode request) {
    List<String> ids = texts(request.path("JobFlowIds"));
    if (ids.size() > MOST_TO_TERMINATE) {
      throw Refusal.validation("Size of jobFlowIds should be less than or equal to 10");
    }
    List<EmrCluster> meant =
        ids.stream()
            .map(
                id ->
                    clusters
                        .find(id)
                        .orElseThrow(() -> Refusal.validation("Specified job flow ID not valid.")))
            .toList();
    meant.stream()
        .filter(cluster -> !cluster.isProtected())
        .forEach(
            cluster -> {
              cluster.terminate();
              terminated.accept(cluster);
            });
    if (meant.stream().anyMatch(cluster -> cluster.isProtected() && !cluster.hasEnded())) {
      throw Refusal.validation(
          "Could not shut down one or more job flows since they are termination protected.");
    }
    return answer();
  }

  /** A part of a list; the marker is the id of the last item of the part before. */
  private static <T> ObjectNode page(
      String member,
      List<T> all,
      Function<T, String> id,
      Function<T, ObjectNode> json,
      int size,
      JsonNode request) {
    int first = 0;
    if (request.hasNonNull("Marker")) {
      List<String> ids = all.stream().map(id).toList();
      first = ids.indexOf(request.get("Marker").asText()) + 1;
      if (first == 0) {
        throw Refusal.invalidRequest("Marker is not valid.");
      }
    }
    List<T> shown = all.subList(first, Math.min(first + size, all.size()));
    ObjectNode answer = answer();
    answer.putArray(member).addAll(shown.stream().map(json).toList());
    if (first + size < all.size()) {
      answer.put("Marker", id.apply(shown.get(size - 1)));
    }
    return answer;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static ObjectNode answer() {
    return JsonNodeFactory.instance.objectNode();
  }
}
