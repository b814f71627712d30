package io.registerexporter.sink;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Counts and hashes the bytes that pass through it. */
final class DigestedOutput extends FilterOutputStream {

  private final MessageDigest digest = DigestUtils.getSha256Digest();
  private long bytes;

  DigestedOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    digest.update((byte) b);
    bytes++;
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    out.write(buffer, offset, length);
    digest.update(buffer, offset, length);
    bytes += length;
  }

  long bytes() {
    return bytes;
  }

  /** The SHA-256 of all bytes so far, in hexadecimal digits; to be called once. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
