package io.registerexporter.pipeline;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.report.Stages;
import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.ExportExistsException;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.FinalFile;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.PartPlan;
import io.registerexporter.sink.Publication;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.staging.Staging;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import io.registerexporter.store.StoredFile;
import java.time.Clock;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
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

  public Export(SparkSession spark, ExportConfig config, Manifest.Tool tool, Clock clock) {
    this.spark = spark;
    this.config = config;
    this.tool = tool;
    this.clock = clock;
    this.layout = new ExportLayout(Store.absolute(config.output(), hadoop()), config.exportId());
  }

  /**
   * Makes the export and publishes it.
   *
   * @param resume true if an unfinished run of the same id may be made again
   * @param exitCode what the program will exit with for a failure, written down with it
   * @return the manifest of the published export
   */
  public Manifest run(boolean resume, ToIntFunction<Throwable> exitCode) {
    warnOfLocalFolder();
    try (Store store = Store.of(layout.output(), hadoop())) {
      return run(store, resume, exitCode);
    }
  }

  private void warnOfLocalFolder() {
    String scheme = new Path(layout.output()).toUri().getScheme();
    boolean local =
        "file".equals(scheme)
            || (scheme == null && FileSystem.getDefaultUri(hadoop()).getScheme().equals("file"));
    if (local && !spark.sparkContext().isLocal()) {
      LOG.warn(
          "{} is a folder of a single machine, and this is a cluster: all of its machines have to"
              + " see the same folder there",
          layout.output());
    }
  }

  private Manifest run(Store store, boolean resume, ToIntFunction<Throwable> exitCode) {
    Publication.requireFree(store, layout, resume);
    RunReport report = new RunReport(store, layout);
    Stages stages = new Stages(report::running);
    try (Intake intake = Intake.open(spark, config, clock)) {
      Manifest manifest = run(intake, store, stages, resume);
      report.succeeded(stages.current());
      return manifest;
    } catch (ExportExistsException e) {
      // The status is another run's.
      throw e;
    } catch (Throwable e) {
      // Spark throws what its tasks throw, checked or not.
      int code = exitCode.applyAsInt(e);
      report.failed(stages.current(), code, e);
      throw e;
    }
  }

  private Manifest run(Intake intake, Store store, Stages stages, boolean resume) {
    Publication publication =
        Publication.claim(store, layout, stagingRoot(), config.publicationDate(), resume, clock);
    if (publication.restarted()) {
      LOG.info("removed what an unfinished run left of {}; starting over", layout.exportId());
    }
    publication.abandonedStaging().ifPresent(folder -> Staging.discard(folder, hadoop()));
    KeptRows rows = new KeptRows();
    try {
      RegisterSource source = intake.files(stages, publication.claim());
      publication.assertOwned();
      Manifest manifest = make(source, store, publication, stages, rows);
      stages.run("publishing", "export", () -> publish(publication, manifest), done -> 1);
      publication.claim().stagingFolder().ifPresent(this::leave);
      return manifest;
    } catch (Throwable e) {
      publication.explain(e);
      throw e;
    } finally {
      rows.release();
    }
  }

  private Optional<String> stagingRoot() {
    return config.isMongo()
        ? Optional.of(
            config
                .staging()
                .folder()
                .map(folder -> layout.stagingIn(Store.absolute(folder, hadoop())))
                .orElseGet(layout::staging))
        : Optional.empty();
  }

  /** The export is published, whatever becomes of its staged documents. */
  private void leave(String folder) {
    if (config.staging().keep()) {
      LOG.info("the staged documents are in {}", folder);
      return;
    }
    try {
      Staging.discard(folder, hadoop());
    } catch (OutputException left) {
      LOG.warn(left.getMessage());
    }
  }

  private Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }

  private Manifest make(
      RegisterSource source, Store store, Publication publication, Stages stages, KeptRows rows) {
    Documents documents = new Documents(spark, source);
    Scans scans =
        stages.run(
            "scanning documents",
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
                    scans.read(),
                    rules,
                    store),
            written -> Parts.lines(written, PartPlan.Kind.STATEMENTS));
    publication.assertOwned();
    StoredFile finalFile =
        stages.run(
            "assembling the final file",
            "bytes",
            () ->
                FinalFile.assemble(
                    store,
                    layout,
                    inventory.files(PartPlan.Kind.STATEMENTS),
                    compressor,
                    publication.claim().owner()),
            StoredFile::bytes);
    return new ManifestBuilder(config, layout, tool)
        .published(
            publication.claim(),
            Publication.now(clock),
            source,
            scans,
            accounting,
            inventory,
            finalFile);
  }

  private static boolean publish(Publication publication, Manifest manifest) {
    publication.publish(manifest);
    return true;
  }
}
