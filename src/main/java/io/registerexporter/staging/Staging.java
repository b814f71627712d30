package io.registerexporter.staging;

import io.registerexporter.config.MongoConfig;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.OutputException;
import io.registerexporter.sink.Publication;
import io.registerexporter.source.Consistency;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceException;
import io.registerexporter.source.SourceFolder;
import io.registerexporter.source.mongo.MongoRegister;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each collection of a database into files. A reading counts if the server counts as many
 * documents before and after it as were read; otherwise the collection is read again.
 *
 * <p>Collections that refer to others are read before those: a document that is written meanwhile
 * may then be one too many, but none is missing that another one refers to.
 */
public final class Staging {

  private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

  private static final List<RegisterCollection> REFERRERS_FIRST =
      List.of(
          RegisterCollection.RAW_DATA_PROVENANCES,
          RegisterCollection.STATEMENTS,
          RegisterCollection.RELATIONSHIPS,
          RegisterCollection.ENTITIES,
          RegisterCollection.IMPORTS,
          RegisterCollection.DATA_SOURCES);

  private final SparkSession spark;
  private final MongoRegister register;
  private final MongoConfig.Reading reading;
  private final String folder;
  private final long fileBytes;
  private final Clock clock;

  /**
   * @param folder where files go, a folder for each collection
   * @param fileBytes the size, uncompressed, at which a file ends
   */
  public Staging(
      SparkSession spark,
      MongoRegister register,
      MongoConfig.Reading reading,
      String folder,
      long fileBytes,
      Clock clock) {
    this.spark = spark;
    this.register = register;
    this.reading = reading;
    this.folder = folder;
    this.fileBytes = fileBytes;
    this.clock = clock;
  }

  /**
   * Reads the database; whatever the folder held before is gone.
   *
   * @throws SourceException if the database cannot be read, or changes with every reading
   * @throws OutputException if the folder cannot be written
   */
  public RegisterSource read() {
    discard();
    Map<RegisterCollection, StagedCollection> staged = new EnumMap<>(RegisterCollection.class);
    for (RegisterCollection collection : REFERRERS_FIRST) {
      staged.put(collection, read(collection));
    }
    if (reading.quiesced()) {
      requireUnchanged(staged);
    }
    return new StagedRegister(
        register.label(),
        reading.quiesced() ? Consistency.QUIESCED : Consistency.BEST_EFFORT,
        files(),
        staged);
  }

  private StagedCollection read(RegisterCollection collection) {
    for (int attempt = 1; ; attempt++) {
      try {
        return readOnce(collection);
      } catch (Throwable e) {
        // Spark throws what its tasks throw, checked or not.
        Optional<SourceException> reason = sourceFailure(e);
        if (reason.isEmpty() || attempt >= reading.attempts()) {
          throw e;
        }
        LOG.warn(
            "reading {} again after {} of {} readings: {}",
            collection.collectionName(),
            attempt,
            reading.attempts(),
            reason.get().getMessage());
      }
    }
  }

  private static Optional<SourceException> sourceFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SourceException source) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }

  private StagedCollection readOnce(RegisterCollection collection) {
    String target = folder + "/" + collection.collectionName();
    delete(target);
    long before = register.count(collection);
    List<StagedFile> files =
        register.asked(
            () ->
                StagingSink.write(
                    register.documents(spark, collection, reading.partitioner(), reading.readers()),
                    target,
                    fileBytes,
                    hadoop()));
    long after = register.count(collection);
    long documents = files.stream().mapToLong(StagedFile::documents).sum();
    if (before != documents || after != documents) {
      throw changed(
          collection,
          String.format(
              Locale.ROOT,
              "the server counted %d documents before, %d were read, it counted %d after",
              before,
              documents,
              after));
    }
    return new StagedCollection(documents, Publication.now(clock));
  }

  private void requireUnchanged(Map<RegisterCollection, StagedCollection> staged) {
    staged.forEach(
        (collection, read) -> {
          long now = register.count(collection);
          if (now != read.documents()) {
            throw changed(
                collection,
                String.format(
                    Locale.ROOT,
                    "%d documents were read of it, and it holds %d when all are read",
                    read.documents(),
                    now));
          }
        });
  }

  private static SourceException changed(RegisterCollection collection, String figures) {
    return new SourceException(
        "the collection "
            + collection.collectionName()
            + " changed while it was read: "
            + figures
            + ". Export while nothing writes to the register, or from a dump; with another"
            + " mongoPartitioner than id-range, try that.");
  }

  private SourceFolder files() {
    Map<RegisterCollection, String> names =
        Stream.of(RegisterCollection.values())
            .collect(Collectors.toMap(Function.identity(), RegisterCollection::collectionName));
    return SourceFolder.open(folder, names, fileBytes, hadoop());
  }

  /** Removes what was staged. */
  public void discard() {
    delete(folder);
  }

  private void delete(String path) {
    Path target = new Path(path);
    try {
      target.getFileSystem(hadoop()).delete(target, true);
    } catch (IOException e) {
      throw new OutputException(
          "cannot delete staged documents in " + path + ": " + e.getMessage() + ".", e);
    }
  }

  private Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }
}
