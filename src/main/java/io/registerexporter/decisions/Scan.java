package io.registerexporter.decisions;

import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Kept;
import io.registerexporter.register.RegisterCollection;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** The first reading: what decisions have to know of each document of each collection. */
public final class Scan {

  private final JavaSparkContext context;
  private final boolean isEmpty;
  private final Terms terms;
  private final Distributed<SourceSlice> source;
  private final Distributed<ScannedSlice> slices;
  private final Distributed<Contested> contested;
  private final Map<RegisterCollection, Long> documents = new EnumMap<>(RegisterCollection.class);
  private final Set<RegisterCollection> repeated = EnumSet.noneOf(RegisterCollection.class);

  /**
   * What tasks have to know.
   *
   * @param slices number of slices
   * @param buckets number of buckets that ids are spread over
   * @param publicationDate after which nothing has happened yet
   * @param configuration how files are reached
   */
  record Terms(
      int slices,
      int buckets,
      LocalDate publicationDate,
      Broadcast<SerializableConfiguration> configuration)
      implements Serializable {

    Configuration hadoop() {
      return configuration.value().value();
    }
  }

  /**
   * Reads all documents.
   *
   * @param source the slices of all collections
   * @param publicationDate the date that statements will bear
   * @param configuration how files are reached
   * @param kept lets go of it
   */
  public Scan(
      JavaSparkContext context,
      List<SourceSlice> source,
      LocalDate publicationDate,
      Broadcast<SerializableConfiguration> configuration,
      Kept kept) {
    this.context = context;
    this.isEmpty = source.isEmpty();
    this.terms =
        new Terms(
            Math.max(1, source.size()),
            Buckets.number(source, context.defaultParallelism()),
            publicationDate,
            configuration);
    Terms known = terms;
    this.source = Distributed.of(source, context);
    this.slices =
        this.source
            .map(
                slice ->
                    SliceScanner.scan(
                        slice.collection(), slice.slice(), known.publicationDate(), known.hadoop()))
            .keep(kept);
    this.contested = Contested.among(slices, terms.buckets()).keep(kept);
    contested.collect(Contested::slices).stream()
        .flatMapToInt(Arrays::stream)
        .forEach(slice -> repeated.add(source.get(slice).collection()));
    List<Integer> counts = slices.collect(ScannedSlice::documents);
    for (RegisterCollection collection : RegisterCollection.values()) {
      documents.put(collection, 0L);
    }
    for (int i = 0; i < source.size(); i++) {
      documents.merge(source.get(i).collection(), (long) counts.get(i), Long::sum);
    }
  }

  /** Number of documents of a collection, records or not. */
  public long documents(RegisterCollection collection) {
    return documents.get(collection);
  }

  /** Number of documents of all collections. */
  public long documents() {
    return documents.values().stream().mapToLong(Long::longValue).sum();
  }

  /** True if the source has no bytes at all. */
  boolean isEmpty() {
    return isEmpty;
  }

  /** The collections in which several records have one id. */
  public Set<RegisterCollection> repeated() {
    return repeated;
  }

  /** Gives each task a value that the driver has. */
  <T> Distributed<T> spread(List<T> values) {
    return Distributed.of(values, context);
  }

  Terms terms() {
    return terms;
  }

  /** Where the slices are. */
  public Distributed<SourceSlice> source() {
    return source;
  }

  Distributed<ScannedSlice> slices() {
    return slices;
  }

  /**
   * The records of a selection.
   *
   * @param kept lets go of what had to be found out for that
   */
  Distributed<SliceRecords> records(Selection selection, Kept kept) {
    if (repeated.isEmpty()) {
      return slices.map(slice -> SliceRecords.of(slice, selection, new BitSet()));
    }
    return slices.with(
        DuplicateDocuments.in(this, contested, selection).keep(kept),
        (slice, duplicates) -> SliceRecords.of(slice, selection, duplicates));
  }
}
