package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.col;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import io.registerexporter.SharedSpark;
import io.registerexporter.register.FindingCode;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The first case that applies decides; a condition that is null does not apply. */
class OutcomeTest {

  private static final StructType CONDITIONS =
      new StructType().add("dangling", DataTypes.BooleanType).add("merged", DataTypes.BooleanType);

  private final JavaDatasetSuiteBase datasets = new JavaDatasetSuiteBase();

  @Test
  void severalCases_giveTheFirstThatApplies() {
    Dataset<Row> documents =
        SharedSpark.session()
            .createDataFrame(
                List.of(
                    RowFactory.create(true, true),
                    RowFactory.create(false, true),
                    RowFactory.create(null, true),
                    RowFactory.create(false, false),
                    RowFactory.create(null, null)),
                CONDITIONS);

    Dataset<String> outcomes =
        documents
            .select(
                Outcome.first()
                    .rejected(FindingCode.DANGLING_REFERENCE, col("dangling"))
                    .unused(Outcome.MERGED, col("merged"))
                    .otherwiseUsed())
            .as(Encoders.STRING());

    datasets.assertDatasetEquals(
        SharedSpark.session()
            .createDataset(
                List.of(
                    "dangling-reference",
                    "merged-into-another",
                    "merged-into-another",
                    "used",
                    "used"),
                Encoders.STRING()),
        outcomes);
  }
}
