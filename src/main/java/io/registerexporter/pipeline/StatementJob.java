package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.decisions.Decisions;
import io.registerexporter.decisions.Scan;
import io.registerexporter.decisions.Selection;
import io.registerexporter.exchange.Kept;
import io.registerexporter.pipeline.gates.Documents;
import io.registerexporter.report.Stages;
import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.Publication;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.store.Store;
import io.registerexporter.store.StoredFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** From the register's files to everything that an export consists of, in all its versions. */
final class StatementJob {

  private final SparkSession spark;
  private final ExportConfig config;
  private final List<ExportLayout> layouts;
  private final Stages stages;
  private final Clock clock;

  /**
   * @param layouts where each version goes
   * @param stages is told how far it came
   */
  StatementJob(
      SparkSession spark,
      ExportConfig config,
      List<ExportLayout> layouts,
      Stages stages,
      Clock clock) {
    this.spark = spark;
    this.config = config;
    this.layouts = layouts;
    this.stages = stages;
    this.clock = clock;
  }

  /**
   * Writes, checks and assembles everything; nothing of it is named by a manifest yet.
   *
   * @param kept lets go of what several stages need
   * @return the manifests to be published, one for each version
   * @throws io.registerexporter.sink.RefusedException if what was written must not be published
   */
  List<Manifest> run(
      RegisterSource source, Store store, Publication publication, Manifest.Tool tool, Kept kept) {
    List<Volume> volumes = volumes(publication);
    LocalDate publicationDate = volumes.get(0).rules().terms().date();
    FirstReading reading =
        stages.run(
            "scanning documents",
            "documents",
            () -> FirstReading.of(context(), source, publicationDate, kept, clock),
            done -> done.scan().documents());
    Scan scan = reading.scan();
    Map<Selection, Decided> decided =
        stages.run(
            "deciding what is exported",
            "documents",
            () -> decide(volumes, scan, kept),
            done -> scan.documents());
    Compressor compressor = Compressor.local(config.files().compressionLevel());
    Parts parts = new Parts(volumes, compressor, config.files().partBytes());
    Inventory inventory =
        stages.run(
            "writing statements",
            "statements",
            () -> parts.write(statements(reading, decided), scan.documents(), store),
            this::statements);
    new PublicationGates(config.gates(), store).pass(volumes, inventory, documents(decided));
    Map<BodsVersion, Manifest.Statistics> statistics =
        stages.run(
            "checking statements",
            "statements",
            () -> check(volumes, inventory),
            checked -> statements(inventory));
    // All that is known of documents is in the inventory, or counted.
    kept.release();
    VolumeFiles files = new VolumeFiles(store, inventory, compressor, publication);
    Map<BodsVersion, ManifestBuilder.Files> assembled =
        stages.run(
            "assembling the final file",
            "bytes",
            () -> assemble(volumes, files),
            done -> done.values().stream().mapToLong(of -> of.finalFile().bytes()).sum());
    ManifestBuilder manifests =
        new ManifestBuilder(
            config,
            tool,
            volumes,
            new ManifestBuilder.Run(
                publication.claim(), Publication.now(clock), source, reading, inventory));
    return volumes.stream()
        .map(
            volume ->
                manifests.published(
                    volume,
                    decided.get(volume.rules().selection()).accounting(),
                    statistics.get(volume.rules().version()),
                    assembled.get(volume.rules().version())))
        .toList();
  }

  private List<Volume> volumes(Publication publication) {
    PublicationTerms terms =
        PublicationTerms.of(
            config.publisher(), LocalDate.parse(publication.claim().publicationDate()));
    List<Volume> volumes = new ArrayList<>();
    for (BodsVersion version : config.bodsVersions()) {
      volumes.add(new Volume(new VersionRules(version, terms), layouts.get(volumes.size())));
    }
    return volumes;
  }

  /** What becomes of documents in a selection, and that none was lost. */
  private record Decided(Decisions decisions, Accounting accounting) {}

  private Map<Selection, Decided> decide(List<Volume> volumes, Scan scan, Kept kept) {
    Map<Selection, Decided> decided = new EnumMap<>(Selection.class);
    for (Volume volume : volumes) {
      decided.computeIfAbsent(
          volume.rules().selection(),
          selection -> {
            Decisions decisions = new Decisions(scan, selection, config.driverEdges(), kept);
            return new Decided(decisions, new Accounting(scan, decisions));
          });
    }
    return decided;
  }

  private static Map<Selection, List<Documents>> documents(Map<Selection, Decided> decided) {
    Map<Selection, List<Documents>> documents = new EnumMap<>(Selection.class);
    decided.forEach((selection, of) -> documents.put(selection, of.accounting().documents()));
    return documents;
  }

  private StatementSet statements(FirstReading reading, Map<Selection, Decided> decided) {
    Map<Selection, Decisions> decisions = new EnumMap<>(Selection.class);
    decided.forEach((selection, of) -> decisions.put(selection, of.decisions()));
    return new StatementSet(spark, reading.scan().source(), decisions, reading.configuration());
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  private Map<BodsVersion, Manifest.Statistics> check(List<Volume> volumes, Inventory inventory) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    WrittenCheck check = new WrittenCheck(spark, inventory, today, config.gates().schema());
    Map<BodsVersion, Manifest.Statistics> statistics = new EnumMap<>(BodsVersion.class);
    volumes.forEach(volume -> statistics.put(volume.rules().version(), check.check(volume)));
    return statistics;
  }

  private Map<BodsVersion, ManifestBuilder.Files> assemble(
      List<Volume> volumes, VolumeFiles files) {
    Optional<StoredFile> crosswalk =
        volumes.size() == 1 ? Optional.empty() : Optional.of(files.crosswalk(layouts.get(0)));
    Map<BodsVersion, ManifestBuilder.Files> assembled = new EnumMap<>(BodsVersion.class);
    for (Volume volume : volumes) {
      assembled.put(
          volume.rules().version(),
          files.assemble(volume, config, crosswalk, spark.sparkContext().hadoopConfiguration()));
    }
    return assembled;
  }

  private long statements(Inventory written) {
    return config.bodsVersions().stream()
        .mapToLong(version -> Parts.lines(written.files(VersionParts.statements(version))))
        .sum();
  }
}
