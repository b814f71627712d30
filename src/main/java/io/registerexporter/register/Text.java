package io.registerexporter.register;

import java.util.Optional;
import org.bson.BsonValue;

/** What the register's programs took for a blank text, and texts that no encoding can hold. */
public final class Text {

  private static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  /** True for an empty text and one of Unicode white space only (property White_Space). */
  public static boolean isBlank(String text) {
    // No white space is beyond the characters of one char.
    for (int i = 0; i < text.length(); i++) {
      if (!isWhiteSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text, unless it is blank. */
  public static Optional<String> present(Optional<String> text) {
    return text.filter(value -> !isBlank(value));
  }

  /** The text without white space at its ends. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isWhiteSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isWhiteSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The Unicode property White_Space, which {@link Character#isWhitespace} is not. */
  public static boolean isWhiteSpace(int codePoint) {
    return switch (codePoint) {
      case '\t', '\n', 0x0B, '\f', '\r', ' ', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F -> true;
      case 0x205F, 0x3000 -> true;
      default -> codePoint >= 0x2000 && codePoint <= 0x200A;
    };
  }

  public static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean isWhole =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!isWhole) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** True if a text or key anywhere in the value has half of a surrogate pair. */
  static boolean hasLoneSurrogate(BsonValue value) {
    if (value.isString()) {
      return hasLoneSurrogate(value.asString().getValue());
    }
    if (value.isArray()) {
      return value.asArray().stream().anyMatch(Text::hasLoneSurrogate);
    }
    return value.isDocument()
        && value.asDocument().entrySet().stream()
            .anyMatch(e -> hasLoneSurrogate(e.getKey()) || hasLoneSurrogate(e.getValue()));
  }

  /** The text with U+FFFD for every half of a surrogate pair, which UTF-8 cannot hold. */
  public static String withoutLoneSurrogates(String text) {
    if (!hasLoneSurrogate(text)) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .forEach(repaired::appendCodePoint);
    return repaired.toString();
  }
}
