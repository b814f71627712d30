package io.registerexporter.verify;

import io.registerexporter.store.Checksum;
import io.registerexporter.store.OutputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file that is hashed while it is read.
 *
 * <p>A file system that fails gives an {@link OutputException}: an IOException out of what reads
 * the content is then always damage of the file.
 */
final class HashedFile extends FilterInputStream {

  private static final int BUFFER = 1 << 16;

  private final String path;
  private final MessageDigest digest = DigestUtils.getSha256Digest();
  private final CRC32C crc = new CRC32C();
  private long bytes;

  private HashedFile(String path, InputStream in) {
    super(in);
    this.path = path;
  }

  /**
   * @throws OutputException if it is not there or cannot be read
   */
  static HashedFile open(String path, Configuration configuration) {
    Path file = new Path(path);
    try {
      FileSystem fileSystem = file.getFileSystem(configuration);
      // A .crc file beside a damaged one would stop the reading that names the damage.
      fileSystem.setVerifyChecksum(false);
      return new HashedFile(path, fileSystem.open(file, BUFFER));
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    try {
      int read = in.read(buffer, offset, length);
      if (read > 0) {
        digest.update(buffer, offset, read);
        crc.update(buffer, offset, read);
        bytes += read;
      }
      return read;
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /** Reads up to a number of bytes and gives the SHA-256 of these alone. */
  String sha256OfNext(long length) {
    MessageDigest next = DigestUtils.getSha256Digest();
    byte[] buffer = new byte[BUFFER];
    long left = length;
    while (left > 0) {
      int read = read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        break;
      }
      next.update(buffer, 0, read);
      left -= read;
    }
    return HexFormat.of().formatHex(next.digest());
  }

  /** Reads what is left. */
  void drain() {
    try {
      transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /** Number of bytes read so far. */
  long bytes() {
    return bytes;
  }

  /** The SHA-256 of all bytes read, in hexadecimal digits; to be called once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The checksum of all bytes read. */
  Checksum checksum() {
    return new Checksum((int) crc.getValue());
  }

  static OutputException failure(String path, IOException e) {
    return new OutputException(
        "cannot read "
            + path
            + ": "
            + e.getMessage()
            + ". Check --output and the rights there, then verify again.",
        e);
  }
}
