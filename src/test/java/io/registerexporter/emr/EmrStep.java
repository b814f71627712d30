package io.registerexporter.emr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.emr.Timeline.Event;
import java.time.Instant;
import software.amazon.awssdk.services.emr.model.StepState;

/** A step of a cluster. Its cluster guards it. */
final class EmrStep {

  private final String id;

  /** As RunJobFlow had it. */
  private final JsonNode config;

  private final Timeline timeline;
  private StepState state = StepState.PENDING;
  private String reason = "";

  EmrStep(String id, JsonNode config, Instant created) {
    this.id = id;
    this.config = config;
    this.timeline = new Timeline(created);
  }

  JsonNode config() {
    return config;
  }

  String name() {
    return config.path("Name").asText();
  }

  StepState state() {
    return state;
  }

  boolean endsClusterIfItFails() {
    return !actionOnFailure().equals("CONTINUE") && !actionOnFailure().equals("CANCEL_AND_WAIT");
  }

  /** True if nothing is to follow once it failed, but the cluster is to stay. */
  boolean cancelsOthersIfItFails() {
    return actionOnFailure().equals("CANCEL_AND_WAIT");
  }

  private String actionOnFailure() {
    return config.path("ActionOnFailure").asText("TERMINATE_CLUSTER");
  }

  void start(Instant now) {
    state = StepState.RUNNING;
    timeline.add(Event.STARTED, now);
  }

  void end(StepRunner.Outcome outcome, Instant now) {
    state = outcome.succeeded() ? StepState.COMPLETED : StepState.FAILED;
    reason = outcome.reason();
    timeline.add(Event.ENDED, now);
  }

  /** Ends it if it has not ended. */
  void cancel(Instant now) {
    if (state == StepState.PENDING || state == StepState.RUNNING) {
      state = StepState.CANCELLED;
      timeline.add(Event.ENDED, now);
    }
  }

  /**
   * @param logs the folder of the cluster's logs, with a slash at its end; or empty
   */
  ObjectNode json(String logs) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("Id", id).put("Name", name()).put("ActionOnFailure", actionOnFailure());
    JsonNode jarStep = config.path("HadoopJarStep");
    ObjectNode shown = json.putObject("Config");
    shown.set("Jar", jarStep.path("Jar"));
    shown.putObject("Properties");
    jarStep
        .path("Properties")
        .forEach(
            p ->
                shown
                    .withObject("/Properties")
                    .put(p.path("Key").asText(), p.path("Value").asText()));
    shown.putArray("Args");
    jarStep.path("Args").forEach(shown.withArray("Args")::add);
    ObjectNode status = json.putObject("Status").put("State", state.toString());
    status.putObject("StateChangeReason");
    status.set("Timeline", timeline.json());
    if (state == StepState.FAILED) {
      ObjectNode details = status.putObject("FailureDetails").put("Reason", reason);
      if (!logs.isEmpty()) {
        details.put("LogFile", logs + "steps/" + id + "/stderr.gz");
      }
    }
    return json;
  }
}
