package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.Exports;
import io.registerexporter.TestRegister;
import io.registerexporter.TestRegister.Form;
import io.registerexporter.cli.ExitCode;
import io.registerexporter.sink.OutputFolder;
import io.registerexporter.sink.Publication;
import io.registerexporter.sink.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves for callers that cannot read its exit code. */
class RunStatusTest {

  @TempDir private Path folder;

  @Test
  void publishedExport_succeeded() throws IOException {
    Exports.run(new TestRegister().company(1).write(folder.resolve("in")), folder.resolve("out"));

    assertThat(status().get("state").asText()).isEqualTo("succeeded");
    assertThat(status().get("exitCode").asInt()).isZero();
  }

  @Test
  void sourceThatBreaksOff_isToldWithStageCodeAndReason_andNothingIsPublic() throws IOException {
    Path source =
        new TestRegister().company(1).company(2).write(folder.resolve("in"), Form.GZIP_JSON_LINES);
    Path entities = source.resolve("entities.jsonl.gz");
    byte[] whole = Files.readAllBytes(entities);
    Files.write(entities, Arrays.copyOf(whole, whole.length - 12));

    Throwable failure = catchThrowable(() -> Exports.run(source, folder.resolve("out")));

    assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.SOURCE);
    assertThat(status().get("state").asText()).isEqualTo("failed");
    assertThat(status().get("stage").asText()).isEqualTo("scanning documents");
    assertThat(status().get("exitCode").asInt()).isEqualTo(ExitCode.SOURCE.code());
    assertThat(status().get("reason").asText()).contains("entities.jsonl.gz", "truncated");
    assertThat(folder.resolve("out/bods_exports_results")).doesNotExist();
  }

  @Test
  void exportThatAGateRefuses_isToldWithItsCodeAndTheWayOn() throws IOException {
    Path source = new TestRegister().person(1).write(folder.resolve("in"));

    Throwable failure = catchThrowable(() -> Exports.run(source, folder.resolve("out")));

    assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.REFUSED);
    assertThat(status().get("state").asText()).isEqualTo("failed");
    assertThat(status().get("exitCode").asInt()).isEqualTo(ExitCode.REFUSED.code());
    assertThat(status().get("reason").asText()).contains("0 statements", "--gate minimum=off");
  }

  @Test
  void runThatDoesNotReachItsSource_leavesTheStatusOfALiveOne() throws IOException {
    OutputFolder out = new OutputFolder(folder.resolve("out"), "test");
    RunStatus running = new RunStatus("running", "writing parts", 0, "");
    try (Publication alive = out.begin("2026-01-31T08:00:00Z", Duration.ofMinutes(1))) {
      out.store.replace(out.layout.status(), running);

      Throwable failure =
          catchThrowable(() -> Exports.run(folder.resolve("nowhere"), out.path, Map.of(), true));

      assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.SOURCE);
      assertThat(out.store.read(out.layout.status(), RunStatus.class)).isEqualTo(running);
      alive.release();
    }
  }

  private JsonNode status() throws IOException {
    Path file = folder.resolve("out/bods_exports_private/exports/test/status.json");
    return new ObjectMapper().readTree(Files.readString(file));
  }
}
