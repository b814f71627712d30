package io.registerexporter.verify;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows that a part is read into: one for each id in each line, to be compared with those of
 * other parts, and last a summary. An export has tens of millions of them, so they hold numbers
 * alone.
 */
final class PartRows {

  /** First half of an {@link IdKey}; null in a summary. */
  static final String HIGH = "high";

  /** Second half of an {@link IdKey}. */
  static final String LOW = "low";

  /** Where the id occurs, as a {@link Place}. */
  static final String PLACE = "place";

  /** Bits of {@link Mark}s. */
  static final String MARKS = "marks";

  /** The day of the statement's date since 1970. */
  static final String DAY = "day";

  /** A {@link PartSummary} as JSON. */
  static final String SUMMARY = "summary";

  static final StructType SCHEMA =
      new StructType()
          .add(HIGH, DataTypes.LongType)
          .add(LOW, DataTypes.LongType)
          .add(PLACE, DataTypes.LongType)
          .add(MARKS, DataTypes.IntegerType)
          .add(DAY, DataTypes.IntegerType)
          .add(SUMMARY, DataTypes.StringType);

  private PartRows() {}

  static Row id(IdKey id, long place, int marks, int day) {
    return RowFactory.create(id.high(), id.low(), place, marks, day, null);
  }

  static Row summary(PartSummary summary) {
    return RowFactory.create(null, null, null, null, null, Tally.json(summary));
  }
}
