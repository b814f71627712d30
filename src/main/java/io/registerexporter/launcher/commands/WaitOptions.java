package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.emr.Pause;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options for waiting until a cluster has ended. */
final class WaitOptions {

  @Option(
      names = "--wait",
      description =
          "Wait until the cluster has ended. The exit code is the run's then, 1 if the cluster failed "
              + "before the run said anything, or 8 after --timeout.")
  private boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "2h",
      converter = Period.class,
      description = "How long to wait, as in 2h, 90m or 45s. Default: ${DEFAULT-VALUE}.")
  private Duration timeout;

  @Option(names = "--interval", hidden = true, defaultValue = "30s", converter = Period.class)
  private Duration interval;

  boolean isAsked() {
    return wait;
  }

  /** The report of a cluster when it has ended, or when it has been waited for long enough. */
  ClusterReport await(ClusterReports reports, String clusterId, PrintWriter err) {
    return new ClusterWait(reports, timeout, interval, Pause.REAL, err).await(clusterId);
  }

  /**
   * @throws LauncherException if the cluster has not ended
   */
  int exitCode(ClusterReport report) {
    if (report.isAtRest()) {
      return report.exitCode();
    }
    ClusterLine late = report.cluster();
    throw new LauncherException(
        Kind.TIMEOUT,
        "%s is %s after %s of waiting, and goes on. Wait again, or stop it with 'cluster stop --cluster-id %s'."
            .formatted(late.id(), late.state(), Times.text(timeout), late.id()));
  }
}
