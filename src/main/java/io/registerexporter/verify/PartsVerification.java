package io.registerexporter.verify;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.store.OutputException;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

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
   * @param sample the statements that are held against the schema as well
   */
  public static PartsVerification of(
      SparkSession spark,
      ExportLayout layout,
      BodsVersion version,
      LocalDate today,
      LocalDate published,
      SchemaSample sample) {
    return new PartsVerification(spark, layout, new Checks(version, today, published, sample));
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
      PartsReading reading = new PartsReading(present, checks);
      reading.read(spark, configuration);
      partsCheck.compareWith(reading.summaries());
      reading.summaries().forEach(summary -> tally.add(summary.tally()));
      tally.add(reading.ids());
    }
    return tally;
  }
}
