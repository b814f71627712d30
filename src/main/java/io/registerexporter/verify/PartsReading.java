package io.registerexporter.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Reads parts once: Spark brings the ids in them together in {@link IdBuckets}, which are checked,
 * and what else was found comes along with them in a partition of its own.
 */
final class PartsReading {

  private final List<PartLocation> parts;
  private final Checks checks;
  private final List<PartSummary> summaries = new ArrayList<>();
  private final Tally ids = new Tally();

  PartsReading(List<PartLocation> parts, Checks checks) {
    this.parts = parts;
    this.checks = checks;
  }

  void read(SparkSession spark, Configuration configuration) {
    IdBuckets buckets = IdBuckets.forParts(parts.stream().mapToLong(PartLocation::bytes).sum());
    List<Integer> numbers = IntStream.range(0, parts.size()).boxed().toList();
    BucketTask task =
        new BucketTask(buckets, checks.version(), parts.stream().map(PartLocation::name).toList());
    JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(numbers, numbers.size())
        .flatMapToPair(new PartTask(parts, checks, buckets, configuration))
        // A number is the hash of itself: each bucket is a partition, and the summaries are one.
        .partitionBy(new HashPartitioner(buckets.count() + 1))
        .mapPartitionsWithIndex(task, true)
        .collect()
        .forEach(this::add);
    sortByPart();
  }

  private void add(Tuple2<Boolean, String> result) {
    if (result._1()) {
      summaries.add(Tally.ofJson(result._2(), PartSummary.class));
    } else {
      ids.add(Tally.ofJson(result._2()));
    }
  }

  /** Examples are those of the first parts, whichever were read first. */
  private void sortByPart() {
    Map<String, Integer> order = new HashMap<>();
    parts.forEach(part -> order.put(part.key(), order.size()));
    summaries.sort(Comparator.comparing(summary -> order.get(summary.part().key())));
  }

  /** What was read in each part, in their order. */
  List<PartSummary> summaries() {
    return summaries;
  }

  /** What was found in comparing ids. */
  Tally ids() {
    return ids;
  }
}
