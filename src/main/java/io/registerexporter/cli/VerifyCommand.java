package io.registerexporter.cli;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.store.Store;
import io.registerexporter.verify.ExportVerification;
import io.registerexporter.verify.Problem;
import io.registerexporter.verify.VerificationReport;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code verify}: reads an export again and names what is wrong with it. */
@Command(
    name = "verify",
    description = "Reads a published export again and names what is wrong with it.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "Folder that the export is under, also s3://BUCKET/…. Default: ./out.")
  private String output;

  @Option(
      names = "--export-id",
      paramLabel = "ID",
      required = true,
      description = "Name of the export.")
  private String exportId;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    ExportConfig config =
        ExportOptions.of(Optional.ofNullable(output), exportId, Clock.systemUTC());
    PrintWriter out = spec.commandLine().getOut();
    VerificationReport report;
    try (SparkSession spark = Sessions.start()) {
      report =
          ExportVerification.verify(
              spark,
              new ExportLayout(
                  Store.absolute(config.output(), spark.sparkContext().hadoopConfiguration()),
                  config.exportId()));
    }
    out.println(json ? Json.of(report) : text(report));
    out.flush();
    return (report.ok() ? ExitCode.OK : ExitCode.REFUSED).code();
  }

  private static String text(VerificationReport report) {
    StringBuilder text = new StringBuilder();
    append(text, report);
    report.otherVersions().forEach(other -> append(text.append('\n'), other));
    return text.toString().stripTrailing();
  }

  private static void append(StringBuilder text, VerificationReport report) {
    String verdict = report.problems().isEmpty() ? "is sound" : "is NOT sound";
    text.append("Export ").append(report.exportId());
    text.append(report.bodsVersion().isEmpty() ? "" : ", BODS " + report.bodsVersion() + ",");
    text.append(' ').append(verdict).append('\n');
    report.statistics().statements().forEach((type, count) -> append(text, type, count));
    report.statistics().oddities().forEach((code, count) -> append(text, "  " + code, count));
    report.statistics().expected().forEach((code, count) -> append(text, "  " + code, count));
    append(text, "interests", report.statistics().interests().sum());
    append(text, "  current", report.statistics().currentInterests());
    for (Problem problem : report.problems()) {
      append(text, problem.code().code(), problem.count());
      problem.examples().forEach(example -> text.append("    ").append(example).append('\n'));
    }
  }

  private static void append(StringBuilder text, String name, long count) {
    text.append(String.format(Locale.ROOT, "%-40s %,12d%n", name, count));
  }
}
