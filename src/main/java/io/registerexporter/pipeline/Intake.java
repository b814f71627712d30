package io.registerexporter.pipeline;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.report.Stages;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceException;
import io.registerexporter.source.SourceFolder;
import io.registerexporter.source.mongo.MongoRegister;
import io.registerexporter.staging.Staging;
import java.time.Clock;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** How a run comes by files to read: a folder has them, a database is read into some first. */
interface Intake extends AutoCloseable {

  /**
   * Looks whether the source can be read; writes nothing.
   *
   * @throws SourceException if it cannot
   */
  static Intake open(SparkSession spark, ExportConfig config, ExportLayout layout, Clock clock) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    long sliceBytes = config.files().sliceBytes();
    if (!config.isMongo()) {
      return new FromFolder(
          SourceFolder.open(config.source(), config.collections(), sliceBytes, hadoop));
    }
    MongoRegister register = RegisterDatabase.connect(config, hadoop);
    String folder = config.staging().folder().map(layout::stagingIn).orElseGet(layout::staging);
    Staging staging =
        new Staging(spark, register, config.mongo().reading(), folder, sliceBytes, clock);
    return new FromDatabase(register, staging, config.staging().keep());
  }

  /** The register's files, which do not change any more. */
  RegisterSource files(Stages stages);

  /** Told when the export is published. */
  void published();

  @Override
  void close();

  /** A dump is read where it lies. */
  record FromFolder(SourceFolder folder) implements Intake {

    @Override
    public RegisterSource files(Stages stages) {
      return folder;
    }

    @Override
    public void published() {}

    @Override
    public void close() {}
  }

  /** A database is read once. */
  record FromDatabase(MongoRegister register, Staging staging, boolean keep) implements Intake {

    @Override
    public RegisterSource files(Stages stages) {
      return stages.run("reading the database", "documents", staging::read, Intake::documents);
    }

    @Override
    public void published() {
      if (!keep) {
        staging.discard();
      }
    }

    @Override
    public void close() {
      register.close();
    }
  }

  private static long documents(RegisterSource staged) {
    return Stream.of(RegisterCollection.values())
        .mapToLong(collection -> staged.count(collection).orElse(0L))
        .sum();
  }
}
