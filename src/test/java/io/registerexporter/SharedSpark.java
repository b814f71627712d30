package io.registerexporter;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of all tests that need one. */
public final class SharedSpark {

  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("tests")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.codegen.cache.maxEntries", "2000")
          .config("spark.sql.session.timeZone", "Asia/Kathmandu")
          .getOrCreate();

  private SharedSpark() {}

  public static SparkSession session() {
    return SESSION;
  }
}
