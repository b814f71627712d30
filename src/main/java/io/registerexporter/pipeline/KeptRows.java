package io.registerexporter.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows that several later steps read, computed once and kept in memory or on local disk.
 *
 * <p>What is built on them does not carry the plan that made them: Spark would plan, compare and
 * print all of it again for every step, which takes longer than the steps. Rows that are lost with
 * an executor are computed again.
 */
final class KeptRows {

  private final List<Dataset<Row>> kept = new ArrayList<>();

  Dataset<Row> keep(Dataset<Row> rows) {
    Dataset<Row> persisted = rows.persist(StorageLevel.MEMORY_AND_DISK());
    kept.add(persisted);
    return rows.sparkSession().createDataFrame(persisted.toJavaRDD(), rows.schema());
  }

  void release() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}
