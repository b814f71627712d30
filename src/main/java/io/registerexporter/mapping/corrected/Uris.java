package io.registerexporter.mapping.corrected;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Text;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Absolute URIs of RFC 3986 in ASCII; others are not printed, and none is repaired. */
final class Uris {

  private static final String UNRESERVED = "-._~";
  private static final String SUB_DELIMITERS = "!$&'()*+,;=";

  private static final int ESCAPE_LENGTH = "%41".length();

  private Uris() {}

  /** The text if it is such a URI. */
  static Optional<String> valid(String field, Optional<String> text, Findings findings) {
    Optional<String> present = Text.present(text);
    Optional<String> uri = present.filter(Uris::isUri);
    if (present.isPresent() && uri.isEmpty()) {
      findings.note(FindingCode.URI_INVALID, field, present.get());
    }
    return uri;
  }

  private static boolean isUri(String text) {
    int scheme = scheme(text);
    if (!is(':', text, scheme)) {
      return false;
    }
    int hierarchy = scheme + 1;
    int end =
        text.startsWith("//", hierarchy)
            ? authorityAndPath(text, hierarchy + 2)
            : some(text, hierarchy, ":@/");
    if (end < 0) {
      return false;
    }
    int query = is('?', text, end) ? any(text, end + 1, ":@/?") : end;
    int fragment = is('#', text, query) ? any(text, query + 1, ":@/?") : query;
    return fragment == text.length();
  }

  /** Where a scheme ends, or -1 if there is none. */
  private static int scheme(String text) {
    int end = 0;
    while (end < text.length()
        && (isLetter(text.charAt(end))
            || (end > 0 && (isDigit(text.charAt(end)) || "+.-".indexOf(text.charAt(end)) >= 0)))) {
      end++;
    }
    return end == 0 ? -1 : end;
  }

  /** Where they end, or -1 if there is no host. */
  private static int authorityAndPath(String text, int from) {
    int user = any(text, from, ":");
    int end = some(text, is('@', text, user) ? user + 1 : from, "");
    if (is(':', text, end)) {
      end++;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    }
    return is('/', text, end) ? any(text, end + 1, ":@/") : end;
  }

  /** Where a part ends that may have those characters, too; -1 if it is empty. */
  private static int some(String text, int from, String more) {
    int end = any(text, from, more);
    return end == from ? -1 : end;
  }

  private static int any(String text, int from, String more) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (isUnreserved(c) || SUB_DELIMITERS.indexOf(c) >= 0 || more.indexOf(c) >= 0) {
        end++;
      } else if (isEscape(text, end)) {
        end += ESCAPE_LENGTH;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isEscape(String text, int at) {
    return is('%', text, at)
        && at + ESCAPE_LENGTH <= text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }

  private static boolean is(char expected, String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == expected;
  }

  private static boolean isUnreserved(char c) {
    return isLetter(c) || isDigit(c) || UNRESERVED.indexOf(c) >= 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The text as part of a path: UTF-8, with everything escaped that may need it. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isUnreserved(c)) {
        escaped.append(c);
      } else {
        escaped
            .append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
      }
    }
    return escaped.toString();
  }
}
