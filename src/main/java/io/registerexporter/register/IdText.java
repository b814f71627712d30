package io.registerexporter.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
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

  private static final int TIME_LENGTH = 32;

  private static final int[] TENS = {1, 10, 100, 1_000};

  private IdText() {}

  /** The text of an {@code _id}, whatever its type. */
  public static String of(BsonValue value) {
    StringBuilder out = new StringBuilder(128);
    append(out, value);
    return out.toString();
  }

  /** A JSON string with its quotes. */
  public static void appendString(StringBuilder out, String raw) {
    String text = Text.withoutLoneSurrogates(raw);
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (needsEscape(c)) {
        out.append(text, plain, i);
        appendEscaped(out, c);
        plain = i + 1;
      }
    }
    out.append(text, plain, text.length()).append('"');
  }

  /** UTC with three decimals, {@code 2018-01-23T10:20:30.123Z}. */
  public static String time(Instant time) {
    StringBuilder out = new StringBuilder(TIME_LENGTH);
    LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    appendSeconds(out, utc, 'T');
    out.append('.');
    appendPadded(out, utc.get(ChronoField.MILLI_OF_SECOND), 3);
    return out.append('Z').toString();
  }

  /** UTC in whole seconds, cut and not rounded: {@code 2018-01-23 10:20:30 UTC}. */
  public static String seconds(Instant time) {
    StringBuilder out = new StringBuilder(TIME_LENGTH);
    appendSeconds(out, LocalDateTime.ofInstant(time, ZoneOffset.UTC), ' ');
    return out.append(" UTC").toString();
  }

  private static void appendSeconds(StringBuilder out, LocalDateTime utc, char separator) {
    if (utc.getYear() < 0) {
      out.append('-');
    }
    appendPadded(out, Math.abs(utc.getYear()), 4);
    out.append('-');
    appendPadded(out, utc.getMonthValue(), 2);
    out.append('-');
    appendPadded(out, utc.getDayOfMonth(), 2);
    out.append(separator);
    appendPadded(out, utc.getHour(), 2);
    out.append(':');
    appendPadded(out, utc.getMinute(), 2);
    out.append(':');
    appendPadded(out, utc.getSecond(), 2);
  }

  private static void appendPadded(StringBuilder out, int number, int digits) {
    for (int unit = TENS[digits - 1]; unit > number && unit > 1; unit /= 10) {
      out.append('0');
    }
    out.append(number);
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

  private static boolean needsEscape(char c) {
    return switch (c) {
      case '"', '\\', '&', '<', '>', '\u2028', '\u2029' -> true;
      default -> c < ' ';
    };
  }

  private static void appendEscaped(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
    }
  }
}
