package io.registerexporter.bods;

import java.nio.charset.StandardCharsets;

/**
 * The hash in a statement's id, unsigned, of up to 128 bits.
 *
 * @param high its first 64 bits, by which an export is cut into parts
 * @param low what follows; 0 where ids have no more than 64 bits
 */
public record StatementHash(long high, long low) {

  /** Number of hexadecimal digits of 128 bits. */
  static final int HEX_LENGTH = 32;

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** Writes all 128 bits as lower-case hexadecimal digits into a text. */
  void toHex(byte[] text, int start) {
    for (int i = 0; i < HEX_LENGTH / 2; i++) {
      int shift = Long.SIZE - 4 - 4 * i;
      text[start + i] = DIGITS[(int) (high >>> shift) & 0xF];
      text[start + HEX_LENGTH / 2 + i] = DIGITS[(int) (low >>> shift) & 0xF];
    }
  }
}
