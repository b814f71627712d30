package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.PartPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The files of one version: a part for each range of statements, and files of findings.
 *
 * @param rules the version
 * @param layout where its files go
 * @param expected number of statements that were decided on
 * @param targets keys of the files
 */
record VersionParts(
    VersionRules rules,
    ExportLayout layout,
    Map<StatementType, Long> expected,
    StatementRows.Targets targets) {

  /**
   * Statements in a range on average from which on none can be empty: with uniform hashes the odds
   * against are e to this power.
   */
  private static final long CERTAINLY_FILLED = 64;

  BodsVersion version() {
    return rules.version();
  }

  /** The number of statements by the tag that their rows have. */
  Map<Integer, Long> rowsByTag() {
    Map<Integer, Long> rows = new HashMap<>();
    expected.forEach((type, count) -> rows.put(type.ordinal(), count));
    return rows;
  }

  /** True if no range can be without a statement. */
  boolean isCertainlyFilled() {
    return expected.entrySet().stream()
        .allMatch(
            type -> {
              int ranges = targets.ranges().ranges(type.getKey());
              return ranges <= 1 || type.getValue() / ranges >= CERTAINLY_FILLED;
            });
  }

  /** Name of the set of its statements in plan and inventory. */
  static String statements(BodsVersion version) {
    return "statements " + version.label();
  }

  /** Name of the set of its findings in plan and inventory. */
  static String findings(BodsVersion version) {
    return "findings " + version.label();
  }

  Map<String, PartPlan.FileSet> sets() {
    return Map.of(
        statements(version()),
        new PartPlan.FileSet(PartPlan.Kind.STATEMENTS, layout.parts()),
        findings(version()),
        new PartPlan.FileSet(PartPlan.Kind.LINES, layout.findings()));
  }

  /**
   * The files by their keys; parts are numbered without gaps.
   *
   * @param filled keys of the ranges that have a statement
   */
  Map<Integer, PartPlan.File> files(Set<Integer> filled) {
    Map<Integer, PartPlan.File> files = new HashMap<>();
    int number = 0;
    for (int target : targets.statements()) {
      if (filled.contains(target)) {
        String name = ExportLayout.partName(number++);
        files.put(target, new PartPlan.File(statements(version()), name));
      }
    }
    for (int i = 0; i < targets.findings().length; i++) {
      String name = ExportLayout.findingsName(i);
      files.put(targets.findings()[i], new PartPlan.File(findings(version()), name));
    }
    return files;
  }
}
