package io.registerexporter.launcher.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.emr.JobFlows;
import io.registerexporter.emr.TestEmr;
import io.registerexporter.s3.TestS3;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.emr.EmrClient;

/** The launcher's command line, with a stand-in for EMR and a clock of the test's. */
abstract class CommandLineTests {

  static final Instant SIX = Instant.parse("2026-03-01T06:00:00Z");

  final TestEmr emr = TestEmr.start();
  final EmrClient client = emr.client();
  final Map<String, String> environment = new HashMap<>();

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();
  private Instant now = SIX;
  private Terminal terminal = Terminal.NONE;

  CommandLineTests() {
    environment.putAll(TestS3.environment(TestS3.shared().endpoint()));
    environment.putAll(emr.environment());
    setClock(SIX);
  }

  @AfterEach
  void close() {
    client.close();
    emr.close();
  }

  final void setClock(Instant time) {
    now = time;
    emr.setClock(time);
  }

  final void setTerminal(Terminal asked) {
    terminal = asked;
  }

  /** Runs {@code cluster}, and returns its exit code. */
  final int cluster(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    String[] all = new String[arguments.length + 1];
    all[0] = "cluster";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return LauncherMain.commandLine(
            new Surroundings(environment, terminal, Clock.fixed(now, ZoneOffset.UTC)))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }

  final String out() {
    return out.toString();
  }

  final String err() {
    return err.toString();
  }

  final JsonNode json() throws JsonProcessingException {
    return new ObjectMapper().readTree(out());
  }

  /** Has a cluster made for an export of the environment {@code test}. */
  final String launch(String exportId) {
    return launch("test", exportId, "s3://bucket/out");
  }

  final String launch(String environment, String exportId, String output) {
    return client.runJobFlow(JobFlows.exporting(environment, exportId, output)).jobFlowId();
  }
}
