package io.registerexporter.cli;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.pipeline.Export;
import io.registerexporter.report.Summary;
import io.registerexporter.sink.Manifest;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: makes an export and publishes it. */
@Command(
    name = "export",
    description = "Exports a register and publishes the export.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ExportOptions options;

  @Option(
      names = "--resume",
      description = "Make an export again that was begun under this id and not finished.")
  private boolean resume;

  @Option(
      names = "--dry-run",
      description = "Print the settings and what would be done; touch nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    ExportConfig config = options.config(clock);
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      out.println(DryRun.of(config));
      out.flush();
      return ExitCode.OK.code();
    }
    long start = System.nanoTime();
    ExportConfig resolved = config.isSample() ? Sample.provide(config) : config;
    try (SparkSession spark = Sessions.start()) {
      Manifest manifest =
          new Export(spark, resolved, Version.tool(), clock)
              .run(resume, failure -> ExitCode.of(failure).code());
      double seconds = (System.nanoTime() - start) / 1e9;
      out.println(json ? Json.of(manifest) : Summary.of(manifest, resolved.output(), seconds));
      out.flush();
    }
    return ExitCode.OK.code();
  }
}
