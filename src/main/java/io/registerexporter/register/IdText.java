package io.registerexporter.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * The JSON text that statement ids are hashed from: no spaces, keys in stored order, raw UTF-8, and
 * the escapes of the register's own exporter.
 */
public final class IdText {

  private static final JsonWriterSettings OTHER_TYPES =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  private static final ObjectMapper JSON = new ObjectMapper();

  private IdText() {}

  /** The text of an {@code _id}, whatever its type. */
  public static String of(BsonValue value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  /** A JSON string with its quotes. */
  public static void appendString(StringBuilder out, String raw) {
    String text = Text.withoutLoneSurrogates(raw);
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      appendCharacter(out, text.charAt(i));
    }
    out.append('"');
  }

  /** UTC with three decimals, {@code 2018-01-23T10:20:30.123Z}. */
  public static String time(Instant time) {
    ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "%sT%02d:%02d:%02d.%03dZ",
        date(utc),
        utc.getHour(),
        utc.getMinute(),
        utc.getSecond(),
        utc.getNano() / 1_000_000);
  }

  /** UTC in whole seconds, cut and not rounded: {@code 2018-01-23 10:20:30 UTC}. */
  public static String seconds(Instant time) {
    ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "%s %02d:%02d:%02d UTC",
        date(utc),
        utc.getHour(),
        utc.getMinute(),
        utc.getSecond());
  }

  private static String date(ZonedDateTime utc) {
    String sign = utc.getYear() < 0 ? "-" : "";
    return String.format(
        Locale.ROOT,
        "%s%04d-%02d-%02d",
        sign,
        Math.abs(utc.getYear()),
        utc.getMonthValue(),
        utc.getDayOfMonth());
  }

  private static void append(StringBuilder out, BsonValue value) {
    switch (value.getBsonType()) {
      case DOCUMENT -> appendDocument(out, value.asDocument());
      case ARRAY -> {
        String separator = "[";
        for (BsonValue element : value.asArray()) {
          out.append(separator);
          append(out, element);
          separator = ",";
        }
        out.append(value.asArray().isEmpty() ? "[]" : "]");
      }
      case STRING -> appendString(out, value.asString().getValue());
      case SYMBOL -> appendString(out, value.asSymbol().getSymbol());
      case INT32 -> out.append(value.asInt32().getValue());
      case INT64 -> out.append(value.asInt64().getValue());
      case DOUBLE -> {
        double number = value.asDouble().getValue();
        out.append(Double.isFinite(number) ? Numbers.ruby(number) : "null");
      }
      case BOOLEAN -> out.append(value.asBoolean().getValue());
      case NULL -> out.append("null");
      case DATE_TIME -> {
        Instant time = Instant.ofEpochMilli(value.asDateTime().getValue());
        appendString(out, time(time));
      }
      case OBJECT_ID ->
          out.append("{\"$oid\":\"")
              .append(value.asObjectId().getValue().toHexString())
              .append("\"}");
      default -> out.append(extendedJson(value));
    }
  }

  private static void appendDocument(StringBuilder out, BsonDocument document) {
    String separator = "{";
    for (Map.Entry<String, BsonValue> field : document.entrySet()) {
      out.append(separator);
      appendString(out, field.getKey());
      out.append(':');
      append(out, field.getValue());
      separator = ",";
    }
    out.append(document.isEmpty() ? "{}" : "}");
  }

  /** Types that no _id of the register has: canonical Extended JSON without spaces. */
  private static String extendedJson(BsonValue value) {
    try {
      String document = new BsonDocument("v", value).toJson(OTHER_TYPES);
      return JSON.readTree(document).get("v").toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the BSON library wrote JSON that cannot be read", e);
    }
  }

  private static void appendCharacter(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '&', '<', '>', '\u2028', '\u2029' -> appendEscape(out, c);
      default -> {
        if (c < ' ') {
          appendEscape(out, c);
        } else {
          out.append(c);
        }
      }
    }
  }

  private static void appendEscape(StringBuilder out, char c) {
    out.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
  }
}
