package io.registerexporter.cli;

import io.registerexporter.aws.S3Access;
import io.registerexporter.config.ConfigException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * The Spark session that a command runs in: what spark-submit asked for, else one on this machine.
 */
final class Sessions {

  private static final String HADOOP = "spark.hadoop.";

  /** MiB that Spark asks for. */
  private static final long LEAST_HEAP = 450;

  private static final String MASTER = "spark.master";

  private Sessions() {}

  static SparkSession start() {
    return start(Map.of());
  }

  /**
   * @param hadoop options of Hadoop's that its file systems have to have from their beginning
   */
  static SparkSession start(Map<String, String> hadoop) {
    SparkConf conf =
        new SparkConf()
            .setIfMissing("spark.app.name", "register-exporter")
            // Kryo cannot write Java's records.
            .set("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
            // The plan is made for its data: nothing is to be found out while it runs.
            .setIfMissing("spark.sql.adaptive.enabled", "false")
            // Else every row is written twice where there are few partitions.
            .setIfMissing("spark.shuffle.sort.bypassMergeThreshold", "1")
            // Lines of JSON become smaller than with Spark's own choice.
            .setIfMissing("spark.io.compression.codec", "zstd");
    if (!conf.contains(MASTER)) {
      conf.set(MASTER, "local[*]")
          .setIfMissing("spark.ui.enabled", "false")
          .setIfMissing("spark.ui.showConsoleProgress", "false");
    }
    if (conf.get(MASTER).startsWith("local")) {
      requireHeap(Runtime.getRuntime().maxMemory() >> 20);
      // Spark's default is for clusters.
      int cores = Runtime.getRuntime().availableProcessors();
      conf.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(2 * cores));
    }
    hadoop.forEach((option, value) -> conf.set(HADOOP + option, value));
    SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
    // Into Hadoop's configuration alone: Spark's is shown.
    environment(conf).forEach(spark.sparkContext().hadoopConfiguration()::set);
    return spark;
  }

  /**
   * Hadoop's configuration where no session is needed: what spark-submit and the environment say.
   */
  static Configuration hadoop() {
    SparkConf conf = new SparkConf();
    Configuration configuration = new Configuration();
    for (Tuple2<String, String> option : conf.getAllWithPrefix(HADOOP)) {
      configuration.set(option._1(), option._2());
    }
    environment(conf).forEach(configuration::set);
    return configuration;
  }

  static void requireHeap(long mebibytes) {
    if (mebibytes < LEAST_HEAP) {
      throw new ConfigException(
          "the heap has "
              + mebibytes
              + " MiB, and Spark needs "
              + LEAST_HEAP
              + ". Set REGISTER_EXPORTER_HEAP=512m or more; with spark-submit, --driver-memory.");
    }
  }

  private static Map<String, String> environment(SparkConf conf) {
    return S3Access.options(System.getenv(), option -> conf.contains(HADOOP + option));
  }
}
