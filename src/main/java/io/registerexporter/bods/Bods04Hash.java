package io.registerexporter.bods;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.EnumSet;
import org.apache.commons.codec.digest.DigestUtils;

/** The hash in ids of BODS 0.4: the first half of the SHA-256 of a line's canonical JSON. */
final class Bods04Hash {

  /** Says nothing of what is stated. Every import moves the time of retrieval. */
  private static final EnumSet<Key> LEFT_OUT =
      EnumSet.of(Key.STATEMENT_ID, Key.RECORD_STATUS, Key.PUBLICATION_DETAILS, Key.RETRIEVED_AT);

  private final CanonicalJson canonical = new CanonicalJson(LEFT_OUT);
  private final MessageDigest sha256 = DigestUtils.getSha256Digest();
  private final ByteBuffer hash = ByteBuffer.allocate(sha256.getDigestLength());

  StatementHash of(JsonLine line) {
    Utf8Buffer hashed = canonical.of(line);
    sha256.update(hashed.array(), 0, hashed.size());
    try {
      sha256.digest(hash.array(), 0, hash.capacity());
    } catch (DigestException e) {
      throw new IllegalStateException("the digest does not fit into its own length", e);
    }
    return new StatementHash(hash.getLong(0), hash.getLong(Long.BYTES));
  }
}
