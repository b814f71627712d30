package io.registerexporter.pipeline;

import io.registerexporter.config.ExportConfig;
import java.time.Clock;
import org.apache.spark.sql.SparkSession;

/** A source that is reached when it is needed, which it is not by every run that resumes. */
final class LazyIntake implements AutoCloseable {

  private final SparkSession spark;
  private final ExportConfig config;
  private final Clock clock;
  private Intake opened;

  LazyIntake(SparkSession spark, ExportConfig config, Clock clock) {
    this.spark = spark;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The source, reached now or before.
   *
   * @throws io.registerexporter.source.SourceException if it cannot be read
   */
  Intake open() {
    if (opened == null) {
      opened = Intake.open(spark, config, clock);
    }
    return opened;
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.close();
    }
  }
}
