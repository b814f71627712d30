package io.registerexporter.register;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/**
 * The value of an {@code _id} as bytes that are equal exactly where MongoDB takes two values for
 * equal: each part with its kind and length, numbers normalised.
 */
final class CanonicalId {

  /** One for each thread, since there is an id or two in every document. */
  private static final ThreadLocal<CanonicalId> REUSED = ThreadLocal.withInitial(CanonicalId::new);

  private static final int LEAST_BYTES = 256;

  private final MessageDigest digest = DigestUtils.getSha256Digest();
  private byte[] bytes = new byte[LEAST_BYTES];
  private int length;

  private CanonicalId() {}

  /** SHA-256 of the bytes. */
  static byte[] sha256(BsonValue value) {
    CanonicalId canonical = REUSED.get();
    canonical.length = 0;
    canonical.append(value);
    canonical.digest.update(canonical.bytes, 0, canonical.length);
    return canonical.digest.digest();
  }

  private void append(BsonValue value) {
    switch (value.getBsonType()) {
      case DOCUMENT -> appendDocument(value.asDocument());
      case ARRAY -> {
        appendByte('[');
        value.asArray().forEach(this::append);
        appendByte(']');
      }
      case INT32 -> appendNumber(BigDecimal.valueOf(value.asInt32().getValue()));
      case INT64 -> appendNumber(BigDecimal.valueOf(value.asInt64().getValue()));
      case DOUBLE -> appendDouble(value.asDouble().getValue());
      case DECIMAL128 -> appendDecimal(value.asDecimal128().getValue());
      case STRING -> appendText('s', value.asString().getValue());
      case SYMBOL -> appendText('s', value.asSymbol().getSymbol());
      default -> appendText('o', value.getBsonType() + IdText.of(value));
    }
  }

  private void appendDocument(BsonDocument document) {
    appendByte('{');
    for (Map.Entry<String, BsonValue> field : document.entrySet()) {
      appendText('k', field.getKey());
      append(field.getValue());
    }
    appendByte('}');
  }

  private void appendDecimal(Decimal128 decimal) {
    if (decimal.isNaN() || decimal.isInfinite()) {
      appendDouble(decimal.doubleValue());
    } else {
      appendNumber(DecimalValue.of(decimal));
    }
  }

  private void appendDouble(double number) {
    if (Double.isFinite(number)) {
      appendNumber(new BigDecimal(number));
    } else {
      appendText('f', Double.toString(number));
    }
  }

  private void appendNumber(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    appendText('n', plain.toString());
  }

  private void appendText(char tag, String raw) {
    byte[] utf8 = Text.withoutLoneSurrogates(raw).getBytes(StandardCharsets.UTF_8);
    appendByte(tag);
    appendBytes(Integer.toString(utf8.length).getBytes(StandardCharsets.ISO_8859_1));
    appendByte(':');
    appendBytes(utf8);
  }

  private void appendByte(char ascii) {
    makeRoom(1);
    bytes[length++] = (byte) ascii;
  }

  private void appendBytes(byte[] more) {
    makeRoom(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private void makeRoom(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
