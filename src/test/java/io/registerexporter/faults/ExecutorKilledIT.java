package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An executor is killed: the run goes on without it, and gives what it gives otherwise. */
@Tag("faults")
class ExecutorKilledIT {

  private static final String WRITING = "writing statements …";

  @TempDir private Path folder;

  private final CleanRun clean = CleanRun.shared();
  private final List<ProcessHandle> killed = new CopyOnWriteArrayList<>();

  @Test
  void whileDocumentsAreMapped_givesTheSame() {
    try (BehindFaults place = new BehindFaults();
        Job job = onTwoWorkers(Job.export(place.source(clean.register()), place))) {
      clean.putOld(place);
      AtomicBoolean writing = new AtomicBoolean();
      job.whenItSays(WRITING, said -> writing.set(true));
      // Documents are read when they are scanned, and again when they are mapped.
      place
          .faulty()
          .before(
              call -> writing.get() && call.is("GET", "/in/entities.jsonl"),
              () -> killAnExecutor(job));

      assertEndsWell(job.start().end(), place);
    }
  }

  @Test
  void whileAPartIsWritten_givesTheSame() {
    try (BehindFaults place = new BehindFaults();
        Job job = onTwoWorkers(Job.export(clean.source(), place))) {
      clean.putOld(place);
      place
          .faulty()
          .after(
              call -> call.is("PUT", "/part-00001.jsonl.gz?partNumber="),
              () -> killAnExecutor(job));

      assertEndsWell(job.start().end(), place);
    }
  }

  @Test
  void whileAFolderIsWritten_givesTheSame() {
    try (Place place = new Folder(folder.resolve("out"));
        Job job = onTwoWorkers(Job.export(clean.source(), place))) {
      clean.putOld(place);
      job.whenItSays(WRITING, this::killAnExecutor);

      assertEndsWell(job.start().end(), place);
    }
  }

  private static Job onTwoWorkers(Job job) {
    return job.inside("bin/with-standalone").variables(Map.of("WORKERS", "2"));
  }

  private void killAnExecutor(Job job) {
    ProcessHandle executor = job.executors().get(0);
    executor.destroyForcibly();
    executor.onExit().join();
    killed.add(executor);
  }

  private void assertEndsWell(Job.End end, Place place) {
    assertThat(end.exitCode()).as(end.err()).isZero();
    assertThat(killed).hasSize(1);
    assertThat(end.err()).contains("Lost executor");
    Contents after = Contents.of(place);
    after.assertLatestIsComplete();
    after.assertIsThatOfCleanRun();
  }
}
