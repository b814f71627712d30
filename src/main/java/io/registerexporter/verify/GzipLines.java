package io.registerexporter.verify;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.DecompressorStream;
import org.apache.hadoop.io.compress.zlib.BuiltInGzipDecompressor;
import org.apache.hadoop.util.LineReader;

/**
 * The lines of a gzip file, one in memory at a time, with hashes of the file and of what is in it.
 *
 * <p>Hadoop's decompressor takes bytes after the last member for damage; Java's own skips them.
 */
final class GzipLines implements Closeable {

  /** Bytes of a line that are kept; no statement of a document of 16 MiB is longer. */
  private static final int LONGEST = 256 << 20;

  private static final int BUFFER = 1 << 16;

  private static final byte[] LINE_FEED = "\n".getBytes(StandardCharsets.US_ASCII);

  private final HashedFile file;
  private final BuiltInGzipDecompressor decompressor = new BuiltInGzipDecompressor();
  private final DigestInputStream content;
  private final LineReader lines;
  private final Text line = new Text();
  private int consumed;

  GzipLines(String path, Configuration configuration) throws IOException {
    file = HashedFile.open(path, configuration);
    content =
        new DigestInputStream(
            new DecompressorStream(file, decompressor, BUFFER), DigestUtils.getSha256Digest());
    lines = new LineReader(content, BUFFER, LINE_FEED);
  }

  /**
   * Goes to the next line; false after the last.
   *
   * @throws IOException if the file is damaged
   */
  boolean next() throws IOException {
    consumed = lines.readLine(line, LONGEST, Integer.MAX_VALUE);
    return consumed > 0;
  }

  boolean endsWithLineFeed() {
    return consumed > line.getLength();
  }

  /**
   * The line without its end.
   *
   * @throws IOException if it is not UTF-8, or too long to be a statement
   */
  String line() throws IOException {
    if (consumed > line.getLength() + LINE_FEED.length) {
      throw new IOException("longer than " + LONGEST + " bytes");
    }
    return Text.decode(line.getBytes(), 0, line.getLength(), false);
  }

  /** Reads what is left of a damaged file. */
  void drain() {
    file.drain();
  }

  long bytes() {
    return file.bytes();
  }

  /** The SHA-256 of the file, when all of it was read; to be called once. */
  String sha256() {
    return file.sha256();
  }

  /** The SHA-256 of all lines, when all of them were read; to be called once. */
  String contentSha256() {
    return HexFormat.of().formatHex(content.getMessageDigest().digest());
  }

  @Override
  public void close() throws IOException {
    lines.close();
    decompressor.end();
  }
}
