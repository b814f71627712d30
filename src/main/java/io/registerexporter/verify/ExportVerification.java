package io.registerexporter.verify;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a published export again and names everything that is wrong with it.
 *
 * <p>Each part is read by one task, a line at a time; what has to be compared between parts are ids
 * alone, which Spark brings together. Memory does not grow with the export.
 */
public final class ExportVerification {

  private static final Logger LOG = LoggerFactory.getLogger(ExportVerification.class);

  private final SparkSession spark;
  private final ExportLayout layout;
  private final Configuration configuration;
  private final Store store;
  private final Tally tally = new Tally();

  private ExportVerification(SparkSession spark, ExportLayout layout, Store store) {
    this.spark = spark;
    this.layout = layout;
    this.configuration = spark.sparkContext().hadoopConfiguration();
    this.store = store;
  }

  /**
   * Verifies an export. That something is wrong with it is a result, also that it is not there.
   *
   * @throws OutputException if the file system cannot be read
   */
  public static VerificationReport verify(SparkSession spark, ExportLayout layout) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    try (Store store = Store.of(layout.output(), configuration)) {
      return new ExportVerification(spark, layout, store).report();
    }
  }

  private VerificationReport report() {
    LOG.info("verifying {}", layout.exportId());
    new ManifestReader(store, layout, tally).read().ifPresent(this::check);
    checkLatest();
    VerificationReport report = tally.report(layout.exportId());
    LOG.info(
        "verified {}: {} statements, {} kinds of problem",
        layout.exportId(),
        report.statistics().statements().get("total"),
        report.problems().size());
    return report;
  }

  private void check(Manifest manifest) {
    ManifestCheck manifestCheck = new ManifestCheck(manifest, layout, tally);
    manifestCheck.check();
    PartsCheck parts = new PartsCheck(manifest, layout, tally);
    List<String> present = parts.present(configuration);
    if (manifestCheck.hasKnownVersion()) {
      Tally read = read(present, parts);
      manifestCheck.compareWith(read);
      tally.add(read);
    }
    if (store.exists(layout.finalFile())) {
      new FinalFileCheck(manifest, layout, configuration, tally).check();
    } else {
      tally.found(ProblemCode.FINAL_MISSING, layout.key(layout.finalFile()));
    }
  }

  private Tally read(List<String> names, PartsCheck parts) {
    Tally read = new Tally();
    if (names.isEmpty()) {
      return read;
    }
    JavaRDD<Row> partRows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(names, names.size())
            .flatMap(new PartTask(layout, configuration));
    Dataset<Row> rows =
        spark.createDataFrame(partRows, PartRows.SCHEMA).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<PartSummary> summaries = summaries(rows);
      parts.compareWith(summaries);
      summaries.forEach(summary -> read.add(summary.tally()));
      read.add(Ids.check(rows));
    } finally {
      rows.unpersist();
    }
    return read;
  }

  private static List<PartSummary> summaries(Dataset<Row> rows) {
    return rows
        .where(col(PartRows.SUMMARY).isNotNull())
        .select(PartRows.SUMMARY)
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .map(json -> Tally.ofJson(json, PartSummary.class))
        .toList();
  }

  private void checkLatest() {
    if (!store.exists(layout.latest())) {
      return;
    }
    Optional<JsonNode> latest = ManifestReader.json(store, layout.latest());
    String exportId = latest.map(json -> json.path("exportId").asText("")).orElse("");
    if (exportId.isEmpty()) {
      tally.found(ProblemCode.LATEST_UNREADABLE, layout.key(layout.latest()) + ": no exportId");
      return;
    }
    String manifest = new ExportLayout(layout.output(), exportId).manifest();
    String named = latest.map(json -> json.path("manifest").asText("")).orElse("");
    if (!store.exists(manifest) || !named.equals(layout.key(manifest))) {
      tally.found(ProblemCode.LATEST_DANGLING, "export " + exportId + ", manifest " + named);
    }
  }
}
