package io.registerexporter.pipeline;

import io.registerexporter.bods.StatementType;
import io.registerexporter.decisions.DataSources;
import io.registerexporter.decisions.Decisions;
import io.registerexporter.decisions.Selection;
import io.registerexporter.decisions.SourceSlice;
import io.registerexporter.exchange.Distributed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** All rows of an export: every statement, and every finding. */
final class StatementSet {

  private final SparkSession spark;
  private final Distributed<SourceSlice> source;
  private final Map<Selection, Decisions> decided;
  private final Broadcast<SerializableConfiguration> configuration;

  /**
   * @param source where documents are
   * @param decided what becomes of them
   * @param configuration how files are reached
   */
  StatementSet(
      SparkSession spark,
      Distributed<SourceSlice> source,
      Map<Selection, Decisions> decided,
      Broadcast<SerializableConfiguration> configuration) {
    this.spark = spark;
    this.source = source;
    this.decided = decided;
    this.configuration = configuration;
  }

  /** How many statements of each type there will be in each selection, before one is made. */
  Map<Selection, Map<StatementType, Long>> counts() {
    Map<Selection, Map<StatementType, Long>> counts = new EnumMap<>(Selection.class);
    decided.forEach((selection, decisions) -> counts.put(selection, counts(decisions)));
    return counts;
  }

  private static Map<StatementType, Long> counts(Decisions decisions) {
    Map<StatementType, Long> counts = new EnumMap<>(StatementType.class);
    List.of(StatementType.values()).forEach(type -> counts.put(type, 0L));
    decisions
        .tallies()
        .forEach(
            tally ->
                tally.statements().forEach((type, count) -> counts.merge(type, count, Long::sum)));
    return counts;
  }

  /** Rows in the schema of {@link StatementRows}, in no order. */
  Dataset<Row> rows(List<VersionRules> versions, StatementRows rows) {
    Map<Selection, DataSources> dataSources = new EnumMap<>(Selection.class);
    decided.forEach((selection, decisions) -> dataSources.put(selection, decisions.dataSources()));
    DocumentMapping mapping = new DocumentMapping(versions, dataSources, rows);
    Broadcast<SerializableConfiguration> hadoop = configuration;
    JavaRDD<Row> made =
        work().values().flatMap(slice -> new SliceRows(slice, mapping, hadoop.value().value()));
    return spark.createDataFrame(made, StatementRows.SCHEMA);
  }

  private Distributed<SliceWork> work() {
    Distributed<SliceWork> work = source.map(slice -> new SliceWork(slice, List.of()));
    for (Decisions decisions : decided.values()) {
      work = work.with(decisions.slices(), SliceWork::and);
    }
    return work;
  }
}
