package io.registerexporter.mapping;

import io.registerexporter.bods.Country;
import io.registerexporter.register.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The country that a text names: a code, or a name in one of several languages.
 *
 * <p>Names are compared without accents, brackets and commas, in lower case.
 */
public final class CountryNames {

  private static final Map<String, String> ALPHA2_BY_NAME = new HashMap<>();
  private static final Map<Integer, String> UNACCENTED = new HashMap<>();

  static {
    for (String line : Table.lines("country-names.txt")) {
      String[] columns = line.split(" \\| ");
      for (int i = 1; i < columns.length; i++) {
        ALPHA2_BY_NAME.put(columns[i], columns[0]);
      }
    }
    for (String line : Table.lines("unaccent.txt")) {
      int separator = line.indexOf(" < ");
      String replacement = text(line.substring(0, separator));
      for (String range : line.substring(separator + 3).split(" ", -1)) {
        int dash = range.indexOf('-');
        int first = codePoint(dash < 0 ? range : range.substring(0, dash));
        int last = codePoint(dash < 0 ? range : range.substring(dash + 1));
        for (int c = first; c <= last; c++) {
          UNACCENTED.put(c, replacement);
        }
      }
    }
  }

  private static final String LEFT_OUT = "(),\n";

  /** Nothing up to this has an accent. */
  private static final char LAST_OF_ASCII = 0x7F;

  /** Names in use that the table of names does not have, as {@link #normalised}. */
  private static final Set<String> PARTS_OF_GB =
      Set.of(
          "great britain",
          "scotland",
          "wales",
          "northern ireland",
          "england and wales",
          "england & wales");

  private CountryNames() {}

  /** The country that the text names, as BODS 0.1 looks it up; nothing is trimmed. */
  public static Optional<Country> lookUp(String text) {
    if (Text.isBlank(text)) {
      return Optional.empty();
    }
    if (text.codePointCount(0, text.length()) == 2) {
      return Countries.ofAlpha2(text);
    }
    String name = normalised(text);
    String alpha2 = ALPHA2_BY_NAME.get(name);
    return alpha2 != null ? Countries.ofAlpha2(alpha2) : Countries.ofLowerCaseAlpha3(name);
  }

  /** The country that the text names, by codes in common use and by parts of a country, too. */
  public static Optional<Country> recognise(String text) {
    String stripped = Text.strip(text);
    if (stripped.length() == 2 && stripped.toUpperCase(Locale.ROOT).equals("UK")) {
      return Countries.ofAlpha2("GB");
    }
    return lookUp(stripped)
        .or(
            () ->
                PARTS_OF_GB.contains(normalised(stripped))
                    ? Countries.ofAlpha2("GB")
                    : Optional.empty());
  }

  private static String normalised(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > LAST_OF_ASCII) {
        int codePoint = text.codePointAt(i);
        appendUnaccented(plain, codePoint);
        i += Character.charCount(codePoint) - 1;
      } else if (c == '[' && text.startsWith("[]", i)) {
        i++;
      } else if (LEFT_OUT.indexOf(c) < 0) {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static void appendUnaccented(StringBuilder plain, int codePoint) {
    String replacement = UNACCENTED.get(codePoint);
    if (replacement != null) {
      plain.append(replacement);
    } else {
      plain.appendCodePoint(codePoint);
    }
  }

  private static String text(String hexCodePoints) {
    StringBuilder text = new StringBuilder();
    for (String hex : hexCodePoints.split(" ", -1)) {
      if (!hex.isEmpty()) {
        text.appendCodePoint(codePoint(hex));
      }
    }
    return text.toString();
  }

  private static int codePoint(String hex) {
    return Integer.parseInt(hex, 16);
  }
}
