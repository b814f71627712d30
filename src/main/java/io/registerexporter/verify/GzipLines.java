package io.registerexporter.verify;

import io.registerexporter.store.OutputException;
import io.registerexporter.verify.json.Value;
import io.registerexporter.verify.json.ValueReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.DecompressorStream;
import org.apache.hadoop.io.compress.zlib.BuiltInGzipDecompressor;

/**
 * The lines of a gzip file, one in memory at a time, with hashes of the file and of what is in it.
 *
 * <p>Hadoop's decompressor takes bytes after the last member for damage; Java's own skips them.
 */
public final class GzipLines implements Closeable {

  /** Bytes of a line that are kept; no statement of a document of 16 MiB is longer. */
  private static final int LONGEST = 256 << 20;

  private static final int BUFFER = 1 << 16;

  private final HashedFile file;
  private final BuiltInGzipDecompressor decompressor = new BuiltInGzipDecompressor();
  private final InputStream in;
  private final MessageDigest digest = DigestUtils.getSha256Digest();

  /** What has been read: the line, and from its end on what is behind it. */
  private byte[] bytes = new byte[4 * BUFFER];

  private int from;
  private int to;
  private int next;
  private int limit;
  private boolean isTooLong;

  /**
   * @throws OutputException if it is not there or cannot be read
   */
  public GzipLines(String path, Configuration configuration) throws IOException {
    file = HashedFile.open(path, configuration);
    in = new DecompressorStream(file, decompressor, BUFFER);
  }

  /**
   * Goes to the next line; false after the last.
   *
   * @throws IOException if the file is damaged
   */
  public boolean next() throws IOException {
    from = next;
    isTooLong = false;
    to = ValueReader.end(bytes, from, limit);
    while (to == limit && fill()) {
      to = ValueReader.end(bytes, to, limit);
    }
    next = Math.min(to + 1, limit);
    bytes[to] = ValueReader.END;
    return limit > from || isTooLong;
  }

  /** Reads more behind the line, of which a part is there; false if there is nothing more. */
  private boolean fill() throws IOException {
    if (limit - from > LONGEST) {
      isTooLong = true;
      from = limit;
    }
    if (bytes.length - limit < BUFFER + ValueReader.PADDING) {
      makeRoom();
    }
    to = limit;
    // As many at once wherever the buffer stands, so that damage is met at the same line.
    int read = in.read(bytes, limit, BUFFER);
    if (read > 0) {
      digest.update(bytes, limit, read);
      limit += read;
    }
    return read > 0;
  }

  /** Moves the line to the beginning of the buffer, or of a larger one. */
  private void makeRoom() {
    int known = limit - from;
    byte[] roomy = known > bytes.length / 2 ? new byte[2 * bytes.length] : bytes;
    System.arraycopy(bytes, from, roomy, 0, known);
    bytes = roomy;
    from = 0;
    limit = known;
  }

  boolean endsWithLineFeed() {
    return next > to;
  }

  /**
   * The line without its end.
   *
   * @throws IOException if it is not UTF-8, or too long to be a statement
   */
  public String line() throws IOException {
    if (isTooLong) {
      throw new IOException("longer than " + LONGEST + " bytes");
    }
    return Text.decode(bytes, from, to - from, false);
  }

  /**
   * The value that the line is; empty if it is not JSON.
   *
   * @throws IOException if it is not UTF-8, or too long to be a statement
   */
  public Optional<Value> value(ValueReader reader) throws IOException {
    Optional<Value> value = isTooLong ? Optional.empty() : reader.read(bytes, from, to);
    if (value.isEmpty()) {
      // Of a line that is no text it is said that it is none.
      line();
    }
    return value;
  }

  /** Reads what is left of a damaged file. */
  public void drain() {
    file.drain();
  }

  public long bytes() {
    return file.bytes();
  }

  /** The SHA-256 of the file, when all of it was read; to be called once. */
  public String sha256() {
    return file.sha256();
  }

  /** The SHA-256 of all lines, when all of them were read; to be called once. */
  String contentSha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    in.close();
    decompressor.end();
  }
}
