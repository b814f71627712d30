package io.registerexporter.cli;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.pipeline.Export;
import io.registerexporter.report.ExportMetrics;
import io.registerexporter.report.Summary;
import io.registerexporter.sink.Manifest;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
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
      description = {
        "Go on with an export that was begun under this id and not finished: from its parts",
        "or staged documents where they are whole, else from the beginning."
      })
  private boolean resume;

  @Option(
      names = "--dry-run",
      description = "Print the settings and what would be done; touch nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  private boolean begun;

  /** True if the export itself began, which writes down how it ends. */
  boolean hasBegun() {
    return begun;
  }

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    ExportConfig config = options.config(clock);
    if (dryRun) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(DryRun.of(config));
      out.flush();
      return ExitCode.OK.code();
    }
    if (!config.isSample()) {
      export(config, clock);
    } else {
      try (SampleServer.Running sample = Sample.start()) {
        export(config.withQuiescedMongo(sample.uri()), clock);
      }
    }
    return ExitCode.OK.code();
  }

  private void export(ExportConfig config, Clock clock) {
    long start = System.nanoTime();
    try (SparkSession spark = Sessions.start(config.objects().options())) {
      begun = true;
      List<Manifest> manifests =
          new Export(spark, config, Version.tool(), clock)
              .run(resume, failure -> ExitCode.of(failure).code());
      double seconds = (System.nanoTime() - start) / 1e9;
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          json ? Json.of(manifests.get(0)) : Summary.of(manifests, config.output(), seconds));
      out.flush();
      config
          .metricNamespace()
          .ifPresent(namespace -> new ExportMetrics(namespace).send(manifests.get(0), seconds));
    }
  }
}
