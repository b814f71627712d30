package io.registerexporter.launcher.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.launch.Launch;
import io.registerexporter.launcher.launch.LaunchRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  private final RecordingLaunching launching = new RecordingLaunching();
  private final Deliveries deliveries = new Deliveries(launching::deployed);

  @Test
  void topicsMessage_asksForTheExportOfTheDayItWasSent() {
    assertThat(deliveries.accept(Example.event("sns"))).hasSize(1);

    assertThat(launching.launches)
        .extracting(LaunchRequest::exportDate)
        .containsExactly(Optional.of(LocalDate.of(2026, 1, 30)));
    assertThat(launching.launches.get(0).correlationId()).contains("release-42");
  }

  @Test
  void queuesMessages_areEachCarriedOut() {
    assertThat(deliveries.accept(Example.event("sqs")))
        .asInstanceOf(list(Launch.class))
        .extracting(Launch::exportId)
        .containsExactly("ex-1", "ex-2");

    assertThat(launching.launches)
        .extracting(LaunchRequest::exportDate)
        .containsExactly(Optional.of(LocalDate.of(2026, 1, 29)), Optional.of(DAY));
  }

  @Test
  void envelopesInEnvelopes_areOpened() {
    deliveries.accept(Example.event("sqs-of-sns-of-emr"));

    assertThat(launching.relaunches).containsExactly("j-1YONHTCP3YZKC");
  }

  @Test
  void messageThatWasPutAsideAndSentAgain_keepsItsFirstDay() {
    deliveries.accept(queued(Example.event("sns").toString()));

    assertThat(launching.launches)
        .extracting(LaunchRequest::exportDate)
        .containsExactly(Optional.of(LocalDate.of(2026, 1, 30)));
  }

  @Test
  void messageOfAQueue_withAnEventOfEventBridge_hasTheDayOfTheEvent() {
    deliveries.accept(
        queued(Example.event("scheduler").put("time", "2026-01-28T02:00:00Z").toString()));

    assertThat(launching.launches)
        .extracting(LaunchRequest::exportDate)
        .containsExactly(Optional.of(LocalDate.of(2026, 1, 28)));
  }

  @Test
  void oneOfSeveralMessages_thatIsWrong_failsThemAllButOthersAreCarriedOut() {
    ObjectNode event = Example.event("sqs");
    ((ObjectNode) event.at("/Records/0")).put("body", "{\"export_date\": \"soon\"}");

    assertThatThrownBy(() -> deliveries.accept(event))
        .isInstanceOf(LauncherException.class)
        .hasMessageStartingWith(
            "1 of 2 messages failed: the SQS message 059f36b4-87a3-44ab-83d2-661975830a7d: the"
                + " event's field export_date must be");
    assertThat(launching.launches)
        .extracting(LaunchRequest::correlationId)
        .containsExactly(Optional.of("second"));
  }

  @Test
  void severalMessages_thatFail_areAllTold() {
    ObjectNode event = Example.event("sqs");
    ((ObjectNode) event.at("/Records/0")).put("body", "{\"correlation_id\": \"refused\"}");
    ((ObjectNode) event.at("/Records/1")).put("body", "{\"correlation_id\": \"broken\"}");

    assertThatThrownBy(() -> deliveries.accept(event))
        .isInstanceOfSatisfying(
            LauncherException.class,
            e -> assertThat(e.kind()).isEqualTo(LauncherException.Kind.CONFIGURATION))
        .hasMessageContainingAll(
            "2 of 2 messages failed: ",
            "059f36b4-87a3-44ab-83d2-661975830a7d: export of 2026-01-31 (correlation id refused):"
                + " EMR refuses; ",
            "2e1424d4-f796-459a-8184-9c92662be6da: export of 2026-01-31 (correlation id broken):"
                + " internal error: java.lang.IllegalStateException: a defect")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
  }

  @Test
  void textThatIsNotJson_isNotRepeated() {
    assertThatThrownBy(() -> deliveries.accept(queued("password=secret")))
        .hasMessage(
            "the SQS message 059f36b4-87a3-44ab-83d2-661975830a7d: its text is not JSON (line 1,"
                + " column 9)");
  }

  @Test
  void textWithSomethingAfterItsObject_orAFieldTwice_isRefused() {
    assertThatThrownBy(() -> deliveries.accept(queued("{} {}"))).hasMessageContaining("not JSON");
    assertThatThrownBy(() -> deliveries.accept(queued("{\"overrides\": {}, \"overrides\": {}}")))
        .hasMessageContaining("not JSON");
    assertThat(launching.launches).isEmpty();
  }

  @Test
  void emptyMessage_isNoOrder() {
    assertThatThrownBy(() -> deliveries.accept(queued(" "))).hasMessageContaining("is empty");
    assertThat(launching.launches).isEmpty();
  }

  @Test
  void recordsOfOthers_areRefused_withThoseThatAreUnderstood() {
    ObjectNode event = Example.event("sqs");
    ((ObjectNode) event.at("/Records/0")).put("eventSource", "aws:s3");

    assertThatThrownBy(() -> deliveries.accept(event))
        .hasMessage(
            "a record of the event comes from 'aws:s3'. Understood are records of aws:sqs and"
                + " aws:sns");
    assertThatThrownBy(() -> deliveries.accept(Example.json("{\"Records\": []}")))
        .hasMessageContaining("no record");
    assertThatThrownBy(() -> deliveries.accept(Example.json("{\"Records\": {}}")))
        .hasMessageContaining("Records must be a list, and is an object");
  }

  @Test
  void envelopesWithoutEnd_areRefused() {
    JsonNode event = Example.json("{}");
    for (int i = 0; i < 5; i++) {
      event = queued(event.toString());
    }
    JsonNode wrapped = event;

    assertThatThrownBy(() -> deliveries.accept(wrapped))
        .hasMessageContaining("in more than 4 envelopes");
  }

  @Test
  void ignoredEvent_asksNobody() {
    Deliveries unconnected =
        new Deliveries(
            () -> {
              throw new AssertionError("asked");
            });

    assertThat(unconnected.accept(Example.event("emr-cluster-starting")))
        .asInstanceOf(list(Launch.class))
        .extracting(Launch::outcome, Launch::clusterId)
        .containsExactly(tuple(Launch.Outcome.IGNORED, "j-1YONHTCP3YZKC"));
  }

  private static ObjectNode queued(String body) {
    ObjectNode event = Example.event("sqs");
    ObjectNode record = (ObjectNode) event.at("/Records/0");
    record.put("body", body);
    event.set("Records", JsonNodeFactory.instance.arrayNode().add(record));
    return event;
  }
}
