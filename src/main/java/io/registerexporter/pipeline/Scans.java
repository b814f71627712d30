package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Publication;
import io.registerexporter.source.BsonBytes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The first reading: what identifies each document of each collection, kept for the decisions. */
final class Scans {

  private static final String DOCUMENT = "document";
  private static final String DOCUMENTS = "documents";
  private static final String RECORDS = "records";
  private static final String KEYS = "keys";

  private final Documents documents;
  private final Clock clock;
  private final KeptRows rows;
  private final Map<RegisterCollection, Collection> collections =
      new EnumMap<>(RegisterCollection.class);

  /**
   * A collection as it was read.
   *
   * @param all a row for each document
   * @param accepted those that are records, once for each {@code _id}
   * @param duplicates slice, offset and outcome of records whose {@code _id} another one has, too
   * @param read number of documents
   * @param readAt when the reading was complete, UTC
   */
  record Collection(
      Dataset<Row> all, Dataset<Row> accepted, Dataset<Row> duplicates, long read, String readAt) {}

  Scans(Documents documents, KeptRows rows, Clock clock) {
    this.documents = documents;
    this.rows = rows;
    this.clock = clock;
    Map<CollectionScan, Dataset<Row>> scanned = new EnumMap<>(CollectionScan.class);
    for (CollectionScan scan : CollectionScan.values()) {
      scanned.put(scan, rows.keep(documents.scan(scan)));
    }
    Map<String, Row> counts = counts(scanned);
    scanned.forEach(
        (scan, all) ->
            collections.put(scan.collection(), read(scan, all, counts.get(scan.name()))));
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

  Dataset<Row> accepted(RegisterCollection collection) {
    return of(collection).accepted();
  }

  /** Number of documents in all collections. */
  long read() {
    return collections.values().stream().mapToLong(Collection::read).sum();
  }

  private Collection read(CollectionScan scan, Dataset<Row> all, Row counts) {
    Dataset<Row> records = all.where(col(ScanColumns.REJECTION).isNull());
    boolean unique = counts.<Long>getAs(RECORDS).equals(counts.<Long>getAs(KEYS));
    documents.requireAsStaged(scan.collection(), counts.<Long>getAs(DOCUMENTS), !unique);
    Dataset<Row> duplicates =
        unique ? documents.none(scan.schema()) : rows.keep(duplicates(scan.collection(), records));
    Dataset<Row> place =
        duplicates
            .select(ScanColumns.SLICE, ScanColumns.OFFSET)
            .withColumn(Outcome.COLUMN, lit(FindingCode.DUPLICATE_DOCUMENT.code()));
    Dataset<Row> accepted =
        unique
            ? records
            : records.join(
                place, ScanColumns.using(ScanColumns.SLICE, ScanColumns.OFFSET), "left_anti");
    return new Collection(
        all, accepted, place, counts.<Long>getAs(DOCUMENTS), Publication.now(clock));
  }

  /**
   * The records that give way to another of the same {@code _id}: the later update stays, then the
   * greater bytes.
   */
  private Dataset<Row> duplicates(RegisterCollection collection, Dataset<Row> records) {
    Dataset<Row> contested =
        records
            .groupBy(ScanColumns.KEY)
            .agg(count(lit(1)).as(DOCUMENTS))
            .where(col(DOCUMENTS).gt(1))
            .select(ScanColumns.KEY);
    StructType schema = ScanColumns.schema().add(DOCUMENT, DataTypes.BinaryType);
    Dataset<Row> candidates =
        documents.map(
            collection,
            records.join(contested, ScanColumns.KEY),
            schema,
            (document, decision, rows) ->
                rows.accept(
                    RowFactory.create(
                        decision.getAs(ScanColumns.SLICE),
                        decision.getAs(ScanColumns.OFFSET),
                        null,
                        null,
                        decision.getAs(ScanColumns.KEY),
                        decision.getAs(ScanColumns.UPDATED_AT),
                        decision.getAs(ScanColumns.HAS_FINDINGS),
                        BsonBytes.of(document))));
    return candidates
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy(ScanColumns.KEY)
                        .orderBy(
                            col(ScanColumns.UPDATED_AT).desc_nulls_last(),
                            col(DOCUMENT).desc(),
                            col(ScanColumns.SLICE),
                            col(ScanColumns.OFFSET))))
        .where(col("rank").gt(1));
  }
}
