package io.registerexporter.pipeline;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Names and types of the columns that stand for a document while decisions are made. */
final class ScanColumns {

  /** The slice and the offset in it that a document begins at; together they name it. */
  static final String SLICE = "slice";

  static final String OFFSET = "offset";

  /** What MongoDB compares of the {@code _id}. */
  static final String KEY = "key";

  /** Milliseconds since 1970, or null. */
  static final String UPDATED_AT = "updatedAt";

  /** True if a field of the document cannot be used. */
  static final String HAS_FINDINGS = "hasFindings";

  /** The finding that rejects the document, as JSON; then all other columns are null. */
  static final String REJECTION = "rejection";

  /** The code of that finding. */
  static final String REJECTION_CODE = "rejectionCode";

  /** The finding that rejects the document from an export as BODS 0.1 only, as JSON. */
  static final String REJECTION_IN_01 = "rejectionIn01";

  /** The code of that finding. */
  static final String REJECTION_IN_01_CODE = "rejectionIn01Code";

  private ScanColumns() {}

  /** Names of columns in the form that Spark's joins take. */
  static String[] using(String... columns) {
    return columns;
  }

  /** The columns of every collection, then its own. */
  static StructType schema(StructField... own) {
    StructType schema =
        new StructType()
            .add(SLICE, DataTypes.IntegerType, false)
            .add(OFFSET, DataTypes.LongType, false)
            .add(REJECTION_CODE, DataTypes.StringType)
            .add(REJECTION, DataTypes.BinaryType)
            .add(KEY, DataTypes.BinaryType)
            .add(UPDATED_AT, DataTypes.LongType)
            .add(HAS_FINDINGS, DataTypes.BooleanType)
            .add(REJECTION_IN_01_CODE, DataTypes.StringType)
            .add(REJECTION_IN_01, DataTypes.BinaryType);
    for (StructField field : own) {
      schema = schema.add(field);
    }
    return schema;
  }
}
