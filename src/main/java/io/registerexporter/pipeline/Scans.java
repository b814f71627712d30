package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Publication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The first reading: what identifies each document of each collection, kept for the decisions. */
final class Scans {

  private static final String DOCUMENTS = "documents";
  private static final String RECORDS = "records";
  private static final String KEYS = "keys";

  private final Map<RegisterCollection, Collection> collections =
      new EnumMap<>(RegisterCollection.class);

  /**
   * A collection as it was read.
   *
   * @param all a row for each document
   * @param hasUniqueIds true if no two records have one {@code _id}
   * @param read number of documents
   * @param readAt when the reading was complete, UTC
   */
  record Collection(Dataset<Row> all, boolean hasUniqueIds, long read, String readAt) {}

  /**
   * @param publicationDate the date that statements will bear
   */
  Scans(Documents documents, LocalDate publicationDate, KeptRows rows, Clock clock) {
    Map<CollectionScan, Dataset<Row>> scanned = new EnumMap<>(CollectionScan.class);
    for (CollectionScan scan : CollectionScan.values()) {
      scanned.put(scan, rows.keep(documents.scan(scan, publicationDate)));
    }
    Map<String, Row> counts = counts(scanned);
    scanned.forEach(
        (scan, all) -> {
          Row counted = counts.get(scan.name());
          boolean unique = counted.<Long>getAs(RECORDS).equals(counted.<Long>getAs(KEYS));
          long read = counted.getAs(DOCUMENTS);
          documents.requireAsStaged(scan.collection(), read, !unique);
          collections.put(
              scan.collection(), new Collection(all, unique, read, Publication.now(clock)));
        });
  }

  /** Documents, records and different keys among them, of all collections in one go. */
  private static Map<String, Row> counts(Map<CollectionScan, Dataset<Row>> scanned) {
    List<Dataset<Row>> counts = new ArrayList<>();
    scanned.forEach(
        (scan, all) ->
            counts.add(
                all.agg(
                        count(lit(1)).as(DOCUMENTS),
                        count(ScanColumns.KEY).as(RECORDS),
                        count_distinct(col(ScanColumns.KEY)).as(KEYS))
                    .withColumn("collection", lit(scan.name()))));
    return counts.stream().reduce(Dataset::union).orElseThrow().collectAsList().stream()
        .collect(Collectors.toMap(row -> row.<String>getAs("collection"), row -> row));
  }

  Collection of(RegisterCollection collection) {
    return collections.get(collection);
  }

  /** Number of documents in all collections. */
  long read() {
    return collections.values().stream().mapToLong(Collection::read).sum();
  }
}
