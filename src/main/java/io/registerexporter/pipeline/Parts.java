package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.decisions.Selection;
import io.registerexporter.register.FindingCode;
import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.PartFile;
import io.registerexporter.sink.PartPlan;
import io.registerexporter.sink.PartsSink;
import io.registerexporter.sink.RefusedException;
import io.registerexporter.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
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
 * Statements into parts: one exchange that brings the rows of a file together, one sort, and a
 * window that finds a statement's duplicates in the order that the sort has left.
 */
final class Parts {

  /** Name of the set of the crosswalk's files in plan and inventory. */
  static final String CROSSWALK = "crosswalk";

  /** Documents to a file of findings, if each had one. */
  private static final long FINDINGS_PER_FILE = 2_000_000;

  /** Compressed bytes that a line of the crosswalk takes. */
  private static final long CROSSWALK_BYTES = 70;

  private final List<Volume> volumes;
  private final Compressor compressor;
  private final long partBytes;
  private int[] keys = {};
  private int crosswalkFiles;

  Parts(List<Volume> volumes, Compressor compressor, long partBytes) {
    this.volumes = volumes;
    this.compressor = compressor;
    this.partBytes = partBytes;
  }

  /**
   * Writes all parts and findings.
   *
   * @param documents number of documents that were read
   * @param origin what the inventory says of them
   */
  Inventory write(StatementSet statements, long documents, Inventory.Origin origin, Store store) {
    Map<Selection, Map<StatementType, Long>> counts = statements.counts();
    List<Map<StatementType, Long>> expected =
        volumes.stream().map(volume -> counts.get(volume.rules().selection())).toList();
    List<VersionParts> versions = versions(expected, documents);
    StatementRows rows = rows(versions);
    Dataset<Row> all = statements.rows(volumes.stream().map(Volume::rules).toList(), rows);
    PartPlan plan = plan(versions, filled(versions, all), origin);
    PartsSink.write(ordered(all, keys.length), plan);
    return Inventory.read(store, plan.layout().inventory());
  }

  /** Gives every file a partition of its own. */
  private List<VersionParts> versions(List<Map<StatementType, Long>> expected, long documents) {
    int findingFiles = (int) (1 + documents / FINDINGS_PER_FILE);
    List<RangePlan> ranges = new ArrayList<>();
    long lines = 0;
    int files = 0;
    for (int i = 0; i < volumes.size(); i++) {
      Map<StatementType, Integer> bytes = volumes.get(i).rules().bytesPerStatement();
      RangePlan plan = new RangePlan(expected.get(i), bytes, partBytes);
      ranges.add(plan);
      files += plan.size() + findingFiles;
      lines = Math.max(lines, expected.get(i).values().stream().mapToLong(n -> n).sum());
    }
    crosswalkFiles = volumes.size() == 1 ? 0 : (int) (1 + lines * CROSSWALK_BYTES / partBytes);
    keys = PartitionKeys.forPartitions(files + crosswalkFiles);
    List<VersionParts> versions = new ArrayList<>();
    int next = crosswalkFiles;
    for (int i = 0; i < volumes.size(); i++) {
      int findings = next + ranges.get(i).size();
      int end = findings + findingFiles;
      StatementRows.Targets targets =
          new StatementRows.Targets(
              ranges.get(i),
              Arrays.copyOfRange(keys, next, findings),
              Arrays.copyOfRange(keys, findings, end));
      versions.add(
          new VersionParts(
              volumes.get(i).rules(), volumes.get(i).layout(), expected.get(i), targets));
      next = end;
    }
    return versions;
  }

  private StatementRows rows(List<VersionParts> versions) {
    Map<BodsVersion, StatementRows.Targets> targets = new EnumMap<>(BodsVersion.class);
    versions.forEach(version -> targets.put(version.version(), version.targets()));
    return new StatementRows(targets, Arrays.copyOf(keys, crosswalkFiles));
  }

  /** Number of lines in files. */
  static long lines(List<PartFile> files) {
    return files.stream().mapToLong(PartFile::lines).sum();
  }

