package io.registerexporter.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.commons.codec.digest.DigestUtils;

/** Counts and hashes the bytes that pass through it. */
public final class DigestedOutput extends FilterOutputStream {

  private final MessageDigest digest = DigestUtils.getSha256Digest();
  private final CRC32C crc = new CRC32C();
  private long bytes;

  public DigestedOutput(OutputStream out) {
    super(out);
  }

  /** What bytes are as a file. */
  static StoredFile of(String path, byte[] content) throws IOException {
    DigestedOutput digested = new DigestedOutput(OutputStream.nullOutputStream());
    digested.write(content);
    return digested.file(path);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    digest.update((byte) b);
    crc.update(b);
    bytes++;
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    out.write(buffer, offset, length);
    digest.update(buffer, offset, length);
    crc.update(buffer, offset, length);
    bytes += length;
  }

  public long bytes() {
    return bytes;
  }

  public Checksum checksum() {
    return new Checksum((int) crc.getValue());
  }

  /** The SHA-256 of all bytes so far, in hexadecimal digits; to be called once. */
  public String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What all bytes so far are as a file; to be called once. */
  StoredFile file(String path) {
    return new StoredFile(path, bytes, checksum(), Optional.of(sha256Hex()), Optional.empty());
  }
}
