package io.registerexporter.verify;

import io.registerexporter.verify.json.Value;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Gives ids that are texts their keys: half of their SHA-256, of which no two are known to be
 * equal.
 */
final class TextIds {

  private final MessageDigest digest = DigestUtils.getSha256Digest();
  private final byte[] hash = new byte[digest.getDigestLength()];
  private final ByteBuffer numbers = ByteBuffer.wrap(hash);

  IdKey key(Value id) {
    id.update(digest);
    try {
      digest.digest(hash, 0, hash.length);
    } catch (DigestException e) {
      throw new IllegalStateException("a SHA-256 is longer than it was", e);
    }
    return new IdKey(numbers.getLong(0), numbers.getLong(Long.BYTES));
  }
}
