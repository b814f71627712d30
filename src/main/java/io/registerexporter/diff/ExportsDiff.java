package io.registerexporter.diff;

import static org.apache.spark.sql.functions.col;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.sink.Manifest;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Storage;
import io.registerexporter.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares two published exports: the statements of one that the other has not, and those of both
 * that do not say the same. {@link StatementSubject} tells which of them are compared, {@link
 * Content} what does not count.
 */
public final class ExportsDiff {

  private static final Logger LOG = LoggerFactory.getLogger(ExportsDiff.class);

  /** Rows that a task sorts; Spark writes to disk what is too much for its memory. */
  private static final long ROWS_PER_TASK = 500_000;

  private final SparkSession spark;
  private final BodsVersion version;
  private final List<ReadPart> parts = new ArrayList<>();

  private ExportsDiff(SparkSession spark, BodsVersion version) {
    this.spark = spark;
    this.version = version;
  }

  /**
   * Compares two exports of the same output folder.
   *
   * @param from the earlier one
   * @param to the later one
   * @param version a version of the standard that both have
   * @throws OutputException if a part is missing, or its bytes are not those of the manifest
   */
  public static DiffReport of(
      SparkSession spark, PublishedExport from, PublishedExport to, BodsVersion version) {
    try (Store store = Store.of(from.output(), spark.sparkContext().hadoopConfiguration())) {
      return new ExportsDiff(spark, version).report(from, to, store);
    }
  }

  private DiffReport report(PublishedExport from, PublishedExport to, Store store) {
    Manifest earlier = from.manifest(version, store);
    Manifest later = to.manifest(version, store);
    LOG.info(
        "comparing {} statements of {} with {} of {}",
        statements(earlier),
        earlier.exportId(),
        statements(later),
        later.exportId());
    add(earlier, from.output(), store);
    int laterParts = parts.size();
    add(later, to.output(), store);
    Differences differences = differences(laterParts, statements(earlier) + statements(later));
    DiffReport report =
        new DiffExamples(spark, parts, version)
            .report(version, compared(earlier), compared(later), differences);
    DiffReport.Counts total = report.total();
    LOG.info(
        "compared: {} added, {} removed, {} changed",
        total.added(),
        total.removed(),
        total.changed());
    return report;
  }

  private static DiffReport.Compared compared(Manifest manifest) {
    return new DiffReport.Compared(
        manifest.exportId(), manifest.publicationDate(), statements(manifest));
  }

  private static long statements(Manifest manifest) {
    return manifest.parts().stream().mapToLong(Manifest.Part::statements).sum();
  }

  /** Adds the parts of an export, all of which have to be there. */
  private void add(Manifest manifest, String output, Store store) {
    Map<String, Map<String, Storage.Listed>> folders = new TreeMap<>();
    for (Manifest.Part stated : manifest.parts()) {
      ReadPart part = ReadPart.of(stated, output);
      int slash = part.path().lastIndexOf('/');
      boolean isThere =
          folders
              .computeIfAbsent(part.path().substring(0, slash), store::list)
              .containsKey(part.path().substring(slash + 1));
      if (!isThere) {
        throw new OutputException(
            "the part "
                + part.path()
                + " of the export "
                + manifest.exportId()
                + " is missing. verify tells all that is wrong with an export.");
      }
      parts.add(part);
    }
  }

  private Differences differences(int laterParts, long rows) {
    if (parts.isEmpty()) {
      return new Differences();
    }
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    List<Integer> numbers = IntStream.range(0, parts.size()).boxed().toList();
    JavaRDD<Row> read =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(numbers, numbers.size())
            .flatMap(new PartTask(parts, version, configuration));
    return spark
        .createDataFrame(read, StatementRows.SCHEMA)
        .repartition((int) (1 + rows / ROWS_PER_TASK), col(StatementRows.HIGH))
        .sortWithinPartitions(
            StatementRows.HIGH, StatementRows.LOW, StatementRows.CONTENT, StatementRows.PLACE)
        .toJavaRDD()
        .mapPartitions(new Comparison(laterParts))
        .reduce(Differences::plus);
  }
}
