package io.registerexporter.pipeline;

import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Publication;
import io.registerexporter.sink.RunStatus;
import io.registerexporter.sink.UnclaimedStatus;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how far a run came, for callers that cannot read its exit code. */
final class RunReport {

  private static final Logger LOG = LoggerFactory.getLogger(RunReport.class);

  private final Store store;
  private final ExportLayout layout;
  private final Duration lease;
  private Optional<Publication> claimed = Optional.empty();

  /**
   * @param lease for how long a claim holds whose run is not heard of
   */
  RunReport(Store store, ExportLayout layout, Duration lease) {
    this.store = store;
    this.layout = layout;
    this.lease = lease;
  }

  /** From now on the status is written as long as the export is this run's. */
  void under(Publication publication) {
    claimed = Optional.of(publication);
  }

  /**
   * @throws OutputException if it cannot be written: then nothing else can be, either
   */
  void running(String stage) {
    claimed.ifPresent(Publication::assertOwned);
    store.replace(layout.status(), new RunStatus("running", stage, 0, ""));
  }

  void succeeded(String stage) {
    end(() -> store.replace(layout.status(), new RunStatus(RunStatus.SUCCEEDED, stage, 0, "")));
  }

  /** A run that has no claim leaves the status to those that have, or had and published. */
  void failed(String stage, int exitCode, Throwable failure) {
    RunStatus status = new RunStatus(RunStatus.FAILED, stage, exitCode, reason(failure));
    end(
        () -> {
          if (claimed.isPresent()) {
            store.replace(layout.status(), status);
          } else if (!new UnclaimedStatus(store, layout, lease).write(status)) {
            LOG.info("the status of {} is another run's, and stays", layout.exportId());
          }
        });
  }

  /** What has happened matters more than that it can be written down. */
  private static void end(Runnable write) {
    try {
      write.run();
    } catch (OutputException unwritable) {
      LOG.warn("the run's status could not be written: {}", unwritable.getMessage());
    }
  }

  /** The first line of what our own code says, else of the failure itself. */
  private static String reason(Throwable failure) {
    Throwable told = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getName().startsWith("io.registerexporter.")) {
        told = cause;
      }
    }
    return String.valueOf(told.getMessage()).lines().findFirst().orElse("");
  }
}
