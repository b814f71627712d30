package io.registerexporter.pipeline;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.decisions.Decisions;
import io.registerexporter.decisions.Scan;
import io.registerexporter.decisions.Selection;
import io.registerexporter.exchange.Kept;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.report.Stages;
import io.registerexporter.sink.Claim;
import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * From the register's files to the parts of an export, in all its versions, and their inventory.
 */
final class StatementJob {

  private final SparkSession spark;
  private final ExportConfig config;
  private final List<Volume> volumes;
  private final Manifest.Tool tool;
  private final Clock clock;

  /**
   * @param volumes where each version goes
   * @param tool this program
   */
  StatementJob(
      SparkSession spark,
      ExportConfig config,
      List<Volume> volumes,
      Manifest.Tool tool,
      Clock clock) {
    this.spark = spark;
    this.config = config;
    this.volumes = volumes;
    this.tool = tool;
    this.clock = clock;
  }

  /**
   * Writes the parts; nothing of them is public before the last one is whole.
   *
   * @param stages is told how far it came
   * @param claim under which they are written
   */
  Inventory run(RegisterSource source, Store store, Claim claim, Stages stages) {
    Kept kept = new Kept();
    try {
      LocalDate publicationDate = LocalDate.parse(claim.publicationDate());
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
              () -> decide(scan, kept),
              done -> scan.documents());
      Parts parts =
          new Parts(
              volumes,
              Compressor.local(config.files().compressionLevel()),
              config.files().partBytes());
      Inventory.Origin origin = origin(claim, source, reading, decided);
      return stages.run(
          "writing statements",
          "statements",
          () -> parts.write(statements(reading, decided), scan.documents(), origin, store),
          written -> statements(volumes, written));
    } finally {
      // All that is known of documents is in the inventory, or counted.
      kept.release();
    }
  }

  /** What becomes of documents in a selection, and that none was lost. */
  private record Decided(Decisions decisions, Accounting accounting) {}

  private Map<Selection, Decided> decide(Scan scan, Kept kept) {
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

  private Inventory.Origin origin(
      Claim claim, RegisterSource source, FirstReading reading, Map<Selection, Decided> decided) {
    Map<String, Inventory.Accounts> accounts = new LinkedHashMap<>();
    decided.forEach((selection, of) -> accounts.put(selection.name(), of.accounting().accounts()));
    return new Inventory.Origin(
        claim.owner(),
        claim.publicationDate(),
        tool,
        PublishedSettings.of(config),
        config.sourceIdentity(),
        new Manifest.Source(
            source.label(),
            source.kind(),
            source.consistency().label(),
            collections(source, reading)),
        accounts);
  }

  private static Map<String, Manifest.CollectionRead> collections(
      RegisterSource source, FirstReading reading) {
    Map<String, Manifest.CollectionRead> collections = new LinkedHashMap<>();
    for (RegisterCollection collection : RegisterCollection.values()) {
      collections.put(
          collection.collectionName(),
          new Manifest.CollectionRead(
              reading.scan().documents(collection),
              source.readAt(collection).orElse(reading.readAt())));
    }
    return collections;
  }

  private StatementSet statements(FirstReading reading, Map<Selection, Decided> decided) {
    Map<Selection, Decisions> decisions = new EnumMap<>(Selection.class);
    decided.forEach((selection, of) -> decisions.put(selection, of.decisions()));
    return new StatementSet(spark, reading.scan().source(), decisions, reading.configuration());
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  /** Number of statements in an inventory, in all versions. */
  static long statements(List<Volume> volumes, Inventory written) {
    return volumes.stream()
        .map(volume -> volume.rules().version())
        .map(VersionParts::statements)
        .mapToLong(set -> Parts.lines(written.files(set)))
        .sum();
  }
}
