package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.cli.Run.Master;
import io.registerexporter.cli.Run.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of cluster and each kind of output once; {@link EverywhereIT} has all of them. */
class ClusterIT {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/gallery").toAbsolutePath();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"STANDALONE, BUCKET", "YARN_CLUSTER, FOLDER"})
  void cluster_publishesTheGallery(Master master, Target target) throws IOException {
    Run run = Run.of(master, target, folder, "--source", GOLDEN.resolve("input").toString());

    assertThat(run.program().exitCode()).as(run.program().err()).isZero();
    assertThat(Exports.lines(run.finalFile()))
        .isEqualTo(Files.readAllLines(GOLDEN.resolve("expected/statements-0.4.jsonl")));
    assertThat(Exports.lines(run.finalFile("v0.2")))
        .isEqualTo(Files.readAllLines(GOLDEN.resolve("expected/statements-0.2.jsonl")));
    assertThat(run.status().get("state").asText()).isEqualTo("succeeded");
  }
}