  /** Number of statements by type; each part holds one type. */
  static Map<StatementType, Long> statements(List<PartFile> parts) {
    Map<StatementType, Long> statements = new EnumMap<>(StatementType.class);
    for (StatementType type : StatementType.values()) {
      List<PartFile> of =
          parts.stream().filter(part -> part.rows().containsKey(type.ordinal())).toList();
      statements.put(type, lines(of));
    }
    return statements;
  }

  /** Number of a version's findings by code. */
  static Map<FindingCode, Long> findings(Inventory inventory, BodsVersion version) {
    Map<FindingCode, Long> findings = new EnumMap<>(FindingCode.class);
    for (PartFile file : inventory.files(VersionParts.findings(version))) {
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
                    // The hash first: Spark's sort compares eight bytes of its first column fast.
                    Window.partitionBy(StatementRows.ORDER, StatementRows.LOW, StatementRows.TARGET)
                        .orderBy(StatementRows.LINE)));
  }

  /** Which ranges have a statement; only where ranges are tiny does it take a look at all ids. */
  private static Set<Integer> filled(List<VersionParts> versions, Dataset<Row> rows) {
    Set<Integer> filled = new HashSet<>();
    if (versions.stream().allMatch(VersionParts::isCertainlyFilled)) {
      versions.forEach(
          version -> Arrays.stream(version.targets().statements()).forEach(filled::add));
    } else {
      rows.select(StatementRows.TARGET)
          .distinct()
          .collectAsList()
          .forEach(row -> filled.add(row.getInt(0)));
    }
    return filled;
  }

  private PartPlan plan(List<VersionParts> versions, Set<Integer> filled, Inventory.Origin origin) {
    ExportLayout layout = volumes.get(0).layout();
    Map<String, PartPlan.FileSet> sets = new HashMap<>();
    Map<Integer, PartPlan.File> files = new HashMap<>();
    for (VersionParts version : versions) {
      sets.putAll(version.sets());
      files.putAll(version.files(filled));
    }
    if (crosswalkFiles > 0) {
      sets.put(CROSSWALK, new PartPlan.FileSet(PartPlan.Kind.LINES, layout.crosswalkParts()));
    }
    for (int i = 0; i < crosswalkFiles; i++) {
      files.put(keys[i], new PartPlan.File(CROSSWALK, ExportLayout.crosswalkName(i)));
    }
    Map<String, Map<Integer, Long>> expected = new HashMap<>();
    versions.forEach(
        version -> expected.put(VersionParts.statements(version.version()), version.rowsByTag()));
    return new PartPlan(sets, files, compressor, layout, origin, expected);
  }

  /**
   * Checks that what was written is what was decided on: each statement of each version, and each
   * of them named once in a crosswalk.
   *
   * @throws RefusedException if not
   */
  static void requireAll(Inventory inventory) {
    long statements = 0;
    for (Map.Entry<String, Map<Integer, Long>> set : inventory.expected().entrySet()) {
      Map<Integer, Long> received = new HashMap<>();
      set.getValue().keySet().forEach(tag -> received.put(tag, 0L));
      for (PartFile file : inventory.files(set.getKey())) {
        file.rows().forEach((tag, count) -> received.merge(tag, count, Long::sum));
      }
      if (!set.getValue().equals(received)) {
        throw lost("decided on " + set.getValue() + " " + set.getKey(), received + " were written");
      }
      statements += set.getValue().values().stream().mapToLong(count -> count).sum();
    }
    long named = 0;
    for (PartFile file : inventory.files(CROSSWALK)) {
      for (Map.Entry<Integer, Long> lines : file.rows().entrySet()) {
        named += lines.getKey() * lines.getValue();
      }
    }
    if (inventory.expected().size() > 1 && named != statements) {
      throw lost("there are " + statements + " statements", "the crosswalk names " + named);
    }
  }

  private static RefusedException lost(String expected, String found) {
    return new RefusedException(
        expected + ", but " + found + ". Nothing is published; please report this with the log.");
  }
}
