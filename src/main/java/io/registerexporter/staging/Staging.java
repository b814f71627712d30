package io.registerexporter.staging;

import io.registerexporter.config.MongoConfig;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Publication;
import io.registerexporter.source.Consistency;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceException;
import io.registerexporter.source.mongo.MongoRegister;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each collection of a database into files. A reading counts if the server counts as many
 * documents before and after it as were read; otherwise the collection is read again, unless the
 * database is said to be at rest.
 *
 * <p>Collections that refer to others are read before those: what a document refers to was written
 * before it, and is there when its own collection is read.
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
  private final Place place;
  private final Clock clock;

  /**
   * Where documents are staged.
   *
   * @param folder where files go, a folder for each collection; nobody else's
   * @param sourceName the database as it is asked for, without credentials, by which a later run
   *     knows whether these are the documents that it wants
   * @param fileBytes the size, uncompressed, at which a file ends, and of the slices that they are
   *     read in
   */
  public record Place(String folder, String sourceName, long fileBytes) {}

  public Staging(
      SparkSession spark,
      MongoRegister register,
      MongoConfig.Reading reading,
      Place place,
      Clock clock) {
    this.spark = spark;
    this.register = register;
    this.reading = reading;
    this.place = place;
    this.clock = clock;
  }

  /**
   * The documents that an earlier run staged; empty if it did not stage all of that database, or
   * its files are not as it left them.
   *
   * @throws OutputException if the folder cannot be read
   */
  public static Optional<RegisterSource> intact(Place place, Configuration hadoop) {
    try (Store store = Store.of(place.folder(), hadoop)) {
      return StagedReading.intact(place.folder(), store)
          .filter(reading -> reading.sourceName().equals(place.sourceName()))
          .map(reading -> reading.register(place.folder(), place.fileBytes(), hadoop));
    }
  }

  /**
   * Reads the database.
   *
   * @throws SourceException if the database cannot be read, or changes with every reading
   * @throws OutputException if the folder cannot be written
   */
  public RegisterSource read() {
    Map<RegisterCollection, StagedCollection> staged = new EnumMap<>(RegisterCollection.class);
    for (RegisterCollection collection : REFERRERS_FIRST) {
      staged.put(collection, read(collection));
    }
    if (reading.quiesced()) {
      requireUnchanged(staged);
    }
    try (Store store = Store.of(place.folder(), hadoop())) {
      StagedReading whole =
          StagedReading.of(
              place.folder(),
              place.sourceName(),
              register.label(),
              reading.quiesced() ? Consistency.QUIESCED : Consistency.BEST_EFFORT,
              staged,
              store);
      whole.write(place.folder(), store);
      return whole.register(place.folder(), place.fileBytes(), hadoop());
    }
  }

  private StagedCollection read(RegisterCollection collection) {
    for (int number = 1; ; number++) {
      try {
        return readOnce(collection, number);
      } catch (Throwable e) {
        // Spark throws what its tasks throw, checked or not.
        Optional<SourceException> reason = sourceFailure(e).filter(SourceException::isPassing);
        if (reason.isEmpty() || number >= reading.attempts()) {
          throw e;
        }
        LOG.warn(
            "reading {} again after {} of {} readings: {}",
            collection.collectionName(),
            number,
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

  private StagedCollection readOnce(RegisterCollection collection, int number) {
    String target = place.folder() + "/" + collection.collectionName();
    // What an earlier reading left; late files of its tasks have other names than those of this
    // one.
    delete(target);
    long start = System.nanoTime();
    long before = register.count(collection);
    List<StagedFile> files =
        StagingSink.write(
            register.documents(spark, collection, reading.partitioner(), reading.readers()),
            target,
            number,
            place.fileBytes(),
            hadoop());
    long after = register.count(collection);
    long documents = files.stream().mapToLong(StagedFile::documents).sum();
    if (before != documents || after != documents) {
      throw changed(
          collection,
          "the server counted "
              + before
              + " documents before, "
              + documents
              + " were read, it counted "
              + after
              + " after");
    }
    LOG.info(
        "read {}: {} documents of {} MB in {} s",
        collection.collectionName(),
        documents,
        files.stream().mapToLong(StagedFile::bytes).sum() / 1_000_000,
        String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9));
    return new StagedCollection(documents, Publication.now(clock));
  }

  private void requireUnchanged(Map<RegisterCollection, StagedCollection> staged) {
    staged.forEach(
        (collection, read) -> {
          long now = register.count(collection);
          if (now != read.documents()) {
            throw changed(
                collection,
                read.documents()
                    + " documents were read of it, and it holds "
                    + now
                    + " when all are read");
          }
        });
  }

  /** Worth another reading, unless nothing was to change. */
  private SourceException changed(RegisterCollection collection, String figures) {
    String message =
        "the collection "
            + collection.collectionName()
            + " changed while it was read: "
            + figures
            + ". Export while nothing writes to the register, or from a dump; with another"
            + " mongoPartitioner than id-range, try that.";
    return reading.quiesced() ? new SourceException(message) : SourceException.passing(message);
  }

  /**
   * Removes what a run staged.
   *
   * @param folder a run's own
   * @throws OutputException if it is still there
   */
  public static void discard(String folder, Configuration hadoop) {
    Path target = new Path(folder);
    try {
      if (Store.isBucket(folder)) {
        // Uploads that were begun there hold personal data, too.
        try (Store store = Store.of(folder, hadoop)) {
          store.delete(folder);
        }
        return;
      }
      FileSystem fileSystem = target.getFileSystem(hadoop);
      if (!fileSystem.delete(target, true) && fileSystem.exists(target)) {
        throw new IOException("it is still there");
      }
      Path parent = target.getParent();
      if (fileSystem.exists(parent) && fileSystem.listStatus(parent).length == 0) {
        fileSystem.delete(parent, false);
      }
    } catch (IOException e) {
      throw new OutputException(
          "cannot delete the staged documents in "
              + folder
              + ": "
              + e.getMessage()
              + ". They hold personal data; remove them by hand.",
          e);
    }
  }

  private void delete(String path) {
    discard(path, hadoop());
  }

  private Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }
}
