package io.registerexporter.verify;

import io.registerexporter.sink.Manifest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.hadoop.conf.Configuration;
import scala.Tuple2;

/**
 * Reads one part from its first byte to its last. Gives chunks of the ids in it, each with the
 * number of its bucket, and last a {@link PartSummary} as JSON with a number that no bucket has.
 */
final class PartReader implements Iterator<Tuple2<Integer, byte[]>>, Closeable {

  private final PartLocation part;
  private final int number;
  private final int summaries;
  private final GzipLines lines;
  private final Tally tally = new Tally();
  private final Queue<Tuple2<Integer, byte[]>> read = new ArrayDeque<>();
  private final IdChunks ids;
  private final StatementCheck check;
  private long count;
  private boolean finished;

  /**
   * @param number which of the parts it is, from 0
   * @param checks what its statements are held against
   */
  PartReader(
      PartLocation part, int number, Checks checks, IdBuckets buckets, Configuration configuration)
      throws IOException {
    this.part = part;
    this.number = number;
    this.summaries = buckets.count();
    this.ids = new IdChunks(buckets, (bucket, chunk) -> read.add(new Tuple2<>(bucket, chunk)));
    this.check = new StatementCheck(checks, tally, ids::add);
    this.lines = new GzipLines(part.path(), configuration);
  }

  @Override
  public boolean hasNext() {
    while (read.isEmpty() && !finished) {
      advance();
    }
    return !read.isEmpty();
  }

  @Override
  public Tuple2<Integer, byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the part " + part.name() + " has been read");
    }
    return read.remove();
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
    if (!lines.endsWithLineFeed()) {
      tally.found(ProblemCode.LINE_END, where());
    }
    try {
      check.check(this::where, Place.of(number, count), lines);
    } catch (IOException e) {
      tally.found(ProblemCode.LINE_UNREADABLE, where() + ": " + e.getMessage());
    }
  }

  private String where() {
    return part.name() + " line " + count;
  }

  private void finish(String contentSha256) {
    ids.flush();
    Manifest.Part found =
        new Manifest.Part(part.key(), lines.bytes(), count, lines.sha256(), contentSha256);
    String summary = Tally.json(new PartSummary(found, check.ends(), tally));
    read.add(new Tuple2<>(summaries, summary.getBytes(StandardCharsets.UTF_8)));
    finished = true;
  }
}
