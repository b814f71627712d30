package io.registerexporter.cli;

import io.registerexporter.diff.DiffReport;
import java.util.List;
import java.util.Locale;

/** What differs between two exports, for people. */
final class DiffText {

  private static final String ROW = "%-28s %13s %13s %13s %13s%n";

  private DiffText() {}

  static String of(DiffReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "Export %s compared with %s, BODS %s%n%n",
            report.to().exportId(),
            report.from().exportId(),
            report.bodsVersion()));
    text.append(String.format(Locale.ROOT, ROW, "", "added", "removed", "changed", "unchanged"));
    report.statements().forEach((type, counts) -> append(text, type, counts));
    report
        .examples()
        .forEach((type, kinds) -> kinds.forEach((kind, found) -> append(text, type, kind, found)));
    return text.toString().stripTrailing();
  }

  private static void append(StringBuilder text, String type, DiffReport.Counts counts) {
    text.append(
        String.format(
            Locale.ROOT,
            ROW,
            type,
            number(counts.added()),
            number(counts.removed()),
            number(counts.changed()),
            number(counts.unchanged())));
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static void append(
      StringBuilder text, String type, String kind, List<DiffReport.Example> examples) {
    if (!examples.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%n%s %s, for example%n", type, kind));
      examples.forEach(example -> append(text, example));
    }
  }

  private static void append(StringBuilder text, DiffReport.Example example) {
    text.append("  ").append(example.key());
    if (!example.pointers().isEmpty()) {
      text.append("  ").append(String.join(" ", example.pointers()));
    }
    if (example.morePointers() > 0) {
      text.append(" and ").append(example.morePointers()).append(" more");
    }
    text.append(System.lineSeparator());
  }
}
