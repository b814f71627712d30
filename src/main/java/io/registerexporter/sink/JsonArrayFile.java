package io.registerexporter.sink;

import io.registerexporter.store.DigestedOutput;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Storage;
import io.registerexporter.store.Store;
import io.registerexporter.store.StoredFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.DecompressorStream;
import org.apache.hadoop.io.compress.zlib.BuiltInGzipDecompressor;

/** All statements as one JSON array, for readers that know no JSON Lines. Nothing is held of it. */
public final class JsonArrayFile {

  private static final int BUFFER = 1 << 16;

  private static final byte[] ASCII_OPEN = ascii("[\n");
  private static final byte[] ASCII_NEXT = ascii(",\n");
  private static final byte[] ASCII_CLOSE = ascii("\n]\n");
  private static final byte[] ASCII_EMPTY = ascii("[]\n");
  private static final byte[] NOTHING = {};

  private final Store store;
  private final ExportLayout layout;
  private final Compressor compressor;
  private final Configuration configuration;

  public JsonArrayFile(
      Store store, ExportLayout layout, Compressor compressor, Configuration configuration) {
    this.store = store;
    this.layout = layout;
    this.compressor = compressor;
    this.configuration = configuration;
  }

  /**
   * Makes the array of the lines of the final file; it is seen when it is whole.
   *
   * @param owner the token of the claim under which it is made
   */
  public StoredFile write(String owner) {
    Path unfinished = new Path(layout.unfinishedArray(owner));
    StoredFile written;
    try {
      written = asStored(write(unfinished), unfinished);
    } catch (IOException | FSError e) {
      throw new OutputException(
          "cannot write " + layout.array() + ": " + e.getMessage() + ". Run again with --resume.",
          e);
    }
    StoredFile named =
        store.join(
            List.of(written), layout.array(), layout.unfinished(layout.array(), owner), owner);
    store.delete(unfinished.toString());
    return named;
  }

  /** In a bucket the file has a version, by which alone it is joined. */
  private StoredFile asStored(StoredFile written, Path path) {
    Storage.Listed listed = store.list(path.getParent().toString()).get(path.getName());
    if (listed == null || listed.bytes() != written.bytes()) {
      throw new OutputException(path + " is not there as it was written. Run again with --resume.");
    }
    return new StoredFile(
        written.path(), written.bytes(), written.checksum(), written.sha256(), listed.version());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private StoredFile write(Path target) throws IOException {
    FileSystem fileSystem = target.getFileSystem(configuration);
    DigestedOutput compressed =
        new DigestedOutput(new BufferedOutputStream(fileSystem.create(target, true), BUFFER));
    BuiltInGzipDecompressor decompressor = new BuiltInGzipDecompressor();
    try (InputStream lines =
            new DecompressorStream(
                fileSystem.open(new Path(layout.finalFile()), BUFFER), decompressor, BUFFER);
        OutputStream array = new BufferedOutputStream(compressor.member(compressed), BUFFER)) {
      copy(lines, array);
    } finally {
      decompressor.end();
    }
    return new StoredFile(
        target.toString(),
        compressed.bytes(),
        compressed.checksum(),
        Optional.of(compressed.sha256Hex()),
        Optional.empty());
  }

  /** A line feed in the lines is always the end of a statement. */
  private static void copy(InputStream lines, OutputStream array) throws IOException {
    byte[] buffer = new byte[BUFFER];
    byte[] separator = ASCII_OPEN;
    for (int read = lines.read(buffer); read >= 0; read = lines.read(buffer)) {
      int start = 0;
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          write(array, separator, buffer, start, i);
          separator = ASCII_NEXT;
          start = i + 1;
        }
      }
      separator = write(array, separator, buffer, start, read);
    }
    array.write(separator == ASCII_OPEN ? ASCII_EMPTY : ASCII_CLOSE);
  }

  /** Writes what separates from the last statement before the first byte of the next. */
  private static byte[] write(OutputStream array, byte[] separator, byte[] bytes, int from, int to)
      throws IOException {
    if (from == to) {
      return separator;
    }
    array.write(separator);
    array.write(bytes, from, to - from);
    return NOTHING;
  }
}
