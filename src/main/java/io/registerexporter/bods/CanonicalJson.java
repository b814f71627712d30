package io.registerexporter.bods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * JSON in the one form of RFC 8785: keys in the order of their UTF-16 code units, no spaces, the
 * least escapes. Numbers are expected to be in their ECMAScript form already.
 */
final class CanonicalJson {

  private CanonicalJson() {}

  /** The form's UTF-8 bytes. */
  static byte[] of(JsonNode value) {
    StringBuilder text = new StringBuilder(1024);
    append(text, value);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder out, JsonNode value) {
    if (value.isObject()) {
      appendObject(out, value);
    } else if (value.isArray()) {
      char separator = '[';
      for (JsonNode element : value) {
        append(out.append(separator), element);
        separator = ',';
      }
      out.append(value.isEmpty() ? "[]" : "]");
    } else if (value.isTextual()) {
      appendString(out, value.textValue());
    } else if (value instanceof POJONode number) {
      out.append(((RawValue) number.getPojo()).rawValue());
    } else {
      out.append(value.asText());
    }
  }

  private static void appendObject(StringBuilder out, JsonNode object) {
    List<String> names = new ArrayList<>(object.size());
    object.fieldNames().forEachRemaining(names::add);
    Collections.sort(names);
    char separator = '{';
    for (String name : names) {
      out.append(separator);
      appendString(out, name);
      append(out.append(':'), object.get(name));
      separator = ',';
    }
    out.append(names.isEmpty() ? "{}" : "}");
  }

  private static void appendString(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ') {
            out.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
