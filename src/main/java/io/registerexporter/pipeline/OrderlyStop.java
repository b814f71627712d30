package io.registerexporter.pipeline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a run in order when its process is told to end: what Spark does is cancelled, nothing more
 * is published, the run writes down that it was stopped, and only then the process goes on ending.
 */
final class OrderlyStop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OrderlyStop.class);

  /** Before Spark stops itself, which it does 30 before file systems are closed. */
  private static final int PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 40;

  /** YARN and most schedulers kill after 30 s, or less. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SparkContext spark;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Runnable hook = this::stop;
  private volatile boolean asked;
  private volatile boolean published;

  private OrderlyStop(SparkContext spark) {
    this.spark = spark;
  }

  /** From now on until it is closed. */
  static OrderlyStop of(SparkContext spark) {
    OrderlyStop stop = new OrderlyStop(spark);
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get()
          .addShutdownHook(
              stop.hook, PRIORITY, PATIENCE.plusSeconds(5).toSeconds(), TimeUnit.SECONDS);
    }
    return stop;
  }

  private void stop() {
    LOG.warn("told to stop; ending the run");
    asked = true;
    try {
      boolean done = false;
      for (int second = 0; second < PATIENCE.toSeconds() && !done; second++) {
        // A stage may begin another job.
        spark.cancelAllJobs();
        done = ended.await(1, TimeUnit.SECONDS);
      }
      if (!done) {
        LOG.warn("the run did not end in {} s and is cut off", PATIENCE.toSeconds());
      } else if (!published) {
        LOG.warn("stopped; nothing was published. --resume goes on with the export");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isAsked() {
    return asked;
  }

  /**
   * To be called before each thing that takes long or is seen.
   *
   * @throws StoppedException if the process was told to end
   */
  void check() {
    if (asked) {
      throw new StoppedException();
    }
  }

  /** There is nothing more to stop. */
  void published() {
    published = true;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      ShutdownHookManager.get().removeShutdownHook(hook);
    } catch (IllegalStateException shutdownInProgress) {
      LOG.debug("told to stop when all was done", shutdownInProgress);
    }
  }
}
