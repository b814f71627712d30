package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.BsonBytes;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Which of the scanned documents count as records in a selection: sound, and once for each _id. */
final class Records {

  private static final String DOCUMENT = "document";
  private static final String DOCUMENTS = "documents";

  private final Map<RegisterCollection, Dataset<Row>> accepted =
      new EnumMap<>(RegisterCollection.class);
  private final Map<RegisterCollection, Dataset<Row>> duplicates =
      new EnumMap<>(RegisterCollection.class);
  private final Map<RegisterCollection, Dataset<Row>> rejected =
      new EnumMap<>(RegisterCollection.class);

  Records(Scans scans, Selection selection, Documents documents, KeptRows rows) {
    Column code = col(ScanColumns.REJECTION_CODE);
    Column finding = col(ScanColumns.REJECTION);
    if (selection == Selection.AS_PUBLISHED) {
      code = coalesce(code, col(ScanColumns.REJECTION_IN_01_CODE));
      finding = coalesce(finding, col(ScanColumns.REJECTION_IN_01));
    }
    for (RegisterCollection collection : RegisterCollection.values()) {
      Scans.Collection scan = scans.of(collection);
      Dataset<Row> records =
          scan.all()
              .where(code.isNull())
              .drop(ScanColumns.REJECTION_IN_01_CODE, ScanColumns.REJECTION_IN_01);
      Dataset<Row> losers =
          scan.hasUniqueIds()
              ? documents.none(CollectionScan.of(collection).schema())
              : rows.keep(duplicates(documents, collection, records));
      Dataset<Row> place =
          losers
              .select(ScanColumns.SLICE, ScanColumns.OFFSET)
              .withColumn(Outcome.COLUMN, lit(FindingCode.DUPLICATE_DOCUMENT.code()));
      accepted.put(
          collection,
          scan.hasUniqueIds()
              ? records
              : records.join(
                  place, ScanColumns.using(ScanColumns.SLICE, ScanColumns.OFFSET), "left_anti"));
      duplicates.put(collection, place);
      rejected.put(
          collection,
          scan.all()
              .where(code.isNotNull())
              .select(code.as(ScanColumns.REJECTION_CODE), finding.as(ScanColumns.REJECTION)));
    }
  }

  /** The records of a collection, once for each {@code _id}. */
  Dataset<Row> accepted(RegisterCollection collection) {
    return accepted.get(collection);
  }

  /** Slice, offset and outcome of records whose {@code _id} another one has, too. */
  Dataset<Row> duplicates(RegisterCollection collection) {
    return duplicates.get(collection);
  }

  /** Code and finding of the documents that are no records. */
  Dataset<Row> rejected(RegisterCollection collection) {
    return rejected.get(collection);
  }

  /**
   * The records that give way to another of the same {@code _id}: the later update stays, then the
   * greater bytes.
   */
  private static Dataset<Row> duplicates(
      Documents documents, RegisterCollection collection, Dataset<Row> records) {
    Dataset<Row> contested =
        records
            .groupBy(ScanColumns.KEY)
            .agg(count(lit(1)).as(DOCUMENTS))
            .where(col(DOCUMENTS).gt(1))
            .select(ScanColumns.KEY);
    StructType schema =
        new StructType()
            .add(ScanColumns.SLICE, DataTypes.IntegerType)
            .add(ScanColumns.OFFSET, DataTypes.LongType)
            .add(ScanColumns.KEY, DataTypes.BinaryType)
            .add(ScanColumns.UPDATED_AT, DataTypes.LongType)
            .add(DOCUMENT, DataTypes.BinaryType);
    Dataset<Row> candidates =
        documents.map(
            collection,
            records.join(contested, ScanColumns.KEY),
            schema,
            (document, decisions, rows) ->
                decisions.forEach(
                    decision ->
                        rows.accept(
                            RowFactory.create(
                                decision.getAs(ScanColumns.SLICE),
                                decision.getAs(ScanColumns.OFFSET),
                                decision.getAs(ScanColumns.KEY),
                                decision.getAs(ScanColumns.UPDATED_AT),
                                BsonBytes.of(document)))));
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
