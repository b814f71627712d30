package io.registerexporter.cli;

import io.registerexporter.catalog.ExportEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Exports as a table for people. */
final class EntryText {

  /** Characters of what a run said last that are shown. */
  private static final int LONGEST = 160;

  private EntryText() {}

  static String of(List<ExportEntry> exports) {
    if (exports.isEmpty()) {
      return "There are no exports.";
    }
    List<String> lines = new ArrayList<>();
    lines.add(row("export", "state", "register read", "BODS", "statements", "bytes"));
    exports.forEach(entry -> addEntry(lines, entry));
    return String.join(System.lineSeparator(), lines);
  }

  private static void addEntry(List<String> lines, ExportEntry entry) {
    boolean published = entry.publishedAt() != null;
    lines.add(
        row(
            entry.exportId(),
            entry.isLatest() ? "latest" : state(entry),
            Optional.ofNullable(entry.startedAt()).orElse(""),
            String.join(",", entry.bodsVersions()),
            published ? grouped(entry.statements().getOrDefault("total", 0L)) : "",
            published ? grouped(entry.bytes()) : ""));
    if (entry.reason() != null) {
      lines.add("  " + shortened(entry.reason()));
    }
  }

  private static String state(ExportEntry entry) {
    return entry.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String row(Object... columns) {
    return String.format(Locale.ROOT, "%-24s %-13s %-20s %-9s %13s %12s", columns).stripTrailing();
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
