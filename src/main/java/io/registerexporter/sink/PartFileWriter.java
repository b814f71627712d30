package io.registerexporter.sink;

import io.registerexporter.store.DigestedOutput;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Writes the lines of one file, in the order in which they come. */
final class PartFileWriter implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final PartPlan.File file;
  private final PartPlan.Kind kind;
  private final DigestedOutput compressed;
  private final DigestedOutput content;
  private final OutputStream lines;
  private final Map<Integer, Long> rows = new TreeMap<>();
  private byte[] written = new byte[0];
  private long count;
  private long duplicates;
  private long conflicts;

  PartFileWriter(
      FileSystem fileSystem,
      Path path,
      PartPlan.File file,
      PartPlan.Kind kind,
      Compressor compressor)
      throws IOException {
    this.file = file;
    this.kind = kind;
    compressed =
        new DigestedOutput(new BufferedOutputStream(fileSystem.create(path, true), BUFFER));
    content = new DigestedOutput(compressor.member(compressed));
    lines = new BufferedOutputStream(content, BUFFER);
  }

  /**
   * Takes a row.
   *
   * @param rank its place among the rows of its id; only the first is written as a statement
   */
  void write(int tag, byte[] line, int rank) throws IOException {
    rows.merge(tag, 1L, Long::sum);
    if (rank > 1 && kind == PartPlan.Kind.STATEMENTS) {
      // Rows of an id come in the order of their bytes, the first of which was written.
      if (Arrays.equals(line, written)) {
        duplicates++;
      } else {
        conflicts++;
      }
      return;
    }
    lines.write(line);
    lines.write('\n');
    written = line;
    count++;
  }

  /** Completes the file and tells what it holds. */
  PartFile finish() throws IOException {
    lines.close();
    return new PartFile(
        file,
        compressed.bytes(),
        count,
        compressed.sha256Hex(),
        compressed.checksum(),
        content.sha256Hex(),
        rows,
        duplicates,
        conflicts,
        null);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
