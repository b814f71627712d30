package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.emr.EmrFailure;
import io.registerexporter.launcher.emr.Pause;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits for the end of a cluster, and tells on the way how far it is.
 *
 * @param interval between two looks at it
 * @param err where it tells
 */
record ClusterWait(
    ClusterReports reports, Duration timeout, Duration interval, Pause pause, PrintWriter err) {

  /** The last report, which may be of a cluster that goes on after the timeout. */
  ClusterReport await(String clusterId) {
    Instant deadline = reports.clock().instant().plus(timeout);
    ClusterReport report = first(clusterId, deadline);
    String told = tell(report, "");
    while (!report.isAtRest() && isTimeLeft(deadline)) {
      pause.of(interval);
      report = next(clusterId, report);
      told = tell(report, told);
    }
    return report;
  }

  private boolean isTimeLeft(Instant deadline) {
    return reports.clock().instant().plus(interval).isBefore(deadline);
  }

  /** EMR is waited for if it answers, be it that it is busy. An address may be wrong, too. */
  private ClusterReport first(String clusterId, Instant deadline) {
    while (true) {
      try {
        return reports.of(clusterId);
      } catch (LauncherException e) {
        if (!EmrFailure.mayPass(e) || !isTimeLeft(deadline)) {
          throw e;
        }
        err.println("still waiting: " + e.getMessage());
        pause.of(interval);
      }
    }
  }

  /** A wait of hours outlives a failure of minutes. */
  private ClusterReport next(String clusterId, ClusterReport before) {
    try {
      return reports.of(clusterId);
    } catch (LauncherException e) {
      if (e.kind() != Kind.OUTPUT) {
        throw e;
      }
      err.println("still waiting: " + e.getMessage());
      return before;
    }
  }

  private String tell(ClusterReport report, String told) {
    StringBuilder progress = new StringBuilder(report.cluster().state());
    report.steps().stream()
        .filter(step -> step.state().equals("RUNNING"))
        .forEach(step -> progress.append(", step ").append(step.name()));
    if (report.run() != null && !report.isAtRest()) {
      progress.append(", stage ").append(report.run().stage());
    }
    if (!told.contentEquals(progress)) {
      err.println(Times.text(reports.clock().instant()) + "  " + progress);
    }
    return progress.toString();
  }
}
