package io.registerexporter.launcher.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.launch.LaunchRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final String CLUSTER = "j-1YONHTCP3YZKC";

  @ParameterizedTest
  @ValueSource(strings = {"scheduler", "scheduled-rule"})
  void schedule_asksForTheExportOfItsUtcDay(String name) {
    assertThat(read(Example.event(name))).isEqualTo(export(DAY, Optional.empty()));
  }

  @Test
  void schedule_thatComesAgain_keepsItsDay() {
    assertThat(Events.read(Example.event("scheduler"), Optional.of(DAY.plusDays(1))))
        .isEqualTo(export(DAY, Optional.empty()));
  }

  @Test
  void schedule_withoutATime_hasTheDayOfTheMessage() {
    ObjectNode event = Example.event("scheduler").without("time");

    assertThat(Events.read(event, Optional.of(DAY.plusDays(1))))
        .isEqualTo(export(DAY.plusDays(1), Optional.empty()));
  }

  @Test
  void scheduleDetail_asObjectOrText_holdsTheFields() {
    String fields = "{\"export_date\": \"2026-01-29\", \"correlation_id\": \"x\"}";
    EventRequest expected = export(LocalDate.of(2026, 1, 29), Optional.of("x"));

    assertThat(read(Example.event("scheduler").put("detail", fields))).isEqualTo(expected);
    assertThat(read(Example.event("scheduled-rule").set("detail", Example.json(fields))))
        .isEqualTo(expected);
  }

  @Test
  void scheduleDetail_thatIsWrong_isRefused() {
    assertRefused(
        Example.event("scheduler").put("detail", "{\"exportdate\": \"2026-01-29\"}"),
        "the event's detail has a field 'exportdate'");
    assertRefused(
        Example.event("scheduler").put("detail", "{not"), "the event's detail is not JSON (line 1");
    assertRefused(
        Example.event("scheduler").put("time", "yesterday"),
        "the event's field time must be a day");
  }

  @ParameterizedTest
  @ValueSource(strings = {"emr-cluster-failed", "emr-cluster-terminated"})
  void clusterThatEnded_isToBeReplacedIfItFailed(String name) {
    assertThat(read(Example.event(name))).isEqualTo(new EventRequest.Replacement(CLUSTER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING", "TERMINATING"})
  void clusterThatDidNotEnd_isIgnored(String state) {
    ObjectNode event = Example.event("emr-cluster-starting");
    event.withObject("/detail").put("state", state);

    assertThat(read(event)).isEqualTo(new EventRequest.Nothing("state '" + state + "'", CLUSTER));
  }

  @Test
  void otherEventsOfEmr_areIgnored() {
    assertThat(read(Example.event("emr-step-failed")))
        .isEqualTo(new EventRequest.Nothing("'EMR Step Status Change'", CLUSTER));
    ObjectNode managed =
        Example.event("emr-step-failed").put("detail-type", "EMR Configuration Error");
    managed.putObject("detail");
    assertThat(read(managed))
        .isEqualTo(new EventRequest.Nothing("'EMR Configuration Error'", null));
  }

  @Test
  void clusterState_withoutItsCluster_isRefused() {
    ObjectNode event = Example.event("emr-cluster-failed");
    event.withObject("/detail").remove("clusterId");
    assertRefused(event, "the event's detail has no field clusterId");

    event.withObject("/detail").put("clusterId", "j-1\nINFO forged");
    assertRefused(event, "no id of a cluster: 'j-1?INFO forged'");
  }

  @Test
  void watch_isOfClusters_andHasNothingBesideIt() {
    assertThat(read(Example.json("{\"watch\": \"clusters\"}"))).isEqualTo(new EventRequest.Watch());
    assertThat(read(Example.event("scheduler").put("detail", "{\"watch\": \"clusters\"}")))
        .isEqualTo(new EventRequest.Watch());

    assertRefused(
        Example.json("{\"watch\": \"exports\"}"),
        "the event's field watch must be 'clusters', and is 'exports'");
    assertRefused(Example.json("{\"watch\": true}"), "the event's field watch must be a string");
    assertRefused(
        Example.json("{\"watch\": \"clusters\", \"export_date\": \"2026-01-31\"}"),
        "the event has a field 'export_date', which means nothing here. There are: watch");
  }

  @Test
  void otherSources_areRefused_withThoseThatAreUnderstood() {
    assertRefused(
        Example.event("scheduled-rule")
            .put("source", "aws.s3")
            .put("detail-type", "Object Created"),
        "the event is a 'Object Created' of 'aws.s3'",
        "'Scheduled Event' of aws.scheduler and aws.events, events of aws.emr");
    assertRefused(
        Example.event("scheduled-rule").put("source", "my.source"),
        "the event is a 'Scheduled Event' of 'my.source'");
    assertRefused(
        Example.event("scheduled-rule").put("detail-type", "Object Created"),
        "the event is a 'Object Created' of 'aws.events'");
    assertRefused(
        Example.event("scheduled-rule").without("detail-type"),
        "the event has no field detail-type");
  }

  private static EventRequest export(LocalDate day, Optional<String> correlationId) {
    return new EventRequest.Export(
        new LaunchRequest(Optional.of(day), false, Change.NONE, correlationId));
  }

  private static EventRequest read(JsonNode event) {
    return Events.read(event, Optional.empty());
  }

  private static void assertRefused(JsonNode event, String... messages) {
    assertThatThrownBy(() -> read(event))
        .isInstanceOf(LauncherException.class)
        .hasMessageContainingAll(messages);
  }
}
