package io.registerexporter.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.s3.FaultyS3;
import io.registerexporter.s3.TestS3;
import io.registerexporter.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnclaimedStatusTest {

  private static final String DAY = "2026-01-31T08:00:00Z";
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final RunStatus OURS = new RunStatus(RunStatus.FAILED, "starting", 3, "a key");
  private static final RunStatus THEIRS = new RunStatus("running", "writing parts", 0, "");

  @TempDir private Path folder;
  private OutputFolder output;

  @BeforeEach
  void openOutput() {
    output = new OutputFolder(folder, "ex1");
  }

  @Test
  void exportThatNobodyClaimed_hasTheStatusOfTheRunThatEndedLast() {
    assertThat(write()).isTrue();
    assertThat(status()).contains(OURS);

    RunStatus next = new RunStatus(RunStatus.FAILED, "starting", 2, "a flag");
    assertThat(new UnclaimedStatus(output.store, output.layout, LEASE).write(next)).isTrue();
    assertThat(status()).contains(next);
  }

  @Test
  void liveRun_keepsItsStatus() {
    try (Publication alive = output.begin(DAY, LEASE)) {
      assertThat(write()).isFalse();
      assertThat(status()).isEmpty();

      output.store.replace(output.layout.status(), THEIRS);
      assertThat(write()).isFalse();
      assertThat(status()).contains(THEIRS);
      alive.release();
    }
  }

  @Test
  void runThatLetGoOfItsClaim_orIsNotHeardOf_isFollowedByTheNext() {
    try (Publication ended = output.begin(DAY, LEASE)) {
      output.store.replace(output.layout.status(), THEIRS);
      ended.release();
    }
    assertThat(write()).isTrue();
    assertThat(status()).contains(OURS);

    OutputFolder killed = new OutputFolder(folder, "ex2");
    try (Publication lost = killed.begin(DAY, Duration.ZERO)) {
      assertThat(lost.hasRemains()).isFalse();
      assertThat(new UnclaimedStatus(killed.store, killed.layout, LEASE).write(OURS)).isTrue();
    }
  }

  @Test
  void publishedExport_keepsItsStatus() {
    output.publish(DAY);
    RunStatus published = new RunStatus(RunStatus.SUCCEEDED, "publishing", 0, "");
    output.store.replace(output.layout.status(), published);

    assertThat(write()).isFalse();
    assertThat(status()).contains(published);
  }

  @Test
  void deletedExport_getsNone() {
    output.store.replace(output.layout.deleted(), new DeletedExport("ex1", DAY, DAY));

    assertThat(write()).isFalse();
    assertThat(status()).isEmpty();
  }

  @Test
  void runThatBeginsMeanwhile_keepsWhatItSaid() throws IOException {
    TestS3 s3 = TestS3.shared();
    String bucket = s3.bucket();
    ExportLayout layout = new ExportLayout("s3a://" + bucket + "/out", "ex1");
    try (FaultyS3 faulty = new FaultyS3(s3);
        Store store = Store.of(layout.output(), TestS3.configuration(bucket, s3.endpoint()));
        Store late = Store.of(layout.output(), TestS3.configuration(bucket, faulty.endpoint()))) {
      faulty.before(
          call -> call.is("PUT", "status.json"), () -> store.replace(layout.status(), THEIRS));

      assertThat(new UnclaimedStatus(late, layout, LEASE).write(OURS)).isFalse();
      assertThat(store.read(layout.status(), RunStatus.class)).isEqualTo(THEIRS);
    }
  }

  private boolean write() {
    return new UnclaimedStatus(output.store, output.layout, LEASE).write(OURS);
  }

  private Optional<RunStatus> status() {
    return output.store.readIfThere(output.layout.status(), RunStatus.class);
  }
}
