package io.registerexporter.verify;

import io.registerexporter.sink.Manifest;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;

/** Reads one part from its first byte to its last and gives {@link PartRows}, few at a time. */
final class PartReader implements Iterator<Row>, Closeable {

  private final PartLocation part;
  private final int number;
  private final GzipLines lines;
  private final Tally tally = new Tally();
  private final Queue<Row> rows = new ArrayDeque<>();
  private final StatementCheck check;
  private long count;
  private boolean finished;

  /**
   * @param number which of the parts it is, from 0
   * @param checks what its statements are held against
   */
  PartReader(PartLocation part, int number, Checks checks, Configuration configuration)
      throws IOException {
    this.part = part;
    this.number = number;
    this.check = new StatementCheck(checks, tally, rows::add);
    this.lines = new GzipLines(part.path(), configuration);
  }

  @Override
  public boolean hasNext() {
    while (rows.isEmpty() && !finished) {
      advance();
    }
    return !rows.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the part " + part.name() + " has been read");
    }
    return rows.remove();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private void advance() {
    try {
      if (lines.next()) {
        readLine();
      } else {
        finish(lines.contentSha256());
      }
    } catch (IOException damaged) {
      tally.found(
          ProblemCode.PART_UNREADABLE,
          part.name() + ": " + damaged.getMessage() + ", after " + count + " lines");
      lines.drain();
      finish(null);
    }
  }

  private void readLine() {
    count++;
    String where = part.name() + " line " + count;
    if (!lines.endsWithLineFeed()) {
      tally.found(ProblemCode.LINE_END, where);
    }
    try {
      check.check(where, Place.of(number, count), lines.line());
    } catch (IOException e) {
      tally.found(ProblemCode.LINE_UNREADABLE, where + ": " + e.getMessage());
    }
  }

  private void finish(String contentSha256) {
    Manifest.Part read =
        new Manifest.Part(part.key(), lines.bytes(), count, lines.sha256(), contentSha256);
    rows.add(PartRows.summary(new PartSummary(read, check.ends(), tally)));
    finished = true;
  }
}
