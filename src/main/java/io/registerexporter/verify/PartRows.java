package io.registerexporter.verify;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows that a part is read into: one for each occurrence of a statementID, to be compared with
 * those of other parts, and last a summary.
 */
final class PartRows {

  /** The 64 bits in the id; null in a summary. */
  static final String ID = "id";

  /** Ordinal of a {@link Mark}. */
  static final String MARK = "mark";

  /** Where a statement refers to the id, the 64 bits in its own id. */
  static final String BY = "by";

  /** A {@link PartSummary} as JSON. */
  static final String SUMMARY = "summary";

  static final StructType SCHEMA =
      new StructType()
          .add(ID, DataTypes.LongType)
          .add(MARK, DataTypes.IntegerType)
          .add(BY, DataTypes.LongType)
          .add(SUMMARY, DataTypes.StringType);

  private PartRows() {}

  static Row statement(StatementKey key) {
    return RowFactory.create(key.hash(), Mark.of(key.type()).ordinal(), null, null);
  }

  static Row reference(long id, Mark mark, StatementKey by) {
    return RowFactory.create(id, mark.ordinal(), by.hash(), null);
  }

  static Row summary(PartSummary summary) {
    return RowFactory.create(null, null, null, Tally.json(summary));
  }
}
