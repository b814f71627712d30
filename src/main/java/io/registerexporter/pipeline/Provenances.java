package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import io.registerexporter.register.RegisterCollection;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * In which imports the exported documents were found: the latest one's data source is printed.
 *
 * <p>Latest is by {@code created_at}, absent before all others; of two at the same time the one
 * with the larger {@code _id}.
 */
final class Provenances {

  private static final String OWNER_TYPE = "ownerType";
  private static final String OWNER = "owner";
  private static final String IMPORT = "import";
  private static final String DATA_SOURCE = "dataSource";
  private static final String CREATED_AT = "createdAt";
  private static final String LATEST = "latest";
  private static final String SEVERAL_SOURCES = "severalSources";

  private final Dataset<Row> provenances;
  private final Dataset<Row> imports;
  private final Dataset<Row> dataSources;
  private final Dataset<Row> latest;

  /**
   * @param decided documents that may have provenances, by the name that these have for their kind
   */
  Provenances(Records records, Map<String, Dataset<Row>> decided, KeptRows rows) {
    Dataset<Row> owners =
        decided.entrySet().stream()
            .map(of -> owners(of.getValue(), of.getKey()))
            .reduce(Dataset::union)
            .orElseThrow();
    provenances =
        rows.keep(
            found(records)
                .join(owners, ScanColumns.using(OWNER_TYPE, OWNER), "left")
                .withColumn(
                    Outcome.COLUMN,
                    Outcome.first()
                        .unused(Outcome.OWNER_NOT_EXPORTED, col("isOwner").isNull())
                        .unused(Outcome.IMPORT_NOT_STORED, col("isStored").isNull())
                        .otherwiseUsed()));
    Dataset<Row> used = provenances.where(col(Outcome.COLUMN).equalTo(Outcome.USED));
    latest =
        used.groupBy(OWNER_TYPE, OWNER)
            .agg(
                max(struct(col(CREATED_AT), col(IMPORT), col(DATA_SOURCE))).as(LATEST),
                min(DATA_SOURCE).notEqual(max(DATA_SOURCE)).as(SEVERAL_SOURCES));
    imports = referredTo(records, RegisterCollection.IMPORTS, used.select(col(IMPORT)));
    dataSources =
        referredTo(records, RegisterCollection.DATA_SOURCES, used.select(col(DATA_SOURCE)));
  }

  /** Provenances with the import and data source they name; {@code isStored} if both are stored. */
  private static Dataset<Row> found(Records records) {
    Dataset<Row> dataSources =
        records
            .accepted(RegisterCollection.DATA_SOURCES)
            .select(col(ScanColumns.KEY).as(DATA_SOURCE), lit(true).as("isStored"));
    Dataset<Row> imports =
        records
            .accepted(RegisterCollection.IMPORTS)
            .select(col(ScanColumns.KEY).as(IMPORT), col(CREATED_AT), col(DATA_SOURCE))
            .join(dataSources, ScanColumns.using(DATA_SOURCE), "left");
    return records
        .accepted(RegisterCollection.RAW_DATA_PROVENANCES)
        .join(imports, ScanColumns.using(IMPORT), "left");
  }

  private static Dataset<Row> owners(Dataset<Row> decided, String type) {
    return decided
        .where(col(Outcome.COLUMN).equalTo(Outcome.USED))
        .select(lit(type).as(OWNER_TYPE), col(ScanColumns.KEY).as(OWNER), lit(true).as("isOwner"));
  }

  private static Dataset<Row> referredTo(
      Records records, RegisterCollection collection, Dataset<Row> references) {
    Column key = references.col(references.columns()[0]);
    Dataset<Row> distinct =
        references.select(key.as(ScanColumns.KEY)).distinct().withColumn("isReferredTo", lit(true));
    return records
        .accepted(collection)
        .join(distinct, ScanColumns.using(ScanColumns.KEY), "left")
        .withColumn(
            Outcome.COLUMN,
            Outcome.first()
                .unused(Outcome.NOT_REFERRED_TO, col("isReferredTo").isNull())
                .otherwiseUsed());
  }

  /**
   * Adds what the latest import says: {@code importedAt}, {@code dataSource}, {@code
   * severalSources}.
   */
  Dataset<Row> joinedTo(Dataset<Row> decided, String type) {
    Dataset<Row> ofType =
        latest
            .where(col(OWNER_TYPE).equalTo(type))
            .select(
                col(OWNER).as(ScanColumns.KEY),
                col(LATEST).getField(CREATED_AT).as("importedAt"),
                col(LATEST).getField(DATA_SOURCE).as(DATA_SOURCE),
                col(SEVERAL_SOURCES));
    return decided.join(ofType, ScanColumns.using(ScanColumns.KEY), "left");
  }

  /** Adds the same columns to documents whose imports are not looked at. */
  static Dataset<Row> withNone(Dataset<Row> decided) {
    return decided
        .withColumn("importedAt", lit(null).cast(DataTypes.LongType))
        .withColumn(DATA_SOURCE, lit(null).cast(DataTypes.BinaryType))
        .withColumn(SEVERAL_SOURCES, lit(null).cast(DataTypes.BooleanType));
  }

  Dataset<Row> provenances() {
    return provenances;
  }

  Dataset<Row> imports() {
    return imports;
  }

  Dataset<Row> dataSources() {
    return dataSources;
  }
}
