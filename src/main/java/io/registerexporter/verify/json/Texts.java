package io.registerexporter.verify.json;

import java.nio.charset.StandardCharsets;

/**
 * Makes texts of bytes. Short texts that come again and again, such as types, codes and dates, are
 * made once.
 */
final class Texts {

  private static final int SLOTS = 1 << 10;

  private final ShortBytes[] bytes = new ShortBytes[SLOTS];
  private final String[] texts = new String[SLOTS];

  /**
   * @param line UTF-8
   */
  String text(byte[] line, int from, int to) {
    if (to - from > ShortBytes.LONGEST || isNumeric(line[from])) {
      return decoded(line, from, to);
    }
    int slot = ShortBytes.hash(line, from, to) & (SLOTS - 1);
    if (bytes[slot] == null || !bytes[slot].are(line, from, to)) {
      bytes[slot] = new ShortBytes(line, from, to);
      texts[slot] = decoded(line, from, to);
    }
    return texts[slot];
  }

  /** Of numbers and dates there are too many. */
  private static boolean isNumeric(byte first) {
    return first >= '0' && first <= '9';
  }

  private static String decoded(byte[] line, int from, int to) {
    return new String(line, from, to - from, StandardCharsets.UTF_8);
  }
}
