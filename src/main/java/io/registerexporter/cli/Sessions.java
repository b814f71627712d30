package io.registerexporter.cli;

import io.registerexporter.aws.S3Access;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * The Spark session that a command runs in: what spark-submit asked for, else one on this machine.
 */
final class Sessions {

  private static final String MASTER = "spark.master";

  private Sessions() {}

  static SparkSession start() {
    SparkConf conf =
        new SparkConf()
            .setIfMissing("spark.app.name", "register-exporter")
            // Kryo cannot write Java's records.
            .set("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
            // A run has more plans than Spark keeps the compiled code of.
            .setIfMissing("spark.sql.codegen.cache.maxEntries", "2000");
    if (!conf.contains(MASTER)) {
      conf.set(MASTER, "local[*]")
          .setIfMissing("spark.ui.enabled", "false")
          .setIfMissing("spark.ui.showConsoleProgress", "false");
    }
    if (conf.get(MASTER).startsWith("local")) {
      // Spark's default is for clusters.
      int cores = Runtime.getRuntime().availableProcessors();
      conf.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(2 * cores));
    }
    SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
    // What spark-submit was told wins; Spark's own configuration would show secrets.
    S3Access.options(System.getenv())
        .forEach(
            (option, value) -> {
              if (!conf.contains("spark.hadoop." + option)) {
                spark.sparkContext().hadoopConfiguration().set(option, value);
              }
            });
    return spark;
  }
}
