package io.registerexporter.generate.population;

/** Numbers as texts of a fixed length. */
final class Digits {

  private static final char[] LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray();

  private static final int LETTER_BITS = 6;
  private static final int LETTERS_PER_NUMBER = 11;
  private static final int TOKEN_LENGTH = 27;

  private Digits() {}

  /** The last digits of a number, with zeros before it. */
  static String padded(long number, int length) {
    char[] digits = new char[length];
    long rest = number;
    for (int i = length - 1; i >= 0; i--) {
      digits[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(digits);
  }

  /** 27 letters, which no other index of the same seed and matter has. */
  static String token(Chance chance) {
    char[] letters = new char[TOKEN_LENGTH];
    long number = 0;
    for (int i = 0; i < TOKEN_LENGTH; i++) {
      // Each number gives all its bits before the next one.
      number = i % LETTERS_PER_NUMBER == 0 ? chance.next() : number >>> LETTER_BITS;
      letters[i] = LETTERS[(int) number & (LETTERS.length - 1)];
    }
    return new String(letters);
  }
}
