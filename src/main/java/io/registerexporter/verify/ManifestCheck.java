package io.registerexporter.verify;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/** Checks what a manifest says against itself, and against what was counted in the parts. */
final class ManifestCheck {

  private final Manifest manifest;
  private final ExportLayout layout;
  private final Tally tally;

  ManifestCheck(Manifest manifest, ExportLayout layout, Tally tally) {
    this.manifest = manifest;
    this.layout = layout;
    this.tally = tally;
  }

  /** Names of things and sums of numbers. */
  void check() {
    names();
    statements();
    documents();
  }

  /** Whether this program knows the version of the standard; a problem if it does not. */
  boolean hasKnownVersion() {
    boolean known = BodsVersion.ofLabel(manifest.bodsVersion()).isPresent();
    if (!known) {
      tally.found(ProblemCode.VERSION_UNKNOWN, manifest.bodsVersion());
    }
    return known;
  }

  /** Compares with the statements that were read. */
  void compareWith(Tally read) {
    long total = 0;
    for (StatementType type : StatementType.values()) {
      total += read.statements(type);
      counted(type.code(), read.statements(type));
    }
    counted("total", total);
  }

  private void counted(String name, long counted) {
    long stated = stated(name);
    if (stated != counted) {
      tally.found(
          ProblemCode.STATEMENT_COUNTS,
          name + ": " + stated + " in the manifest, " + counted + " in the parts");
    }
  }

  private long stated(String name) {
    return manifest.counts().statements().getOrDefault(name, 0L);
  }

  private void names() {
    expect("exportId", layout.exportId(), manifest.exportId());
    expect("status", Manifest.PUBLISHED, manifest.status());
    expect("final.key", layout.key(layout.finalFile()), manifest.finalFile().key());
    List<Manifest.Part> parts = manifest.parts();
    for (int i = 0; i < parts.size(); i++) {
      String expected = layout.key(layout.part(ExportLayout.partName(i)));
      if (!parts.get(i).key().equals(expected)) {
        tally.found(ProblemCode.PART_NAME, parts.get(i).key() + " instead of " + expected);
      }
    }
  }

  private void expect(String name, String expected, String stated) {
    if (!stated.equals(expected)) {
      tally.found(ProblemCode.MANIFEST_NAMES, name + " is " + stated + ", not " + expected);
    }
  }

  private void statements() {
    Manifest.Counts counts = manifest.counts();
    long total = stated("total");
    long byType = sum(List.of(StatementType.values()), type -> stated(type.code()));
    adds("counts.statements.total", total, "its types", byType);
    adds(
        "counts.statements.total",
        total,
        "mapped without duplicates and idConflicts",
        counts.mapped() - counts.duplicates() - counts.idConflicts());
    adds("final.statements", manifest.finalFile().statements(), "counts.statements.total", total);
    adds(
        "counts.statements.total",
        total,
        "the parts",
        sum(manifest.parts(), Manifest.Part::statements));
    if (!manifest.parts().isEmpty()) {
      adds(
          "final.bytes",
          manifest.finalFile().bytes(),
          "the parts",
          sum(manifest.parts(), Manifest.Part::bytes));
    }
  }

  private void documents() {
    Manifest.Counts counts = manifest.counts();
    counts
        .collections()
        .forEach(
            (name, documents) ->
                adds(
                    "counts.collections." + name + ".read",
                    documents.read(),
                    "used, unused and rejected",
                    documents.used()
                        + sum(documents.unused().values(), Long::longValue)
                        + documents.rejected()));
    adds(
        "rejected of all collections",
        sum(counts.collections().values(), Manifest.Documents::rejected),
        "counts.rejections",
        sum(counts.rejections().values(), Long::longValue));
  }

  private void adds(String name, long stated, String what, long sum) {
    if (stated != sum) {
      tally.found(ProblemCode.MANIFEST_COUNTS, name + ": " + stated + ", but " + what + ": " + sum);
    }
  }

  private static <T> long sum(Collection<T> items, ToLongFunction<T> number) {
    return items.stream().mapToLong(number).sum();
  }
}
