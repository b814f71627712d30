package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.report.Stages;
import io.registerexporter.sink.Claim;
import io.registerexporter.sink.Continuation;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.Publication;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.staging.Staging;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run under one claim: from what an unfinished run left, or from the source, to the name in
 * latest.json.
 *
 * @param layouts where each version goes, the first first
 * @param report writes the status down, under the claim once there is one
 * @param stages is told how far it came
 * @param stop whether it was told to end
 */
record ExportRun(
    SparkSession spark,
    ExportConfig config,
    Manifest.Tool tool,
    Clock clock,
    List<ExportLayout> layouts,
    Store store,
    RunReport report,
    Stages stages,
    OrderlyStop stop) {

  private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);

  /** Looks at the source before anything is written, unless it may not be needed. */
  List<Manifest> run(boolean resume) {
    boolean needless =
        resume
            && store
                .readIfWhole(layout().claim(), Claim.class)
                .map(claim -> found(claim).continuation() != Continuation.BEGINNING)
                .orElse(false);
    try (LazyIntake intake = new LazyIntake(spark, config, clock)) {
      if (!needless) {
        intake.open();
      }
      Publication.Terms terms =
          new Publication.Terms(stagingRoot(), config.publicationDate(), config.claimLease());
      try (Publication publication = Publication.claim(store, layouts, terms, resume, clock)) {
        report.under(publication);
        return run(intake, publication);
      }
    }
  }

  private List<Manifest> run(LazyIntake intake, Publication publication) {
    try {
      Resumption found = publication.interrupted().map(this::found).orElse(Resumption.NOTHING);
      begin(publication, found);
      List<Volume> volumes = volumes(publication.claim());
      Inventory inventory =
          found.inventory().orElseGet(() -> write(intake, found, publication, volumes));
      List<Manifest> manifests =
          new Assembly(spark, config, volumes, inventory, clock).run(store, publication, stages);
      stop.check();
      stages.run("publishing", "export", () -> publish(publication, manifests), done -> 1);
      new TidyUp(store, layout(), config.staging().keep(), hadoop()).after(publication.claim());
      return manifests;
    } catch (Throwable e) {
      if (!stop.isAsked()) {
        publication.explain(e);
      }
      throw e;
    } finally {
      publication.release();
    }
  }

  private Resumption found(Claim interrupted) {
    return Resumption.find(store, layouts, config, tool, interrupted, hadoop());
  }

  /** Says what is used of an unfinished run, and removes the rest. */
  private void begin(Publication publication, Resumption found) {
    Continuation from = found.continuation();
    switch (from) {
      case PARTS ->
          LOG.info(
              "going on with the parts that an unfinished run of {} wrote; nothing is read of the"
                  + " register. To read it again, choose another --export-id",
              layout().exportId());
      case STAGED_DOCUMENTS ->
          LOG.info(
              "going on with the documents that an unfinished run of {} staged; nothing is read of"
                  + " the database. Its parts are not used: {}",
              layout().exportId(),
              String.join("; ", found.reasons()));
      case BEGINNING -> {
        if (publication.hasRemains()) {
          LOG.info(
              "removing what an unfinished run left of {} and starting over: {}",
              layout().exportId(),
              String.join("; ", found.reasons()));
        }
        publication
            .interrupted()
            .flatMap(Claim::stagingFolder)
            .ifPresent(folder -> discard(folder, publication));
      }
    }
    publication.continueFrom(from, stagingRoot(), clock);
  }

  /** Documents in a place that is gone do not keep an export from being made. */
  private void discard(String staging, Publication publication) {
    publication.assertOwned();
    try {
      Staging.discard(staging, hadoop());
    } catch (OutputException left) {
      LOG.warn(left.getMessage());
    }
  }

  private List<Volume> volumes(Claim claim) {
    PublicationTerms terms =
        PublicationTerms.of(config.publisher(), LocalDate.parse(claim.publicationDate()));
    List<Volume> volumes = new ArrayList<>();
    for (BodsVersion version : config.bodsVersions()) {
      volumes.add(new Volume(new VersionRules(version, terms), layouts.get(volumes.size())));
    }
    return volumes;
  }

  private Inventory write(
      LazyIntake intake, Resumption found, Publication publication, List<Volume> volumes) {
    RegisterSource source =
        found.staged().orElseGet(() -> intake.open().files(stages, publication.claim()));
    publication.assertOwned();
    return new StatementJob(spark, config, volumes, tool, clock)
        .run(source, store, publication.claim(), stages);
  }

  private Optional<String> stagingRoot() {
    return config.isMongo()
        ? Optional.of(
            config
                .staging()
                .folder()
                .map(folder -> layout().stagingIn(Store.absolute(folder, hadoop())))
                .orElseGet(layout()::staging))
        : Optional.empty();
  }

  private ExportLayout layout() {
    return layouts.get(0);
  }

  private Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }

  private static boolean publish(Publication publication, List<Manifest> manifests) {
    publication.publish(manifests);
    return true;
  }
}
