package io.registerexporter.pipeline;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.report.Stages;
import io.registerexporter.sink.Claim;
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
  static Intake open(SparkSession spark, ExportConfig config, Clock clock) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    return config.isMongo()
        ? new FromDatabase(RegisterDatabase.connect(config, hadoop), spark, config, clock)
        : new FromFolder(
            SourceFolder.open(
                config.source(), config.collections(), config.files().sliceBytes(), hadoop));
  }

  /** Where a database's documents are staged under a claim. */
  static Staging.Place place(ExportConfig config, Claim claim) {
    return new Staging.Place(claim.staging(), config.sourceIdentity(), config.files().sliceBytes());
  }

  /**
   * The register's files, which do not change any more.
   *
   * @param claim names the folder for those that are made now
   */
  RegisterSource files(Stages stages, Claim claim);

  @Override
  void close();

  /** A dump is read where it lies. */
  record FromFolder(SourceFolder folder) implements Intake {

    @Override
    public RegisterSource files(Stages stages, Claim claim) {
      return folder;
    }

    @Override
    public void close() {}
  }

  /** A database is read once. */
  record FromDatabase(MongoRegister register, SparkSession spark, ExportConfig config, Clock clock)
      implements Intake {

    @Override
    public RegisterSource files(Stages stages, Claim claim) {
      Staging staging =
          new Staging(spark, register, config.mongo().reading(), place(config, claim), clock);
      RegisterSource staged =
          stages.run("reading the database", "documents", staging::read, FromDatabase::documents);
      // Whatever comes now does without the database.
      register.close();
      return staged;
    }

    private static long documents(RegisterSource staged) {
      return Stream.of(RegisterCollection.values())
          .mapToLong(collection -> staged.count(collection).orElse(0L))
          .sum();
    }

    @Override
    public void close() {
      register.close();
    }
  }
}
