package io.registerexporter.emr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.emr.Timeline.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.emr.model.ClusterState;
import software.amazon.awssdk.services.emr.model.StepState;

/** A cluster: what it was asked to be, and how far it is. */
final class EmrCluster {

  private static final Set<ClusterState> ENDED =
      Set.of(ClusterState.TERMINATED, ClusterState.TERMINATED_WITH_ERRORS);

  private final String id;
  private final JsonNode request;
  private final ArrayNode tags;
  private final Optional<ClusterFailure> failure;
  private final Clock clock;
  private final Timeline timeline;
  private final List<EmrStep> steps = new ArrayList<>();
  private ClusterState state = ClusterState.STARTING;
  private ChangeReason reason = ChangeReason.PROVISIONING;

  /** What comes after {@link ClusterState#TERMINATING}. */
  private ClusterState last = ClusterState.TERMINATED;

  /**
   * @param request RunJobFlow's
   * @param failure how it is to fail
   */
  EmrCluster(
      String id,
      JsonNode request,
      Optional<ClusterFailure> failure,
      Supplier<String> stepIds,
      Clock clock) {
    this.id = id;
    this.request = request;
    this.tags = JsonNodeFactory.instance.arrayNode();
    request.path("Tags").forEach(tag -> tags.add(tag.deepCopy()));
    this.failure = failure;
    this.clock = clock;
    this.timeline = new Timeline(clock.instant());
    request
        .path("Steps")
        .forEach(step -> steps.add(new EmrStep(stepIds.get(), step, timeline.created())));
  }

  String id() {
    return id;
  }

  JsonNode request() {
    return request;
  }

  Instant created() {
    return timeline.created();
  }

  synchronized ClusterState state() {
    return state;
  }

  synchronized boolean hasEnded() {
    return ENDED.contains(state);
  }

  /** True if nothing happens until someone asks for it. */
  synchronized boolean isAtRest() {
    return hasEnded() || state == ClusterState.WAITING;
  }

  synchronized void awaitRest() throws InterruptedException {
    while (!isAtRest()) {
      wait();
    }
  }

  boolean isProtected() {
    return instances().path("TerminationProtected").asBoolean();
  }

  private boolean staysWithoutSteps() {
    return instances().path("KeepJobFlowAliveWhenNoSteps").asBoolean();
  }

  private JsonNode instances() {
    return request.path("Instances");
  }

  synchronized Optional<EmrStep> runningStep() {
    return steps.stream().filter(step -> step.state() == StepState.RUNNING).findFirst();
  }

  /** Goes on to what comes next; a running step succeeds, unless it is to fail. */
  synchronized void advance() {
    if (failure.filter(f -> f != ClusterFailure.STEP && f.happensIn(state)).isPresent()) {
      terminate(ClusterState.TERMINATED_WITH_ERRORS, failure.get().reason());
      return;
    }
    switch (state) {
      case STARTING -> enter(ClusterState.BOOTSTRAPPING, ChangeReason.BOOTSTRAPPING);
      case BOOTSTRAPPING -> {
        timeline.add(Event.READY, clock.instant());
        startNextStep();
      }
      case RUNNING -> runningStep().ifPresent(step -> endStep(step, StepRunner.Outcome.SUCCEEDED));
      case TERMINATING -> {
        enter(last, reason);
        timeline.add(Event.ENDED, clock.instant());
      }
      default -> {} // It is at rest.
    }
  }

  /** Goes on after a step, unless the cluster did not wait for its end. */
  synchronized void endStep(EmrStep step, StepRunner.Outcome outcome) {
    if (step.state() != StepState.RUNNING) {
      return;
    }
    boolean planned = failure.filter(f -> f == ClusterFailure.STEP).isPresent();
    step.end(planned ? StepRunner.Outcome.FAILED : outcome, clock.instant());
    boolean failed = step.state() == StepState.FAILED;
    if (failed && step.endsClusterIfItFails()) {
      terminate(ClusterState.TERMINATED_WITH_ERRORS, ClusterFailure.STEP.reason());
      return;
    }
    if (failed && step.cancelsOthersIfItFails()) {
      cancelSteps();
    }
    startNextStep();
  }

  private void startNextStep() {
    Optional<EmrStep> next =
        steps.stream().filter(step -> step.state() == StepState.PENDING).findFirst();
    if (next.isPresent()) {
      next.get().start(clock.instant());
      enter(ClusterState.RUNNING, ChangeReason.RUNNING);
    } else if (staysWithoutSteps()) {
      enter(ClusterState.WAITING, ChangeReason.READY);
    } else {
      boolean wrong = steps.stream().anyMatch(step -> step.state() == StepState.FAILED);
      terminate(
          ClusterState.TERMINATED,
          wrong ? ChangeReason.COMPLETED_WITH_ERRORS : ChangeReason.COMPLETED);
    }
  }

  /** Terminates it as someone asks; nothing happens if it terminates or has ended. */
  synchronized void terminate() {
    if (!hasEnded() && state != ClusterState.TERMINATING) {
      terminate(ClusterState.TERMINATED, ChangeReason.REQUESTED);
    }
  }

  private void terminate(ClusterState then, ChangeReason why) {
    cancelSteps();
    last = then;
    enter(ClusterState.TERMINATING, why);
  }

  private void cancelSteps() {
    steps.forEach(step -> step.cancel(clock.instant()));
  }

  private void enter(ClusterState next, ChangeReason why) {
    state = next;
    reason = why;
    notifyAll();
  }

  /** Gives a tag that it has another value. */
  synchronized void retag(String key, String value) {
    for (JsonNode tag : tags) {
      if (tag.path("Key").asText().equals(key)) {
        ((ObjectNode) tag).put("Value", value);
      }
    }
  }

  /** As ListClusters shows it. */
  synchronized ObjectNode summary() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("Id", id).put("Name", request.path("Name").asText()).put("ClusterArn", arn());
    ObjectNode status = json.putObject("Status").put("State", state.toString());
    status.set("StateChangeReason", reason.json());
    status.set("Timeline", timeline.json());
    return json.put("NormalizedInstanceHours", 0);
  }

  /** As DescribeCluster shows it. */
  synchronized ObjectNode json() {
    ObjectNode json = summary();
    if (request.hasNonNull("LogUri")) {
      // EMR says s3n whatever it was told.
      json.put("LogUri", request.get("LogUri").asText().replaceFirst("^s3:", "s3n:"));
    }
    for (String name : List.of("ReleaseLabel", "Applications", "Configurations", "ServiceRole")) {
      if (request.hasNonNull(name)) {
        json.set(name, request.get(name));
      }
    }
    json.put("AutoTerminate", !staysWithoutSteps()).put("TerminationProtected", isProtected());
    json.set("Tags", tags.deepCopy());
    return json;
  }

  /** The steps as ListSteps shows them, the last one first. */
  synchronized List<ObjectNode> stepsFromTheLast() {
    String folder = request.path("LogUri").asText();
    String logs = folder.isEmpty() ? "" : folder.replaceFirst("/?$", "/") + id + "/";
    List<ObjectNode> shown = new ArrayList<>(steps.stream().map(step -> step.json(logs)).toList());
    Collections.reverse(shown);
    return shown;
  }

  String arn() {
    return "arn:aws:elasticmapreduce:us-east-1:123456789012:cluster/" + id;
  }
}
