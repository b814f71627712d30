package io.registerexporter.register;

import java.util.Arrays;
import org.bson.BsonValue;

/**
 * The {@code _id} of a document, or a reference to one.
 *
 * <p>Two ids are the same document when MongoDB says so: sub-documents with the same keys in the
 * same order, numbers by value whatever their type. {@link #key} makes that comparable.
 */
public record DocumentId(BsonValue value) {

  private static final int KEY_BYTES = 16;

  /** JSON text as it stands in hashed strings, keys in stored order. */
  public String json() {
    return IdText.of(value);
  }

  /**
   * Bytes that are equal exactly where MongoDB takes the values for equal: the 12 bytes of an
   * ObjectId, else the first 16 of a SHA-256 over the value with its numbers normalised.
   */
  public byte[] key() {
    if (value.isObjectId()) {
      return value.asObjectId().getValue().toByteArray();
    }
    return Arrays.copyOf(CanonicalId.sha256(value), KEY_BYTES);
  }
}
