package io.registerexporter.register;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

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
    ByteArrayOutputStream canonical = new ByteArrayOutputStream(128);
    appendCanonical(canonical, value);
    return Arrays.copyOf(DigestUtils.sha256(canonical.toByteArray()), KEY_BYTES);
  }

  private static void appendCanonical(ByteArrayOutputStream out, BsonValue value) {
    switch (value.getBsonType()) {
      case DOCUMENT -> appendFields(out, value.asDocument());
      case ARRAY -> {
        out.write('[');
        value.asArray().forEach(element -> appendCanonical(out, element));
        out.write(']');
      }
      case INT32 -> appendNumber(out, BigDecimal.valueOf(value.asInt32().getValue()));
      case INT64 -> appendNumber(out, BigDecimal.valueOf(value.asInt64().getValue()));
      case DOUBLE -> appendDouble(out, value.asDouble().getValue());
      case DECIMAL128 -> appendDecimal(out, value.asDecimal128().getValue());
      case STRING -> appendText(out, 's', value.asString().getValue());
      case SYMBOL -> appendText(out, 's', value.asSymbol().getSymbol());
      default -> appendText(out, 'o', value.getBsonType() + IdText.of(value));
    }
  }

  private static void appendDecimal(ByteArrayOutputStream out, Decimal128 decimal) {
    if (decimal.isNaN() || decimal.isInfinite()) {
      appendDouble(out, decimal.doubleValue());
    } else {
      appendNumber(out, DecimalValue.of(decimal));
    }
  }

  private static void appendFields(ByteArrayOutputStream out, BsonDocument document) {
    out.write('{');
    for (Map.Entry<String, BsonValue> field : document.entrySet()) {
      appendText(out, 'k', field.getKey());
      appendCanonical(out, field.getValue());
    }
    out.write('}');
  }

  private static void appendDouble(ByteArrayOutputStream out, double number) {
    if (Double.isFinite(number)) {
      appendNumber(out, new BigDecimal(number));
    } else {
      appendText(out, 'f', Double.toString(number));
    }
  }

  private static void appendNumber(ByteArrayOutputStream out, BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    appendText(out, 'n', plain.toString());
  }

  private static void appendText(ByteArrayOutputStream out, char tag, String text) {
    byte[] utf8 = Text.withoutLoneSurrogates(text).getBytes(StandardCharsets.UTF_8);
    out.write(tag);
    out.writeBytes(Integer.toString(utf8.length).getBytes(StandardCharsets.US_ASCII));
    out.write(':');
    out.writeBytes(utf8);
  }
}
