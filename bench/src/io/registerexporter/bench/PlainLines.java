package io.registerexporter.bench;

import io.registerexporter.bods.Statement;
import io.registerexporter.bods.StatementWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Statements as lines of a gzip file, compressed as well as an export's by default. */
final class PlainLines implements Closeable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream out;
  private final StatementWriter writer;
  private long count;

  PlainLines(Path file, StatementWriter writer) throws IOException {
    this.writer = writer;
    // zlib is fed many lines at a time; its level is 6 unless it is told another one.
    out =
        new BufferedOutputStream(
            new GZIPOutputStream(Files.newOutputStream(file), BUFFER_BYTES), BUFFER_BYTES);
  }

  void write(List<Statement> statements) {
    try {
      for (Statement statement : statements) {
        out.write(writer.write(statement, (change, value) -> {}).json());
        out.write('\n');
        count++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
