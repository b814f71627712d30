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

  private final FileSystem fileSystem;
  private final long sliceBytes;

  Slicer(FileSystem fileSystem, long sliceBytes) {
    this.fileSystem = fileSystem;
    this.sliceBytes = sliceBytes;
  }

  /** The slices of a collection's files, in their order. */
  List<FileSlice> slices(List<FileStatus> files) throws IOException {
    List<FileSlice> unnumbered = new ArrayList<>();
    for (FileStatus file : files) {
      if (file.getLen() > 0) {
        cut(file, unnumbered);
      }
    }
    int[] ids = PartitionKeys.forPartitions(unnumbered.size());
    List<FileSlice> slices = new ArrayList<>(unnumbered.size());
    for (int i = 0; i < ids.length; i++) {
      slices.add(unnumbered.get(i).withId(ids[i]));
    }
    return List.copyOf(slices);
  }

  private void cut(FileStatus file, List<FileSlice> slices) throws IOException {
    String path = file.getPath().toString();
    FileForm form = FileForm.ofFile(file.getPath().getName()).orElseThrow();
    if (Compression.ofFile(path) != Compression.NONE) {
      slices.add(slice(file, form, 0, Long.MAX_VALUE));
    } else if (form == FileForm.BSON) {
      cutBetweenDocuments(file, slices);
    } else {
      for (long start = 0; start < file.getLen(); start += sliceBytes) {
        long end = Math.min(start + sliceBytes, file.getLen());
        slices.add(slice(file, form, start, end));
      }
    }
  }

  /** Walks from length to length: BSON has no mark by which a document could be found. */
  private void cutBetweenDocuments(FileStatus file, List<FileSlice> slices) throws IOException {
    String path = file.getPath().toString();
    byte[] length = new byte[Integer.BYTES];
    long start = 0;
    long position = 0;
    try (FSDataInputStream in = fileSystem.open(file.getPath(), 1 << 20)) {
      while (position < file.getLen()) {
        in.seek(position);
        in.readFully(length);
        int bytes = BsonFileReader.littleEndian(length);
        if (bytes < BsonFileReader.MIN_DOCUMENT_BYTES || position + bytes > file.getLen()) {
          throw damaged(path, position);
        }
        position += bytes;
        if (position - start >= sliceBytes || position == file.getLen()) {
          slices.add(slice(file, FileForm.BSON, start, position));
          start = position;
        }
      }
    } catch (EOFException e) {
      throw damaged(path, position);
    }
  }

  private static FileSlice slice(FileStatus file, FileForm form, long start, long end) {
    String path = file.getPath().toString();
    return new FileSlice(0, path, form, start, end, file.getLen(), file.getModificationTime());
  }

  private static SourceException damaged(String path, long position) {
    return new SourceException(
        path
            + " is truncated or damaged: no whole document begins at byte "
            + position
            + ". Dump or copy it again.");
  }
}
