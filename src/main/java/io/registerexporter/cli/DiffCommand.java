package io.registerexporter.cli;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.diff.DiffReport;
import io.registerexporter.diff.ExportsDiff;
import io.registerexporter.diff.PublishedExport;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.store.Store;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code exports diff}: counts what differs between two exports, and shows some of it. */
@Command(
    name = "diff",
    description = "Compares two published exports: statements added, removed and changed.",
    footer = {
      "",
      "What only tells of the publication does not count: publicationDetails, the time at which a",
      "source was retrieved, recordStatus. Ends with 0 whether or not there are differences."
    },
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "Id of the earlier export.")
  private String from;

  @Parameters(index = "1", paramLabel = "B", description = "Id of the later export.")
  private String to;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "Folder that the exports are under, also s3://BUCKET/…. Default: ./out.")
  private String output;

  @Option(
      names = "--bods-version",
      paramLabel = "VERSION",
      description = "Version of the standard. Default: the first of A that B has, too.")
  private String bodsVersion;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Configuration hadoop = Sessions.hadoop();
    PublishedExport earlier = export(from, hadoop);
    PublishedExport later = export(to, hadoop);
    BodsVersion version =
        earlier
            .commonVersion(later, Optional.ofNullable(bodsVersion))
            .orElseThrow(() -> noVersion(earlier, later));
    DiffReport report;
    try (SparkSession spark = Sessions.start()) {
      report = ExportsDiff.of(spark, earlier, later, version);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.of(report) : DiffText.of(report));
    out.flush();
    return ExitCode.OK.code();
  }

  /** Read before Spark is started, which takes longer. */
  private PublishedExport export(String id, Configuration hadoop) {
    ExportConfig config = ExportOptions.of(Optional.ofNullable(output), id, Clock.systemUTC());
    String folder = Store.absolute(config.output(), hadoop);
    try (Store store = Store.of(folder, hadoop)) {
      return PublishedExport.read(store, new ExportLayout(folder, config.exportId()));
    }
  }

  private UsageException noVersion(PublishedExport earlier, PublishedExport later) {
    return new UsageException(
        (bodsVersion == null
                ? "the exports have no version of the standard in common: "
                : "not both exports are in BODS " + bodsVersion + ": ")
            + earlier.described()
            + "; "
            + later.described()
            + ".");
  }
}
