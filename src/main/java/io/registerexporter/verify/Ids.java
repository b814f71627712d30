package io.registerexporter.verify;

import static org.apache.spark.sql.functions.col;

import io.registerexporter.bods.BodsVersion;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Compares the ids of all parts by the {@link IdRules} of a version. */
final class Ids {

  private Ids() {}

  /**
   * @param rows the {@link PartRows} of all parts
   * @param parts names of the parts by their number
   */
  static Tally check(Dataset<Row> rows, BodsVersion version, List<String> parts) {
    Tally tally = new Tally();
    rows.where(col(PartRows.HIGH).isNotNull())
        .drop(PartRows.SUMMARY)
        .repartition(col(PartRows.HIGH), col(PartRows.LOW))
        .sortWithinPartitions(PartRows.HIGH, PartRows.LOW, PartRows.PLACE)
        .mapPartitions(new IdTask(version, parts), Encoders.STRING())
        .collectAsList()
        .forEach(found -> tally.add(Tally.ofJson(found)));
    return tally;
  }
}
