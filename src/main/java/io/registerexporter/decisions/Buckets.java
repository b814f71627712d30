package io.registerexporter.decisions;

import io.registerexporter.source.Compression;
import io.registerexporter.source.FileSlice;
import java.util.List;

/** How many buckets ids are spread over: the more, the larger the register is. */
final class Buckets {

  /** Bytes of documents whose ids go into one bucket, a million documents or so. */
  private static final long BYTES = 512L << 20;

  /** How much larger documents are than their compressed files, roughly. */
  private static final int COMPRESSION = 6;

  private Buckets() {}

  /**
   * @param least one for each task that runs at a time
   */
  static int number(List<SourceSlice> source, int least) {
    long bytes = source.stream().mapToLong(slice -> bytes(slice.slice())).sum();
    return (int) Math.max(least, bytes / BYTES);
  }

  private static long bytes(FileSlice slice) {
    return slice.compression() == Compression.NONE
        ? slice.end() - slice.start()
        : slice.fileBytes() * COMPRESSION;
  }
}
