package io.registerexporter.sink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * What compresses the parts. Equal compressors give equal bytes.
 *
 * <p>Java's Deflater is the zlib of the machine it runs on, which has no version to ask for: {@code
 * version} is a checksum of what it makes of a fixed sample.
 *
 * @param name which library
 * @param version what tells its builds apart
 * @param level 1 (fast) to 9 (small)
 */
public record Compressor(String name, String version, int level) implements Serializable {

  private static final int BUFFER = 1 << 16;

  /** The compressor of this machine. */
  public static Compressor local(int level) {
    return new Compressor("java.util.zip", fingerprint(level), level);
  }

  /** A stream that writes one gzip member, its header's time 0. */
  OutputStream member(OutputStream out) throws IOException {
    return new Member(out, level);
  }

  private static String fingerprint(int level) {
    SplittableRandom random = new SplittableRandom(0);
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(BUFFER);
    try (OutputStream member = new Member(compressed, level)) {
      for (int i = 0; i < BUFFER; i++) {
        member.write("statementID:0123456789abcdef".charAt(random.nextInt(random.nextInt(28) + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("compressing in memory failed", e);
    }
    CRC32 checksum = new CRC32();
    checksum.update(compressed.toByteArray());
    return String.format(Locale.ROOT, "sample-%08x", checksum.getValue());
  }

  private static final class Member extends GZIPOutputStream {
    Member(OutputStream out, int level) throws IOException {
      super(out, BUFFER);
      def.setLevel(level);
    }
  }
}
