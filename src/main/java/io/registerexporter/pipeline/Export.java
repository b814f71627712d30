package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.report.Stages;
import io.registerexporter.sink.ExportExistsException;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.Publication;
import io.registerexporter.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
   * @param resume true if an unfinished export of the same id may be gone on with
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
    try {
      Publication.requireFree(store, layout, resume, config.claimLease());
    } catch (ExportExistsException taken) {
      tidyUp(store).afterLostRun(config.claimLease());
      throw taken;
    }
    RunReport report = new RunReport(store, layout, config.claimLease());
    try (OrderlyStop stop = OrderlyStop.of(spark.sparkContext())) {
      Stages stages =
          new Stages(
              stage -> {
                stop.check();
                report.running(stage);
              });
      try {
        List<Manifest> manifests =
            new ExportRun(spark, config, tool, clock, layouts, store, report, stages, stop)
                .run(resume);
        stop.published();
        report.succeeded(stages.current());
        return manifests;
      } catch (ExportExistsException e) {
        // The status is another run's.
        throw e;
      } catch (Throwable e) {
        // Spark throws what its tasks throw, checked or not.
        RuntimeException stopped = stop.isAsked() ? StoppedException.of(e) : null;
        int code = exitCode.applyAsInt(stopped == null ? e : stopped);
        report.failed(stages.current(), code, stopped == null ? e : stopped);
        if (stopped != null) {
          throw stopped;
        }
        throw e;
      }
    }
  }

  private TidyUp tidyUp(Store store) {
    return new TidyUp(store, layout, config.staging().keep(), hadoop());
  }

  private Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }
}
