package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * Writes sorted lines to files of fixed names.
 *
 * <p>Rows are {@code target int, order long, low long, tag int, line binary, rank int}; rows of one
 * target are together and in order.
 */
public final class PartsSink extends CommittedSink {

  private static final String PLAN = "plan";

  public PartsSink() {
    super(
        new StructType()
            .add("target", DataTypes.IntegerType)
            .add("order", DataTypes.LongType)
            .add("low", DataTypes.LongType)
            .add("tag", DataTypes.IntegerType)
            .add("line", DataTypes.BinaryType)
            .add("rank", DataTypes.IntegerType));
  }

  /**
   * Writes the rows and returns when all files are there, and the inventory that lists them.
   *
   * @throws OutputException if the files cannot be written
   */
  public static void write(Dataset<Row> rows, PartPlan plan) {
    rows.write()
        .format(PartsSink.class.getName())
        .option(PLAN, plan.toJson())
        .mode("append")
        .save();
  }

  @Override
  protected FileJob<?> job(CaseInsensitiveStringMap options) {
    return new PartsJob(options.get(PLAN));
  }
}
