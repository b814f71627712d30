package io.registerexporter.sink;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * A Spark data source that writes files under Hadoop's commit protocol: Spark's commit coordination
 * lets one attempt of each task through, and the driver learns exactly once what was written.
 *
 * <p>A subclass has a public constructor without parameters, through which Spark makes it.
 */
public abstract class CommittedSink implements TableProvider {

  private final StructType schema;

  protected CommittedSink(StructType schema) {
    this.schema = schema;
  }

  /** What is to be written, from the options of the write. */
  protected abstract FileJob<?> job(CaseInsensitiveStringMap options);

  @Override
  public final StructType inferSchema(CaseInsensitiveStringMap options) {
    return schema;
  }

  @Override
  public final Table getTable(
      StructType asked, Transform[] partitioning, Map<String, String> properties) {
    return new FilesTable();
  }

  private final class FilesTable implements SupportsWrite {

    @Override
    public String name() {
      return "files";
    }

    @Override
    @SuppressWarnings("deprecation") // Table has no default for it.
    public StructType schema() {
      return schema;
    }

    @Override
    public Set<TableCapability> capabilities() {
      return Set.of(TableCapability.BATCH_WRITE);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
      FileJob<?> job = job(info.options());
      return new WriteBuilder() {
        @Override
        public Write build() {
          return new Write() {
            @Override
            public BatchWrite toBatch() {
              return new CommittedWrite<>(job, info.queryId());
            }
          };
        }
      };
    }
  }
}
