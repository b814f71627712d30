package io.registerexporter.pipeline;

import io.registerexporter.decisions.Scan;
import io.registerexporter.decisions.SourceSlice;
import io.registerexporter.exchange.Kept;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Publication;
import io.registerexporter.source.MisalignedCutException;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register's documents as they were read first.
 *
 * @param scan what decisions have to know of them
 * @param readAt when the reading was complete, UTC
 * @param configuration how files are reached
 */
record FirstReading(Scan scan, String readAt, Broadcast<SerializableConfiguration> configuration) {

  private static final Logger LOG = LoggerFactory.getLogger(FirstReading.class);

  /**
   * Reads all documents; once more if files turn out to be cut within documents.
   *
   * @param publicationDate the date that statements will bear
   * @throws SourceException if a database's staged files do not hold what was read from it
   */
  static FirstReading of(
      JavaSparkContext context,
      RegisterSource source,
      LocalDate publicationDate,
      Kept kept,
      Clock clock) {
    try {
      return read(context, source, publicationDate, kept, clock);
    } catch (Throwable e) {
      if (!MisalignedCutException.isReasonOf(e)) {
        throw e;
      }
      LOG.warn("the source has documents that mislead; going through all of it to cut it anew");
      kept.release();
      return read(context, source.recut(), publicationDate, kept, clock);
    }
  }

  private static FirstReading read(
      JavaSparkContext context,
      RegisterSource source,
      LocalDate publicationDate,
      Kept kept,
      Clock clock) {
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    List<SourceSlice> slices = new ArrayList<>();
    for (RegisterCollection collection : RegisterCollection.values()) {
      source.slices(collection).forEach(slice -> slices.add(new SourceSlice(collection, slice)));
    }
    Scan scan = new Scan(context, slices, publicationDate, configuration, kept);
    for (RegisterCollection collection : RegisterCollection.values()) {
      requireAsStaged(
          collection,
          source.count(collection),
          scan.documents(collection),
          scan.repeated().contains(collection));
    }
    return new FirstReading(scan, Publication.now(clock), configuration);
  }

  private static void requireAsStaged(
      RegisterCollection collection, Optional<Long> staged, long read, boolean hasDuplicates) {
    if (staged.isPresent() && (staged.get() != read || hasDuplicates)) {
      throw new SourceException(
          "the staged files of "
              + collection.collectionName()
              + " hold "
              + read
              + " documents"
              + (hasDuplicates ? ", some of them twice" : "")
              + ", and "
              + staged.get()
              + " were written to them. Do not change them during the run; with another"
              + " mongoPartitioner than id-range, try that.");
    }
  }
}
