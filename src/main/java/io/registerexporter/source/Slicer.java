package io.registerexporter.source;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** Cuts files into slices of about one size. */
final class Slicer {

  /**
   * The slices of a collection over which they become larger instead: the driver keeps them all.
   */
  static final int MAX_SLICES = 20_000;

  /** Files of this size are walked as quickly as guessed at. */
  static final long WALKED_BYTES = 1 << 20;

  private final FileSystem fileSystem;
  private final long wantedBytes;
  private final long walkedBytes;

  /**
   * @param wantedBytes the size of a slice
   * @param walkedBytes the size over which cuts between documents are guessed
   */
  Slicer(FileSystem fileSystem, long wantedBytes, long walkedBytes) {
    this.fileSystem = fileSystem;
    this.wantedBytes = wantedBytes;
    this.walkedBytes = walkedBytes;
  }

  /** The slices of a collection's files, in their order. */
  List<FileSlice> slices(List<FileStatus> files) throws IOException {
    long bytes = files.stream().mapToLong(FileStatus::getLen).sum();
    long sliceBytes = Math.max(wantedBytes, bytes / MAX_SLICES + 1);
    List<FileSlice> slices = new ArrayList<>();
    for (FileStatus file : files) {
      if (file.getLen() > 0) {
        cut(file, sliceBytes, slices);
      }
    }
    return List.copyOf(slices);
  }

  private void cut(FileStatus file, long sliceBytes, List<FileSlice> slices) throws IOException {
    String path = file.getPath().toString();
    FileForm form = FileForm.ofFile(file.getPath().getName()).orElseThrow();
    if (Compression.ofFile(path) != Compression.NONE) {
      slices.add(slice(file, form, 0, Long.MAX_VALUE));
      return;
    }
    long start = 0;
    for (long end : form == FileForm.BSON ? bson(file, sliceBytes) : lines(file, sliceBytes)) {
      slices.add(slice(file, form, start, end));
      start = end;
    }
  }

  private static List<Long> lines(FileStatus file, long sliceBytes) {
    List<Long> ends = new ArrayList<>();
    for (long end = sliceBytes; end < file.getLen(); end += sliceBytes) {
      ends.add(end);
    }
    ends.add(file.getLen());
    return ends;
  }

  private List<Long> bson(FileStatus file, long sliceBytes) throws IOException {
    List<Long> guessed =
        file.getLen() <= walkedBytes
            ? List.of()
            : new GuessedCuts(fileSystem, file).sliceEnds(sliceBytes);
    return guessed.isEmpty() ? walked(file, sliceBytes) : guessed;
  }

  /** Walks from length to length: BSON has no mark by which a document could be found. */
  private List<Long> walked(FileStatus file, long sliceBytes) throws IOException {
    List<Long> ends = new ArrayList<>();
    byte[] length = new byte[Integer.BYTES];
    long start = 0;
    long position = 0;
    try (FSDataInputStream in = fileSystem.open(file.getPath(), 1 << 20)) {
      while (position < file.getLen()) {
        in.seek(position);
        in.readFully(length);
        int bytes = BsonFileReader.littleEndian(length, 0);
        if (bytes < BsonFileReader.MIN_DOCUMENT_BYTES || position + bytes > file.getLen()) {
          throw damaged(file, position);
        }
        position += bytes;
        if (position - start >= sliceBytes || position == file.getLen()) {
          ends.add(position);
          start = position;
        }
      }
    } catch (EOFException e) {
      throw damaged(file, position);
    }
    return ends;
  }

  private static FileSlice slice(FileStatus file, FileForm form, long start, long end) {
    String path = file.getPath().toString();
    return new FileSlice(path, form, start, end, file.getLen(), file.getModificationTime());
  }

  private static SourceException damaged(FileStatus file, long position) {
    return new SourceException(
        file.getPath()
            + " is truncated or damaged: no whole document begins at byte "
            + position
            + ". Dump or copy it again.");
  }
}
