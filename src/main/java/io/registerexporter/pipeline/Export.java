package io.registerexporter.pipeline;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.report.Stages;
import io.registerexporter.sink.Claim;
import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.FinalFile;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.PartPlan;
import io.registerexporter.sink.Publication;
import io.registerexporter.sink.RunStatus;
import io.registerexporter.sink.Store;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceFolder;
import java.time.Clock;
import java.util.function.ToIntFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One export, from its source to the name in latest.json. */
public final class Export {

  private static final Logger LOG = LoggerFactory.getLogger(Export.class);

  private final SparkSession spark;
  private final ExportConfig config;
  private final Manifest.Tool tool;
  private final Clock clock;
  private final ExportLayout layout;
  private final Stages stages = new Stages();

  public Export(SparkSession spark, ExportConfig config, Manifest.Tool tool, Clock clock) {
    this.spark = spark;
    this.config = config;
    this.tool = tool;
    this.clock = clock;
    this.layout = new ExportLayout(config.output(), config.exportId());
  }

  /**
   * Makes the export and publishes it.
   *
   * @param resume true if an unfinished run of the same id may be made again
   * @param exitCode what the program will exit with for a failure, written down with it
   * @return the manifest of the published export
   */
  public Manifest run(boolean resume, ToIntFunction<Throwable> exitCode) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    RegisterSource source =
        SourceFolder.open(
            config.source(), config.collections(), config.files().sliceBytes(), hadoop);
    Store store = Store.of(config.output(), hadoop);
    Publication publication =
        Publication.claim(store, layout, config.publicationDate(), resume, clock);
    if (publication.restarted()) {
      LOG.info("removed what an unfinished run left of {}; starting over", layout.exportId());
    }
    store.replace(layout.status(), new RunStatus("running", stages.current(), 0, ""));
    try {
      Manifest manifest = make(source, store, publication.claim(), hadoop);
      stages.run("publishing", "export", () -> publish(publication, manifest), done -> 1);
      store.replace(layout.status(), new RunStatus("succeeded", stages.current(), 0, ""));
      return manifest;
    } catch (RuntimeException e) {
      reportFailure(store, e, exitCode.applyAsInt(e));
      throw e;
    }
  }

  private Manifest make(RegisterSource source, Store store, Claim claim, Configuration hadoop) {
    Documents documents = new Documents(spark, source);
    KeptRows rows = new KeptRows();
    Scans scans =
        stages.run(
            "reading the source",
            "documents",
            () -> new Scans(documents, rows, clock),
            Scans::read);
    Decisions decisions =
        stages.run(
            "deciding what is exported",
            "documents",
            () -> new Decisions(scans, rows),
            decided -> scans.read());
    Accounting accounting = new Accounting(scans, decisions);
    VersionRules rules = new VersionRules(config.bodsVersion(), config.publisher().baseUrl());
    Compressor compressor = Compressor.local(config.files().compressionLevel());
    Parts parts = new Parts(layout, compressor, config.files().partBytes());
    Inventory inventory =
        stages.run(
            "writing statements",
            "statements",
            () ->
                parts.write(
                    new StatementSet(documents, scans, decisions, accounting),
                    decisions,
                    rules,
                    hadoop),
            written -> Parts.lines(written, PartPlan.Kind.STATEMENTS));
    rows.release();
    FinalFile finalFile =
        stages.run(
            "assembling the final file",
            "bytes",
            () ->
                FinalFile.assemble(
                    store, layout, inventory.files(PartPlan.Kind.STATEMENTS), compressor),
            FinalFile::bytes);
    return new ManifestOf(config, layout, tool)
        .published(claim, Publication.now(clock), source, scans, accounting, inventory, finalFile);
  }

  private static boolean publish(Publication publication, Manifest manifest) {
    publication.publish(manifest);
    return true;
  }

  /** The failure that is being reported matters more than one to report it. */
  private void reportFailure(Store store, RuntimeException failure, int exitCode) {
    try {
      String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
      store.replace(layout.status(), new RunStatus("failed", stages.current(), exitCode, reason));
    } catch (RuntimeException unwritable) {
      failure.addSuppressed(unwritable);
    }
  }
}
