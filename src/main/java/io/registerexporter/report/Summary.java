package io.registerexporter.report;

import io.registerexporter.sink.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A published export in a few lines for the person who made it. */
public final class Summary {

  private static final int NAME_WIDTH = 36;

  private Summary() {}

  /**
   * @param manifests of the export in each version, the first first
   * @param output the output folder
   * @param seconds how long the run took
   */
  public static String of(List<Manifest> manifests, String output, double seconds) {
    List<String> lines = new ArrayList<>();
    String folder = output.replaceFirst("^s3a://", "s3://");
    manifests.forEach(manifest -> addVolume(lines, manifest, folder));
    Manifest first = manifests.get(0);
    addFile(lines, "crosswalk", folder, first.files().get(Manifest.CROSSWALK));
    lines.add(String.format(Locale.ROOT, "took        %.1f s", seconds));
    lines.add("");
    lines.add("Look at the first statement:");
    String finalFile = folder + "/" + first.finalFile().key();
    lines.add(
        folder.startsWith("s3://")
            ? "  aws s3 cp '" + finalFile + "' - | gzip -dc | head -n 1"
            : "  gzip -dc '" + finalFile + "' | head -n 1");
    return String.join(System.lineSeparator(), lines);
  }

  private static void addVolume(List<String> lines, Manifest manifest, String folder) {
    lines.add("Export " + manifest.exportId() + ", BODS " + manifest.bodsVersion());
    lines.add("");
    manifest.counts().statements().forEach((type, count) -> lines.add(line(type, count)));
    lines.add(line("duplicates removed", manifest.counts().duplicates()));
    if (manifest.counts().idConflicts() > 0) {
      lines.add(line("id conflicts removed", manifest.counts().idConflicts()));
    }
    addCodes(lines, "documents rejected", manifest.counts().rejections());
    addCodes(lines, "fields corrected or left out", manifest.counts().findings());
    lines.add("");
    lines.add(file("final file", folder, manifest.finalFile().key(), manifest.finalFile().bytes()));
    addFile(lines, "JSON array", folder, manifest.files().get(Manifest.ARRAY));
    String firstPart = manifest.parts().isEmpty() ? "" : manifest.parts().get(0).key();
    lines.add(
        "parts       "
            + manifest.parts().size()
            + " of "
            + size(manifest.parts().stream().mapToLong(Manifest.Part::bytes).sum())
            + (firstPart.isEmpty()
                ? ""
                : " in " + folder + "/" + firstPart.substring(0, firstPart.lastIndexOf('/'))));
    lines.add("");
  }

  private static void addFile(List<String> lines, String name, String folder, Manifest.File file) {
    if (file != null) {
      lines.add(file(name, folder, file.key(), file.bytes()));
    }
  }

  private static String file(String name, String folder, String key, long bytes) {
    return String.format(Locale.ROOT, "%-11s %s/%s (%s)", name, folder, key, size(bytes));
  }

  private static void addCodes(List<String> lines, String name, Map<String, Long> codes) {
    lines.add(line(name, codes.values().stream().mapToLong(Long::longValue).sum()));
    codes.forEach((code, count) -> lines.add(line("  " + code, count)));
  }

  private static String line(String name, long count) {
    return String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s %,12d", name, count);
  }

  private static String size(long bytes) {
    if (bytes < 10_240) {
      return bytes + " bytes";
    }
    return bytes < 10 << 20
        ? String.format(Locale.ROOT, "%,d KiB", bytes >> 10)
        : String.format(Locale.ROOT, "%,d MiB", bytes >> 20);
  }
}
