package io.registerexporter.launcher.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.launch.LaunchRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherFunctionTest {

  private final RecordingLaunching launching = new RecordingLaunching();
  private final LauncherFunction function = new LauncherFunction(launching::deployed);

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}"})
  void emptyEvent_isAnsweredWithTodaysLaunch(String event) {
    assertThat(invoke(event))
        .isEqualTo(
            Example.json(
                """
                {"outcome": "LAUNCHED", "exportId": "ex-1", "clusterId": "j-LAUNCHED",
                 "launchId": "launch"}
                """));
    assertThat(launching.launches).containsExactly(LaunchRequest.ofToday());
  }

  @Test
  void records_areAnsweredWithAllLaunches_evenIfItIsOne() {
    assertThat(invoke(Example.event("sqs").toString()).path("launches")).hasSize(2);
    assertThat(invoke(Example.event("sns").toString()).path("launches")).hasSize(1);
  }

  @Test
  void ignoredEvent_isAnsweredSo() {
    assertThat(invoke(Example.event("emr-step-failed").toString()))
        .isEqualTo(
            Example.json(
                """
                {"outcome": "IGNORED", "clusterId": "j-1YONHTCP3YZKC",
                 "reason": "'EMR Step Status Change'"}
                """));
  }

  @Test
  void eventThatIsNotJson_isRefused() {
    assertThatThrownBy(() -> invoke("{\"export_date\""))
        .isInstanceOf(LauncherException.class)
        .hasMessageStartingWith("the event is not JSON (line 1, column");
  }

  @Test
  void launchThatFails_isToldWithTheExportAndTheCorrelationId() {
    assertThatThrownBy(
            () -> invoke("{\"export_date\": \"2026-01-31\", \"correlation_id\": \"refused\"}"))
        .isInstanceOf(LauncherException.class)
        .hasMessage("export of 2026-01-31 (correlation id refused): EMR refuses");
  }

  private JsonNode invoke(String event) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Example.json(output.toString(StandardCharsets.UTF_8));
  }
}
