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
    if (to - from > ShortBytes.LONGEST) {
      return decoded(line, from, to);
    }
    int slot = ShortBytes.hash(line, from, to) & (SLOTS - 1);
    if (bytes[slot] == null || !bytes[slot].are(line, from, to)) {
      bytes[slot] = new ShortBytes(line, from, to);
      texts[slot] = decoded(line, from, to);
    }
    return texts[slot];
  }

  private static String decoded(byte[] line, int from, int to) {
    return new String(line, from, to - from, StandardCharsets.UTF_8);
  }
}
