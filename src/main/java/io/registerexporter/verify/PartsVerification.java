package io.registerexporter.verify;

import static org.apache.spark.sql.functions.col;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.store.OutputException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Reads the parts of an export again, published or not, and names everything that is wrong with
 * them: names, hashes, counts, order, ids, references, the rules of the version, and if wanted its
 * schema.
 *
 * <p>Each part is read by one task, a line at a time; what has to be compared between parts are ids
 * alone, which Spark brings together. Memory does not grow with the export.
 */
public final class PartsVerification {

  private final SparkSession spark;
  private final ExportLayout layout;
  private final Checks checks;

  PartsVerification(SparkSession spark, ExportLayout layout, Checks checks) {
    this.spark = spark;
    this.layout = layout;
    this.checks = checks;
  }

  /**
   * Verifies nothing yet.
   *
   * @param layout where the parts lie
   * @param version the version of the standard that the statements are in
   * @param today the day that comes before the future
   * @param published the day as of which interests are current
   * @param deep whether statements are held against the schema as well, which takes most of the
   *     time
   */
  public static PartsVerification of(
      SparkSession spark,
      ExportLayout layout,
      BodsVersion version,
      LocalDate today,
      LocalDate published,
      boolean deep) {
    return new PartsVerification(spark, layout, new Checks(version, today, published, deep));
  }

  /**
   * Reads the parts and compares them with what a manifest says, or will say, of them.
   *
   * @param parts in their order
   * @throws OutputException if the file system cannot be read
   */
  public VerificationReport check(List<Manifest.Part> parts) {
    return tally(parts).report(layout.exportId(), checks.version().label());
  }

  /** The same as counts, to be added to others. */
  Tally tally(List<Manifest.Part> parts) {
    Tally tally = new Tally();
    PartsCheck partsCheck = new PartsCheck(parts, layout, tally);
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    List<PartLocation> present = partsCheck.present(configuration);
    if (!present.isEmpty()) {
      Dataset<Row> rows = rows(present, configuration).persist(StorageLevel.MEMORY_AND_DISK());
      try {
        List<PartSummary> summaries = summaries(rows);
        partsCheck.compareWith(summaries);
        summaries.forEach(summary -> tally.add(summary.tally()));
        tally.add(
            Ids.check(rows, checks.version(), present.stream().map(PartLocation::name).toList()));
      } finally {
        rows.unpersist();
      }
    }
    return tally;
  }

  private Dataset<Row> rows(List<PartLocation> parts, Configuration configuration) {
    List<Integer> numbers = IntStream.range(0, parts.size()).boxed().toList();
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(numbers, numbers.size())
            .flatMap(new PartTask(parts, checks, configuration));
    return spark.createDataFrame(rows, PartRows.SCHEMA);
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
}
