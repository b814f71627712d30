package io.registerexporter.bods;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Strings of JSON as Jackson prints them: characters beyond the Basic Multilingual Plane are pairs
 * of escapes, all others beyond ASCII are themselves.
 */
final class JsonText {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /** What follows the backslash in the escape of a character, 0 where there is no short one. */
  private static final byte[] SHORT_ESCAPES = new byte[128];

  static {
    SHORT_ESCAPES['"'] = '"';
    SHORT_ESCAPES['\\'] = '\\';
    SHORT_ESCAPES['\b'] = 'b';
    SHORT_ESCAPES['\t'] = 't';
    SHORT_ESCAPES['\n'] = 'n';
    SHORT_ESCAPES['\f'] = 'f';
    SHORT_ESCAPES['\r'] = 'r';
  }

  private JsonText() {}

  /**
   * Appends the text in quotes.
   *
   * @return true if it has escapes by number
   */
  static boolean append(Utf8Buffer out, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.append('"');
    boolean hasNumbers = false;
    if (isPlain(utf8)) {
      out.append(utf8);
    } else {
      hasNumbers = appendEscaped(out, text);
    }
    out.append('"');
    return hasNumbers;
  }

  /** False if a byte has to be escaped, or may stand for what has to be. */
  private static boolean isPlain(byte[] utf8) {
    int last = utf8.length - Long.BYTES;
    if (last < 0) {
      long bytes = ' ' * EACH_BYTE;
      for (byte next : utf8) {
        bytes = (bytes << Byte.SIZE) | (next & 0xFF);
      }
      return !hasSpecial(bytes);
    }
    for (int i = 0; i < last; i += Long.BYTES) {
      if (hasSpecial((long) EIGHT_BYTES.get(utf8, i))) {
        return false;
      }
    }
    return !hasSpecial((long) EIGHT_BYTES.get(utf8, last));
  }

  /**
   * True if one of eight bytes is a control character, a quote or a backslash, begins a character
   * of four bytes, or is a question mark, which Java writes for half of a surrogate pair.
   */
  private static boolean hasSpecial(long bytes) {
    long ascii =
        (bytes - ' ' * EACH_BYTE)
            | ((bytes ^ '"' * EACH_BYTE) - EACH_BYTE)
            | ((bytes ^ '\\' * EACH_BYTE) - EACH_BYTE)
            | ((bytes ^ '?' * EACH_BYTE) - EACH_BYTE);
    long ofFour = bytes & (bytes << 1) & (bytes << 2) & (bytes << 3);
    return (((ascii & ~bytes) | ofFour) & HIGHEST_BITS) != 0;
  }

  private static boolean appendEscaped(Utf8Buffer out, String text) {
    boolean hasNumbers = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < SHORT_ESCAPES.length && SHORT_ESCAPES[c] != 0) {
        out.append('\\');
        out.append(SHORT_ESCAPES[c]);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        appendNumber(out, c);
        hasNumbers = true;
      } else {
        appendUtf8(out, c);
      }
    }
    return hasNumbers;
  }

  private static void appendNumber(Utf8Buffer out, char c) {
    out.append('\\');
    out.append('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX[(c >> shift) & 0xF]);
    }
  }

  private static void appendUtf8(Utf8Buffer out, char c) {
    if (c < 0x80) {
      out.append(c);
    } else if (c < 0x800) {
      out.append(0xC0 | (c >> 6));
      out.append(0x80 | (c & 0x3F));
    } else {
      out.append(0xE0 | (c >> 12));
      out.append(0x80 | ((c >> 6) & 0x3F));
      out.append(0x80 | (c & 0x3F));
    }
  }
}
