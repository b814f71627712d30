package io.registerexporter.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.OpenFileOptions;
import org.apache.hadoop.util.functional.FutureIO;

/**
 * Cuts of a file of BSON documents that are guessed from a small reading near each, because walking
 * to them from document to document reads the whole file.
 *
 * <p>They prove themselves when the slices are read: the first begins with a document, and if the
 * documents of each slice end where it ends, the next begins with a document, too. A reader whose
 * documents end elsewhere throws a {@link MisalignedCutException}.
 */
final class GuessedCuts {

  /** Bytes that are looked at, and more of them while no document is found. */
  private static final int[] WINDOW_BYTES = {1 << 16, 1 << 19, 1 << 22};

  /** On an object store, a reading is mostly waiting. */
  private static final int READINGS_AT_ONCE = 8;

  private final FileSystem fileSystem;
  private final FileStatus file;

  GuessedCuts(FileSystem fileSystem, FileStatus file) {
    this.fileSystem = fileSystem;
    this.file = file;
  }

  /**
   * The ends of slices of about one size, the last of which is the end of the file; none if the
   * file's end does not look whole, or documents are found too seldom. Walking tells more then, and
   * if it is because of their size, they are few.
   */
  List<Long> sliceEnds(long sliceBytes) throws IOException {
    if (!endLooksWhole()) {
      return List.of();
    }
    List<Callable<OptionalLong>> guesses = new ArrayList<>();
    for (long wanted = sliceBytes; wanted < file.getLen(); wanted += sliceBytes) {
      long from = wanted;
      guesses.add(() -> documentFrom(from));
    }
    TreeSet<Long> ends = new TreeSet<>();
    int found = 0;
    for (OptionalLong guess : made(guesses)) {
      if (guess.isPresent()) {
        found++;
        ends.add(guess.getAsLong());
      }
    }
    ends.add(file.getLen());
    return 2 * found < guesses.size() ? List.of() : List.copyOf(ends);
  }

  private boolean endLooksWhole() throws IOException {
    for (int bytes : WINDOW_BYTES) {
      long from = Math.max(0, file.getLen() - bytes);
      if (window(from, file.getLen()).cut() >= 0) {
        return true;
      }
      if (from == 0) {
        return false;
      }
    }
    return false;
  }

  private OptionalLong documentFrom(long offset) throws IOException {
    for (int bytes : WINDOW_BYTES) {
      long to = Math.min(offset + bytes, file.getLen());
      int cut = window(offset, to).cut();
      if (cut >= 0) {
        return OptionalLong.of(offset + cut);
      }
      if (to == file.getLen()) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.empty();
  }

  /** One request to an object store, for no more than these bytes. */
  private LikelyDocuments window(long from, long to) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(to - from)];
    try (FSDataInputStream in =
        FutureIO.awaitFuture(
            fileSystem
                .openFile(file.getPath())
                .withFileStatus(file)
                .opt(
                    OpenFileOptions.FS_OPTION_OPENFILE_READ_POLICY,
                    OpenFileOptions.FS_OPTION_OPENFILE_READ_POLICY_RANDOM)
                .build())) {
      in.seek(from);
      in.readFully(bytes);
    }
    return new LikelyDocuments(bytes, to == file.getLen());
  }

  private static List<OptionalLong> made(List<Callable<OptionalLong>> guesses) throws IOException {
    ExecutorService readers = Executors.newFixedThreadPool(READINGS_AT_ONCE);
    try {
      List<OptionalLong> made = new ArrayList<>();
      for (Future<OptionalLong> guess : readers.invokeAll(guesses)) {
        made.add(FutureIO.awaitFuture(guess));
      }
      return made;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the files were looked at");
    } finally {
      readers.shutdownNow();
    }
  }
}
