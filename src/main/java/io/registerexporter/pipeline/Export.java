package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.exchange.Kept;
import io.registerexporter.report.Stages;
import io.registerexporter.sink.ExportExistsException;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.Publication;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.staging.Staging;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
  private final List<ExportLayout> layouts = new ArrayList<>();

  public Export(SparkSession spark, ExportConfig config, Manifest.Tool tool, Clock clock) {
    this.spark = spark;
    this.config = config;
    this.tool = tool;
    this.clock = clock;
    this.layout = new ExportLayout(Store.absolute(config.output(), hadoop()), config.exportId());
    for (BodsVersion version : config.bodsVersions()) {
      layouts.add(layouts.isEmpty() ? layout : layout.inVersion(version.label()));
    }
  }

  /**
   * Makes the export and publishes it.
   *
   * @param resume true if an unfinished run of the same id may be made again
   * @param exitCode what the program will exit with for a failure, written down with it
   * @return the manifests of the published export, one for each version
   */
  public List<Manifest> run(boolean resume, ToIntFunction<Throwable> exitCode) {
    warnOfExample();
    warnOfLocalFolder();
    try (Store store = Store.of(layout.output(), hadoop())) {
      return run(store, resume, exitCode);
    }
  }

  private void warnOfExample() {
    List<String> examples = config.publisher().examples();
    if (!examples.isEmpty()) {
      LOG.warn(
          "what statements and attribution say of {} is an example; set that, and look at baseUrl"
              + " and idNamespace, before you publish",
          String.join(", ", examples));
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

  private List<Manifest> run(Store store, boolean resume, ToIntFunction<Throwable> exitCode) {
    Publication.requireFree(store, layout, resume);
    RunReport report = new RunReport(store, layout);
    Stages stages = new Stages(report::running);
    try (Intake intake = Intake.open(spark, config, clock)) {
      List<Manifest> manifests = run(intake, store, stages, resume);
      report.succeeded(stages.current());
      return manifests;
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

  private List<Manifest> run(Intake intake, Store store, Stages stages, boolean resume) {
    Publication publication =
        Publication.claim(store, layouts, stagingRoot(), config.publicationDate(), resume, clock);
    if (publication.restarted()) {
      LOG.info("removed what an unfinished run left of {}; starting over", layout.exportId());
    }
    publication.abandonedStaging().ifPresent(folder -> Staging.discard(folder, hadoop()));
    Kept kept = new Kept();
    try {
      RegisterSource source = intake.files(stages, publication.claim());
      publication.assertOwned();
      List<Manifest> manifests =
          new StatementJob(spark, config, layouts, stages, clock)
              .run(source, store, publication, tool, kept);
      stages.run("publishing", "export", () -> publish(publication, manifests), done -> 1);
      publication.claim().stagingFolder().ifPresent(this::leave);
      return manifests;
    } catch (Throwable e) {
      publication.explain(e);
      throw e;
    } finally {
      kept.release();
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

  private static boolean publish(Publication publication, List<Manifest> manifests) {
    publication.publish(manifests);
    return true;
  }
}
