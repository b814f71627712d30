package io.registerexporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.store.OutputException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tells a full disk of Spark's from other failures. */
class SparkDiskFullTest {

  @Test
  void fullDisk_isAFailureOfTheOutput_howeverItIsWrapped() {
    Throwable failure =
        new IllegalStateException(
            "Job aborted", new IOException("No space left on device", new IOException("errno 28")));

    assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.OUTPUT);
    assertThat(ExitCode.known(failure).orElseThrow())
        .hasMessageContaining("spark.local.dir")
        .hasMessageContaining("--resume")
        .hasCause(failure);
  }

  @Test
  void fullDiskThatOurOwnCodeTells_keepsItsWords() {
    OutputException told = new OutputException("cannot write to /out: No space left on device.");

    assertThat(ExitCode.known(new IllegalStateException("Job aborted", told))).contains(told);
  }

  @Test
  void otherFailure_isUnknown() {
    assertThat(ExitCode.known(new IOException("Broken pipe"))).isEmpty();
  }
}
