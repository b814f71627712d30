package io.registerexporter.verify;

import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Compares the parts that there are with those that a manifest lists. */
final class PartsCheck {

  private final Map<String, Manifest.Part> listed = new LinkedHashMap<>();
  private final ExportLayout layout;
  private final Tally tally;

  /**
   * @param parts as a manifest lists them
   */
  PartsCheck(List<Manifest.Part> parts, ExportLayout layout, Tally tally) {
    this.layout = layout;
    this.tally = tally;
    for (Manifest.Part part : parts) {
      listed.put(part.key(), part);
    }
  }

  /** The parts that are listed and there, in their order. */
  List<PartLocation> present(Configuration configuration) {
    Map<String, Long> inFolder = inFolder(configuration);
    for (String name : inFolder.keySet()) {
      String key = layout.key(layout.part(name));
      if (!listed.containsKey(key)) {
        tally.found(ProblemCode.PART_NOT_LISTED, key);
      }
    }
    for (String key : listed.keySet()) {
      if (!inFolder.containsKey(name(key))) {
        tally.found(ProblemCode.PART_MISSING, key);
      }
    }
    return listed.keySet().stream()
        .filter(key -> inFolder.containsKey(name(key)))
        .map(key -> new PartLocation(key, layout.part(name(key)), inFolder.get(name(key))))
        .toList();
  }

  /** Compares what was read with what is listed, and the order from part to part. */
  void compareWith(Collection<PartSummary> read) {
    Map<String, PartSummary> byKey = new LinkedHashMap<>();
    read.forEach(summary -> byKey.put(summary.part().key(), summary));
    Optional<StatementKey> last = Optional.empty();
    for (Map.Entry<String, Manifest.Part> part : listed.entrySet()) {
      PartSummary summary = byKey.get(part.getKey());
      if (summary == null) {
        continue;
      }
      compare(part.getValue(), summary);
      if (!summary.ends().isEmpty()) {
        StatementKey first = summary.ends().get(0);
        if (last.isPresent() && last.get().compareTo(first) >= 0) {
          tally.found(
              ProblemCode.STATEMENT_ORDER,
              name(part.getKey()) + " begins with " + first + " after " + last.get());
        }
        last = Optional.of(summary.ends().get(1));
      }
    }
  }

  private void compare(Manifest.Part stated, PartSummary summary) {
    Manifest.Part read = summary.part();
    String name = name(stated.key());
    compare(ProblemCode.PART_BYTES, name, stated.bytes(), read.bytes());
    compare(ProblemCode.PART_SHA256, name, stated.sha256(), read.sha256());
    if (!summary.tally().has(ProblemCode.PART_UNREADABLE)) {
      compare(ProblemCode.PART_STATEMENTS, name, stated.statements(), read.statements());
      compare(ProblemCode.PART_CONTENT, name, stated.contentSha256(), read.contentSha256());
    }
  }

  private void compare(ProblemCode code, String name, Object stated, Object read) {
    if (!stated.equals(read)) {
      tally.found(code, name + ": " + stated + " in the manifest, " + read + " in the part");
    }
  }

  /**
   * Names of files and their lengths; without what committers leave, hidden files and {@code
   * _SUCCESS}.
   */
  private Map<String, Long> inFolder(Configuration configuration) {
    Path folder = new Path(layout.parts());
    Map<String, Long> names = new TreeMap<>();
    try {
      for (FileStatus file : folder.getFileSystem(configuration).listStatus(folder)) {
        String name = file.getPath().getName();
        if (!name.startsWith(".") && !name.startsWith("_")) {
          names.put(name, file.getLen());
        }
      }
    } catch (FileNotFoundException noParts) {
      return names;
    } catch (IOException e) {
      throw HashedFile.failure(layout.parts(), e);
    }
    return names;
  }

  private static String name(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
