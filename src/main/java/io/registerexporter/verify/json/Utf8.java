package io.registerexporter.verify.json;

/** What is UTF-8, in the words of Unicode's table of well-formed byte sequences (3-7). */
final class Utf8 {

  /** What is given instead of a place where there is no well-formed character. */
  static final int MALFORMED = -1;

  private Utf8() {}

  /**
   * Goes over a character that is not ASCII.
   *
   * @param bytes with an ASCII character somewhere behind
   * @return the place behind the character, or {@link #MALFORMED}
   */
  static int after(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int second = bytes[at + 1];
    if (lead < 0xE0) {
      return lead >= 0xC2 && isTail(second) ? at + 2 : MALFORMED;
    }
    if (!isSecond(lead, second) || !isTail(bytes[at + 2])) {
      return MALFORMED;
    }
    if (lead < 0xF0) {
      return at + 3;
    }
    return isTail(bytes[at + 3]) ? at + 4 : MALFORMED;
  }

  /** Leaves out what has a shorter form, surrogates, and what is beyond Unicode. */
  private static boolean isSecond(int lead, int second) {
    int unsigned = second & 0xFF;
    return switch (lead) {
      case 0xE0 -> unsigned >= 0xA0 && unsigned <= 0xBF;
      case 0xED -> unsigned >= 0x80 && unsigned <= 0x9F;
      case 0xF0 -> unsigned >= 0x90 && unsigned <= 0xBF;
      case 0xF4 -> unsigned >= 0x80 && unsigned <= 0x8F;
      default -> lead < 0xF4 && isTail(second);
    };
  }

  private static boolean isTail(int unit) {
    return (unit & 0xC0) == 0x80;
  }
}
