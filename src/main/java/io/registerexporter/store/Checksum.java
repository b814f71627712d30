package io.registerexporter.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.hadoop.util.CrcUtil;

/**
 * A CRC-32C: that of a file made of others follows from theirs, and object stores state it.
 *
 * <p>As text, and in JSON, it is what S3 calls {@code ChecksumCRC32C}: four bytes in Base64, the
 * most significant first.
 */
public record Checksum(int crc32c) implements Serializable {

  /** The name that S3 and manifests have for it. */
  public static final String ALGORITHM = "CRC32C";

  /** That of no bytes. */
  public static final Checksum EMPTY = new Checksum(0);

  /**
   * @throws IllegalArgumentException if the text is no checksum
   */
  @JsonCreator
  public static Checksum of(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length != Integer.BYTES) {
      throw new IllegalArgumentException("no CRC-32C: " + text);
    }
    return new Checksum(ByteBuffer.wrap(bytes).getInt());
  }

  /** The checksum of these bytes and others behind them. */
  public Checksum then(Checksum next, long nextBytes) {
    return new Checksum(
        CrcUtil.compose(crc32c, next.crc32c, nextBytes, CrcUtil.CASTAGNOLI_POLYNOMIAL));
  }

  @JsonValue
  public String text() {
    return Base64.getEncoder()
        .encodeToString(ByteBuffer.allocate(Integer.BYTES).putInt(crc32c).array());
  }
}
