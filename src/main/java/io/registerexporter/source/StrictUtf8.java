package io.registerexporter.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.bson.BsonSerializationException;

/** Texts that are UTF-8, or UTF-8 but for halves of surrogate pairs. */
final class StrictUtf8 {

  private static final char REPLACEMENT = '\uFFFD';

  private StrictUtf8() {}

  /**
   * @throws BsonSerializationException if the bytes are no such text
   */
  static String decode(byte[] bytes, int from, int length) {
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    // Java puts this character for what it cannot decode, without a word.
    return text.indexOf(REPLACEMENT) < 0 ? text : withSurrogates(bytes, from, from + length);
  }

  /** Decodes a text that may hold surrogates encoded on their own, which Java replaces. */
  private static String withSurrogates(byte[] bytes, int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    int from = start;
    for (int i = start; i + 2 < end; i++) {
      if (isSurrogate(bytes, i)) {
        appendUtf8(text, bytes, from, i);
        text.append((char) (0xD000 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F)));
        from = i + 3;
        i += 2;
      }
    }
    appendUtf8(text, bytes, from, end);
    return text.toString();
  }

  private static boolean isSurrogate(byte[] bytes, int i) {
    return bytes[i] == (byte) 0xED
        && (bytes[i + 1] & 0xE0) == 0xA0
        && (bytes[i + 2] & 0xC0) == 0x80;
  }

  private static void appendUtf8(StringBuilder text, byte[] bytes, int from, int to) {
    try {
      text.append(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)));
    } catch (CharacterCodingException e) {
      throw new BsonSerializationException("a text that is not UTF-8: " + e.getMessage());
    }
  }
}
