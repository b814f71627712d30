package io.registerexporter.emr;

import io.registerexporter.emr.StepRunner.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Moves clusters on in threads of their own, with steps that really run. */
final class StepDriver implements AutoCloseable {

  private final StepRunner runner;
  private final Map<String, Thread> threads = new ConcurrentHashMap<>();

  StepDriver(StepRunner runner) {
    this.runner = runner;
  }

  /** Moves a cluster until it is at rest. */
  void start(EmrCluster cluster) {
    Thread thread = new Thread(() -> drive(cluster), "cluster " + cluster.id());
    thread.setDaemon(true);
    threads.put(cluster.id(), thread);
    thread.start();
  }

  /** Ends the step of a cluster that is terminated, and moves the cluster to its end. */
  void terminate(EmrCluster cluster) {
    Thread before = threads.get(cluster.id());
    before.interrupt();
    Thread thread =
        new Thread(
            () -> {
              if (hasEnded(before)) {
                drive(cluster);
              }
            },
            "end of cluster " + cluster.id());
    thread.setDaemon(true);
    threads.put(cluster.id(), thread);
    thread.start();
  }

  private void drive(EmrCluster cluster) {
    try {
      while (!cluster.isAtRest()) {
        Optional<EmrStep> step = cluster.runningStep();
        if (step.isPresent()) {
          cluster.endStep(step.get(), run(cluster, step.get()));
        } else {
          cluster.advance();
        }
      }
    } catch (InterruptedException terminated) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome run(EmrCluster cluster, EmrStep step) throws InterruptedException {
    try {
      return runner.run(cluster.request(), step.config());
    } catch (RuntimeException e) {
      return Outcome.failed(e.toString());
    }
  }

  private static boolean hasEnded(Thread thread) {
    try {
      thread.join();
      return true;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    threads.values().forEach(Thread::interrupt);
    threads.values().forEach(StepDriver::hasEnded);
  }
}
