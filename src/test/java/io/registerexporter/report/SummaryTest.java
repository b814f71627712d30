package io.registerexporter.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.Manifest;
import io.registerexporter.store.Checksum;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void summary_tellsWhatWasPublishedAndWhere() {
    String summary = Summary.of(List.of(manifest(0, 5_000)), "/out", 61.25);
    assertThat(summary.lines())
        .contains("Export ex1, BODS 0.1")
        .anyMatch(line -> line.matches("entityStatement +1,234,567"))
        .anyMatch(line -> line.matches("duplicates removed +12"))
        .anyMatch(line -> line.matches("documents rejected +3"))
        .anyMatch(line -> line.matches("  dangling-reference +2"))
        .anyMatch(line -> line.matches("  id-missing +1"))
        .anyMatch(line -> line.matches("fields corrected or left out +0"))
        .contains("final file  /out/bods_exports_results/ex1.jsonl.gz (5000 bytes)")
        .contains(
            "parts       1 of 5000 bytes in /out/bods_exports_results/export_parts/export=ex1")
        .contains("  gzip -dc '/out/bods_exports_results/ex1.jsonl.gz' | head -n 1");
    assertThat(summary).containsPattern("took +61\\.[23] s");
  }

  @Test
  void idConflicts_areToldWhereThereAreAny() {
    assertThat(Summary.of(List.of(manifest(0, 1)), "/out", 1)).doesNotContain("id conflicts");
    assertThat(Summary.of(List.of(manifest(4, 1)), "/out", 1).lines())
        .anyMatch(line -> line.matches("id conflicts removed +4"));
  }

  @Test
  void size_isInUnitsThatCanBeRead() {
    assertThat(Summary.of(List.of(manifest(0, 20L << 10)), "/out", 1)).contains("(20 KiB)");
    assertThat(Summary.of(List.of(manifest(0, 3L << 30)), "/out", 1)).contains("(3,072 MiB)");
  }

  static Manifest manifest(long idConflicts, long bytes) {
    String key = "bods_exports_results/ex1.jsonl.gz";
    return new Manifest(
        "ex1",
        "run",
        Manifest.PUBLISHED,
        "0.1",
        "2026-01-31",
        "2026-01-31T23:30:00Z",
        "2026-01-31T23:40:00Z",
        new Manifest.Tool("register-exporter", "1", "none"),
        new Compressor("java.util.zip", "sample-00", 6),
        new Manifest.Configuration(Map.of(), "00"),
        new Manifest.Source("dump", "files", "dump", Map.of()),
        new Manifest.Counts(
            Map.of("entityStatement", 1_234_567L, "total", 1_234_567L),
            1_234_579,
            12,
            idConflicts,
            new TreeMap<>(Map.of("dangling-reference", 2L, "id-missing", 1L)),
            Map.of(),
            Map.of()),
        new Manifest.Statistics(Map.of(), Map.of(), 0, Map.of(), Map.of()),
        List.of(
            new Manifest.Part(
                "bods_exports_results/export_parts/export=ex1/part-00000.jsonl.gz",
                bytes,
                1,
                "00",
                "00")),
        new Manifest.Final(key, bytes, 1, Manifest.FileChecksum.of(Checksum.EMPTY), "00"),
        Map.of(),
        List.of());
  }
}
