package io.registerexporter.launcher.commands;

import io.registerexporter.sink.RunStatus;
import java.io.PrintWriter;
import java.time.Duration;

/** A report for people. */
record ReportText(PrintWriter out) {

  void print(ClusterReport report) {
    ClusterLine cluster = report.cluster();
    out.println(cluster.id() + "  " + cluster.name());
    field("state", cluster.state() + ", " + cluster.duration());
    if (report.reason() != null) {
      String code = report.reason().code();
      field("reason", (code == null ? "" : code + ": ") + report.reason().message());
    }
    if (cluster.exportId() != null) {
      field("export", cluster.exportId());
    }
    String ended = cluster.endedAt() == null ? "" : " to " + cluster.endedAt();
    field("time", cluster.createdAt() + ended);
    report.steps().forEach(this::print);
    if (report.run() != null) {
      field("run", text(report.run()));
    } else if (report.runUnknown() != null) {
      field("run", "unknown: " + report.runUnknown());
    } else {
      field("run", "has said nothing on this cluster");
    }
    if (report.logs() != null) {
      field("logs", report.logs());
    }
  }

  private void print(StepLine step) {
    String time =
        step.startedAt() == null
            ? ""
            : ", " + Times.text(Duration.ofSeconds(step.durationSeconds()));
    String reason = step.reason() == null ? "" : ": " + step.reason();
    field("step", step.name() + " " + step.state() + time + reason);
    if (step.logFile() != null) {
      field("", step.logFile());
    }
  }

  private static String text(RunStatus run) {
    if (run.state().equals(RunStatus.SUCCEEDED)) {
      return run.state();
    }
    String stage = run.state() + " in stage " + run.stage();
    return run.state().equals(RunStatus.FAILED)
        ? stage + ", exit code " + run.exitCode() + ": " + run.reason()
        : stage;
  }

  private void field(String name, String value) {
    out.println("  " + name + " ".repeat(8 - name.length()) + value);
  }
}
