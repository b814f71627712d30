package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster and a bucket; {@link EverywhereIT} has every kind of cluster with every output. */
class ClusterIT {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/gallery").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void cluster_publishesTheGalleryIntoABucket() throws IOException {
    Run run =
        Run.of(
            Run.Master.STANDALONE,
            Run.Target.BUCKET,
            folder,
            "--source",
            GOLDEN.resolve("input").toString());

    assertThat(run.program().exitCode()).as(run.program().err()).isZero();
    assertThat(Exports.lines(run.finalFile()))
        .isEqualTo(Files.readAllLines(GOLDEN.resolve("expected/statements-0.4.jsonl")));
    assertThat(Exports.lines(run.finalFile("v0.2")))
        .isEqualTo(Files.readAllLines(GOLDEN.resolve("expected/statements-0.2.jsonl")));
    assertThat(run.status().get("state").asText()).isEqualTo("succeeded");
  }
}
