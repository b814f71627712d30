package io.registerexporter.sink;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * A Spark data source that writes sorted lines to files of fixed names.
 *
 * <p>Rows are {@code target int, order long, tag int, line binary, rank int}; rows of one target
 * are together and in order. Spark's commit coordination lets one attempt of each task through.
 */
public final class PartsSink implements TableProvider {

  static final StructType SCHEMA =
      new StructType()
          .add("target", DataTypes.IntegerType)
          .add("order", DataTypes.LongType)
          .add("tag", DataTypes.IntegerType)
          .add("line", DataTypes.BinaryType)
          .add("rank", DataTypes.IntegerType);

  private static final String PLAN = "plan";

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
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return SCHEMA;
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    return new PartsTable();
  }

  private static final class PartsTable implements SupportsWrite {

    @Override
    public String name() {
      return "parts";
    }

    @Override
    @SuppressWarnings("deprecation") // Table has no default for it.
    public StructType schema() {
      return SCHEMA;
    }

    @Override
    public Set<TableCapability> capabilities() {
      return Set.of(TableCapability.BATCH_WRITE);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
      PartPlan plan = PartPlan.ofJson(info.options().get(PLAN));
      return new WriteBuilder() {
        @Override
        public Write build() {
          return new Write() {
            @Override
            public BatchWrite toBatch() {
              return new PartsBatchWrite(plan, info.queryId());
            }
          };
        }
      };
    }
  }
}
