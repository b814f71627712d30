package io.registerexporter.mapping.corrected;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Text;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Absolute URIs of RFC 3986 in ASCII; others are not printed, and none is repaired. */
final class Uris {

  private static final String UNRESERVED = "A-Za-z0-9\\-._~";
  private static final String SUB_DELIMITERS = "!$&'()*+,;=";
  private static final String ESCAPE = "%[0-9A-Fa-f]{2}";

  // Possessive, so that a long text that is none takes no longer to refuse than to read.
  private static final Pattern URI =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.\\-]*+:"
              + "(?://(?:"
              + any(":")
              + "@)?"
              + some("")
              + "(?::[0-9]*+)?(?:/"
              + any(":@/")
              + ")?|(?!//)"
              + some(":@/")
              + ")(?:\\?"
              + any(":@/?")
              + ")?(?:#"
              + any(":@/?")
              + ")?");

  private Uris() {}

  private static String any(String more) {
    return "(?:[" + UNRESERVED + SUB_DELIMITERS + more + "]|" + ESCAPE + ")*+";
  }

  private static String some(String more) {
    return "(?:[" + UNRESERVED + SUB_DELIMITERS + more + "]|" + ESCAPE + ")++";
  }

  /** The text if it is such a URI. */
  static Optional<String> valid(String field, Optional<String> text, Findings findings) {
    Optional<String> present = Text.present(text);
    Optional<String> uri = present.filter(value -> URI.matcher(value).matches());
    if (present.isPresent() && uri.isEmpty()) {
      findings.note(FindingCode.URI_INVALID, field, present.get());
    }
    return uri;
  }

  /** The text as part of a path: UTF-8, with everything escaped that may need it. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || "-._~".indexOf(c) >= 0;
      if (plain) {
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
