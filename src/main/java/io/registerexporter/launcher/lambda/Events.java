package io.registerexporter.launcher.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Events without envelopes: the fields of a launch or of a watch by themselves, or in an event of
 * EventBridge, and EMR's events about clusters.
 */
final class Events {

  private static final List<String> SCHEDULES = List.of("aws.scheduler", "aws.events");
  private static final String SCHEDULED = "Scheduled Event";
  private static final String EMR = "aws.emr";
  private static final String CLUSTER_STATE = "EMR Cluster State Change";

  /** States that a cluster ends in. A step that fails can end it in either. */
  private static final Set<String> ENDED = Set.of("TERMINATED", "TERMINATED_WITH_ERRORS");

  private static final String WATCH = "watch";
  private static final String CLUSTERS = "clusters";

  private static final Pattern CLUSTER_ID = Pattern.compile("j-[A-Z0-9]{1,60}");

  private Events() {}

  /**
   * @param sent when what held the event was sent, by its UTC day: the day of an export that names
   *     none, so that an event that comes a second time after midnight asks for the same export
   * @throws io.registerexporter.launcher.LauncherException if it is not understood
   */
  static EventRequest read(JsonNode json, Optional<LocalDate> sent) {
    Fields event = Fields.of("the event", json);
    if (!event.has("source")) {
      return asked(event, sent);
    }
    String source = event.required("source");
    String type = event.required("detail-type");
    if (SCHEDULES.contains(source) && type.equals(SCHEDULED)) {
      Optional<LocalDate> time =
          event.text("time").map(text -> UtcDay.of("the event's field time", text));
      return asked(detail(event), time.or(() -> sent));
    }
    if (source.equals(EMR)) {
      return type.equals(CLUSTER_STATE) ? clusterState(detail(event)) : other(type, detail(event));
    }
    throw Fields.wrong(
        "the event is a "
            + Fields.shown(type)
            + " of "
            + Fields.shown(source)
            + ". Understood are: '"
            + SCHEDULED
            + "' of "
            + String.join(" and ", SCHEDULES)
            + ", events of "
            + EMR
            + ", and the fields of a launch or of a watch without a source");
  }

  private static EventRequest asked(Fields fields, Optional<LocalDate> sent) {
    if (!fields.has(WATCH)) {
      return new EventRequest.Export(LaunchFields.read(fields, sent));
    }
    String watched = fields.allowing(List.of(WATCH)).required(WATCH);
    if (!watched.equals(CLUSTERS)) {
      throw Fields.wrong(
          fields.name()
              + "'s field watch must be '"
              + CLUSTERS
              + "', and is "
              + Fields.shown(watched));
    }
    return new EventRequest.Watch();
  }

  /** EventBridge Scheduler has the detail as text, others as an object. */
  private static Fields detail(Fields event) {
    String name = "the event's detail";
    JsonNode detail = event.object().path("detail");
    return Fields.of(name, detail.isTextual() ? EventJson.read(name, detail.textValue()) : detail);
  }

  private static EventRequest clusterState(Fields detail) {
    String clusterId = detail.required("clusterId");
    if (!CLUSTER_ID.matcher(clusterId).matches()) {
      throw Fields.wrong(
          detail.name() + " has in clusterId no id of a cluster: " + Fields.shown(clusterId));
    }
    String state = detail.required("state");
    return ENDED.contains(state)
        ? new EventRequest.Replacement(clusterId)
        : new EventRequest.Nothing("state " + Fields.shown(state), clusterId);
  }

  private static EventRequest other(String type, Fields detail) {
    String clusterId =
        detail.text("clusterId").filter(id -> CLUSTER_ID.matcher(id).matches()).orElse(null);
    return new EventRequest.Nothing(Fields.shown(type), clusterId);
  }
}
