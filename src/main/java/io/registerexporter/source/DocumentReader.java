package io.registerexporter.source;

import com.github.luben.zstd.ZstdIOException;
import io.registerexporter.register.Finding;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads the documents of one slice in the order in which they stand in the file. */
public abstract class DocumentReader implements Closeable {

  /** The size over which MongoDB stores no document, in bytes. */
  static final int MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

  /** Levels of nesting over which a document is not read; MongoDB stores 100. */
  static final int MAX_NESTING = 200;

  /** No more than readers ask for at once, which they then get without another copy. */
  private static final int BUFFER_BYTES = 1 << 16;

  private static final String LEAVE_ALONE = "Do not change the source while it is exported.";

  /** Java's local files are "not found" where they may not be read. */
  static final String DENIED = "Permission denied";

  private final RegisterCollection collection;
  private final FileSlice slice;

  DocumentReader(RegisterCollection collection, FileSlice slice) {
    this.collection = collection;
    this.slice = slice;
  }

  /**
   * Opens a slice.
   *
   * @throws SourceException if the file cannot be read
   */
  public static DocumentReader open(
      RegisterCollection collection, FileSlice slice, Configuration configuration) {
    return open(collection, slice, Optional.empty(), configuration);
  }

  /**
   * Opens a slice.
   *
   * @param shape of documents: fields that are as it says may be left out; none asks for all
   * @throws SourceException if the file cannot be read
   */
  public static DocumentReader open(
      RegisterCollection collection,
      FileSlice slice,
      Optional<Shape> shape,
      Configuration configuration) {
    Path path = new Path(slice.path());
    try {
      FileSystem fileSystem = path.getFileSystem(configuration);
      FileStatus file = fileSystem.getFileStatus(path);
      if (file.getLen() != slice.fileBytes() || file.getModificationTime() != slice.modifiedAt()) {
        throw new SourceException(slice.path() + " has changed. " + LEAVE_ALONE);
      }
      FSDataInputStream in = fileSystem.open(path, BUFFER_BYTES);
      try {
        return reader(collection, slice, shape, positioned(in, slice, configuration));
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    } catch (IOException e) {
      throw failure(slice, e);
    }
  }

  private static InputStream positioned(
      FSDataInputStream in, FileSlice slice, Configuration configuration) throws IOException {
    if (slice.compression() != Compression.NONE) {
      return slice.compression().content(in, configuration);
    }
    // A line belongs to the slice that its first byte is in, which the byte before tells.
    in.seek(slice.form() == FileForm.JSON_LINES ? Math.max(0, slice.start() - 1) : slice.start());
    return in;
  }

  private static DocumentReader reader(
      RegisterCollection collection, FileSlice slice, Optional<Shape> shape, InputStream in)
      throws IOException {
    return switch (slice.form()) {
      case JSON_LINES -> new JsonLinesReader(collection, slice, in);
      case BSON -> new BsonFileReader(collection, slice, shape, in);
    };
  }

  /**
   * The next document, or empty after the last.
   *
   * @throws MisalignedCutException if the documents of the slice do not end with it
   * @throws SourceException if the file cannot be read to its end
   */
  public final Optional<SourceDocument> next() {
    try {
      return read();
    } catch (IOException e) {
      throw failure(slice, e);
    }
  }

  /**
   * Goes on by one document without looking at it.
   *
   * @return false after the last
   * @throws SourceException if the file cannot be read to its end
   */
  public final boolean skip() {
    try {
      return pass();
    } catch (IOException e) {
      throw failure(slice, e);
    }
  }

  abstract Optional<SourceDocument> read() throws IOException;

  /** To be overridden where a document need not be decoded to be passed. */
  boolean pass() throws IOException {
    return read().isPresent();
  }

  final FileSlice slice() {
    return slice;
  }

  final Optional<SourceDocument> unreadable(long offset, FindingCode code, String value) {
    String place = slice.fileName() + "@" + offset;
    return Optional.of(
        new SourceDocument.Unreadable(offset, new Finding(code, collection, place, "", value)));
  }

  private static SourceException failure(FileSlice slice, IOException e) {
    if (e instanceof FileNotFoundException && !String.valueOf(e.getMessage()).contains(DENIED)) {
      return new SourceException(slice.path() + " is gone. " + LEAVE_ALONE, e);
    }
    if (e instanceof EOFException && slice.isCutBetweenDocuments()) {
      return new MisalignedCutException(slice, e);
    }
    boolean damaged =
        e instanceof EOFException || e instanceof ZipException || e instanceof ZstdIOException;
    String remedy =
        damaged
            ? "It is truncated or damaged; copy or export it again."
            : "Check that it can be read by this user and is complete.";
    return new SourceException(
        "cannot read " + slice.path() + ": " + e.getMessage() + ". " + remedy, e);
  }
}
