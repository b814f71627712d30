package io.registerexporter.launcher.commands;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.emr.model.FailureDetails;
import software.amazon.awssdk.services.emr.model.StepSummary;
import software.amazon.awssdk.services.emr.model.StepTimeline;

/**
 * A step of a cluster. What EMR does not know is null.
 *
 * @param state EMR's word
 * @param startedAt in ISO 8601, as is {@code endedAt}
 * @param durationSeconds until now, or its end; 0 if it has not begun
 * @param reason why it failed, as far as EMR can tell
 * @param logFile where EMR puts what the step's program said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepLine(
    String id,
    String name,
    String state,
    String startedAt,
    String endedAt,
    long durationSeconds,
    String reason,
    String logFile) {

  static StepLine of(StepSummary step, Instant now) {
    StepTimeline timeline = step.status().timeline();
    Optional<FailureDetails> failure = Optional.ofNullable(step.status().failureDetails());
    return new StepLine(
        step.id(),
        step.name(),
        step.status().stateAsString(),
        Times.text(timeline.startDateTime()),
        Times.text(timeline.endDateTime()),
        Times.seconds(timeline.startDateTime(), timeline.endDateTime(), now),
        failure.map(f -> f.message() == null ? f.reason() : f.message()).orElse(null),
        failure.map(FailureDetails::logFile).orElse(null));
  }

  boolean hasCompleted() {
    return state.equals("COMPLETED");
  }
}
