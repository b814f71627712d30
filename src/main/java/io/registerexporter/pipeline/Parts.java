package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import io.registerexporter.bods.StatementType;
import io.registerexporter.register.FindingCode;
import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.PartFile;
import io.registerexporter.sink.PartPlan;
import io.registerexporter.sink.PartsSink;
import io.registerexporter.sink.RefusedException;
import io.registerexporter.source.PartitionKeys;
import io.registerexporter.store.Store;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Statements into parts: one exchange that brings the rows of a part together, one sort, and a
 * window that finds a statement's duplicates in the order that the sort has left.
 */
final class Parts {

  /**
   * Statements in a range on average from which on none can be empty: with uniform hashes the odds
   * against are e to this power.
   */
  private static final long CERTAINLY_FILLED = 64;

  /** Documents to a file of findings, if each had one. */
  private static final long FINDINGS_PER_FILE = 2_000_000;

  private final ExportLayout layout;
  private final Compressor compressor;
  private final long partBytes;

  Parts(ExportLayout layout, Compressor compressor, long partBytes) {
    this.layout = layout;
    this.compressor = compressor;
    this.partBytes = partBytes;
  }

  /**
   * Writes all parts and findings.
   *
   * @param documents number of documents that were read
   * @throws RefusedException if there is no statement, or others arrive than were decided on
   */
  Inventory write(
      StatementSet statements,
      Decisions decisions,
      long documents,
      VersionRules rules,
      Store store) {
    Map<StatementType, Long> expected = StatementCounts.of(decisions);
    RangePlan ranges = new RangePlan(expected, rules.bytesPerStatement(), partBytes);
    long total = expected.values().stream().mapToLong(Long::longValue).sum();
    if (total == 0 && documents > 0) {
      throw new RefusedException(
          "none of "
              + documents
              + " documents gives a statement, so nothing is published. Look at the private findings,"
              + " and whether this is the right source.");
    }
    int findingFiles = (int) (1 + documents / FINDINGS_PER_FILE);
    int[] targets = PartitionKeys.forPartitions(ranges.size() + findingFiles);
    Dataset<Row> rows = statements.rows(rules, new StatementRows(ranges, targets, rules));
    PartPlan plan = plan(ranges, targets, filled(expected, ranges, targets, rows));
    PartsSink.write(ordered(rows, targets.length), plan);
    Inventory inventory = Inventory.read(store, plan.inventory());
    check(expected, received(inventory));
    return inventory;
  }

  /** Number of lines in all files of a kind. */
  static long lines(Inventory inventory, PartPlan.Kind kind) {
    return inventory.files(kind).stream().mapToLong(PartFile::lines).sum();
  }

  /** Number of findings by code. */
  static Map<FindingCode, Long> findings(Inventory inventory) {
    Map<FindingCode, Long> findings = new EnumMap<>(FindingCode.class);
    for (PartFile file : inventory.files(PartPlan.Kind.FINDINGS)) {
      file.rows()
          .forEach((tag, count) -> findings.merge(FindingCode.values()[tag], count, Long::sum));
    }
    return findings;
  }

  private static Dataset<Row> ordered(Dataset<Row> rows, int partitions) {
    return rows.repartition(partitions, col(StatementRows.TARGET))
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy(StatementRows.TARGET, StatementRows.ORDER)
                        .orderBy(StatementRows.LINE)));
  }

  /** Which ranges have a statement; only where ranges are tiny does it take a look at all ids. */
  private static Set<Integer> filled(
      Map<StatementType, Long> expected, RangePlan ranges, int[] targets, Dataset<Row> rows) {
    boolean certain = true;
    for (Map.Entry<StatementType, Long> type : expected.entrySet()) {
      int number = ranges.ranges(type.getKey());
      certain &= number <= 1 || type.getValue() / number >= CERTAINLY_FILLED;
    }
    Set<Integer> filled = new HashSet<>();
    if (certain) {
      for (int i = 0; i < ranges.size(); i++) {
        filled.add(targets[i]);
      }
    } else {
      rows.select(StatementRows.TARGET)
          .distinct()
          .collectAsList()
          .forEach(row -> filled.add(row.getInt(0)));
    }
    return filled;
  }

  private PartPlan plan(RangePlan ranges, int[] targets, Set<Integer> filled) {
    Map<Integer, PartPlan.File> files = new HashMap<>();
    int number = 0;
    for (int i = 0; i < ranges.size(); i++) {
      if (filled.contains(targets[i])) {
        String name = ExportLayout.partName(number++);
        files.put(targets[i], new PartPlan.File(PartPlan.Kind.STATEMENTS, name));
      }
    }
    for (int i = ranges.size(); i < targets.length; i++) {
      String name = ExportLayout.findingsName(i - ranges.size());
      files.put(targets[i], new PartPlan.File(PartPlan.Kind.FINDINGS, name));
    }
    return new PartPlan(
        Map.of(
            PartPlan.Kind.STATEMENTS, layout.parts(),
            PartPlan.Kind.FINDINGS, layout.findings()),
        files,
        compressor,
        layout.inventory());
  }

  private static Map<StatementType, Long> received(Inventory inventory) {
    Map<StatementType, Long> received = new EnumMap<>(StatementType.class);
    List.of(StatementType.values()).forEach(type -> received.put(type, 0L));
    for (PartFile file : inventory.files(PartPlan.Kind.STATEMENTS)) {
      file.rows()
          .forEach((tag, count) -> received.merge(StatementType.values()[tag], count, Long::sum));
    }
    return received;
  }

  private static void check(Map<StatementType, Long> expected, Map<StatementType, Long> received) {
    if (!expected.equals(received)) {
      throw new RefusedException(
          "decided on "
              + expected
              + " statements, but "
              + received
              + " were written. Nothing is published; please report this with the log.");
    }
  }
}
