package io.registerexporter.source;

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
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Reads the documents of one slice in the order in which they stand in the file. */
public abstract class DocumentReader implements Closeable {

  /** The size over which MongoDB stores no document, in bytes. */
  static final int MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

  /** Levels of nesting over which a document is not read; MongoDB stores 100. */
  static final int MAX_NESTING = 200;

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
    try {
      Path path = new Path(slice.path());
      FileSystem fileSystem = path.getFileSystem(configuration);
      FSDataInputStream file = fileSystem.open(path, 1 << 20);
      if (slice.isGzip()) {
        CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(path);
        return reader(collection, slice, codec.createInputStream(file));
      }
      long from =
          slice.form() == FileForm.JSON_LINES ? Math.max(0, slice.start() - 1) : slice.start();
      file.seek(from);
      return reader(collection, slice, file);
    } catch (IOException e) {
      throw failure(slice, e);
    }
  }

  private static DocumentReader reader(
      RegisterCollection collection, FileSlice slice, InputStream in) throws IOException {
    return switch (slice.form()) {
      case JSON_LINES -> new JsonLinesReader(collection, slice, in);
      case BSON -> new BsonFileReader(collection, slice, in);
    };
  }

  /**
   * The next document, or empty after the last.
   *
   * @throws SourceException if the file cannot be read to its end
   */
  public final Optional<SourceDocument> next() {
    try {
      return read();
    } catch (IOException e) {
      throw failure(slice, e);
    }
  }

  abstract Optional<SourceDocument> read() throws IOException;

  final FileSlice slice() {
    return slice;
  }

  final Optional<SourceDocument> unreadable(long offset, FindingCode code, String value) {
    String place = slice.fileName() + "@" + offset;
    return Optional.of(
        new SourceDocument.Unreadable(offset, new Finding(code, collection, place, "", value)));
  }

  private static SourceException failure(FileSlice slice, IOException e) {
    if (e instanceof FileNotFoundException) {
      return new SourceException(
          slice.path() + " is gone. Do not change the source while it is exported.", e);
    }
    boolean damaged = e instanceof EOFException || e instanceof ZipException;
    String remedy =
        damaged
            ? "It is truncated or damaged; copy or export it again."
            : "Check that it can be read by this user and is complete.";
    return new SourceException(
        "cannot read " + slice.path() + ": " + e.getMessage() + ". " + remedy, e);
  }
}
