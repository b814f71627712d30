package io.registerexporter.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.bson.BsonSerializationException;
import org.bson.ByteBuf;
import org.bson.io.BsonInput;
import org.bson.io.BsonInputMark;
import org.bson.io.ByteBufferBsonInput;
import org.bson.types.ObjectId;

/**
 * Reads BSON whose texts are UTF-8, or UTF-8 but for halves of surrogate pairs; the library's own
 * input reads anything and replaces what it cannot decode without a word.
 */
final class StrictBsonInput implements BsonInput {

  private static final char REPLACEMENT = '\uFFFD';

  private final ByteBufferBsonInput input;

  StrictBsonInput(ByteBuf buffer) {
    input = new ByteBufferBsonInput(buffer);
  }

  @Override
  public String readString() {
    int size = input.readInt32();
    if (size < 1 || size > DocumentReader.MAX_DOCUMENT_BYTES) {
      throw new BsonSerializationException("a text of " + size + " bytes");
    }
    byte[] bytes = new byte[size];
    input.readBytes(bytes);
    if (bytes[size - 1] != 0) {
      throw new BsonSerializationException("a text without its end");
    }
    String text = new String(bytes, 0, size - 1, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : withSurrogates(bytes, size - 1);
  }

  /** Decodes a text that may hold surrogates encoded on their own, which Java replaces. */
  private static String withSurrogates(byte[] bytes, int length) {
    StringBuilder text = new StringBuilder(length);
    int from = 0;
    for (int i = 0; i + 2 < length; i++) {
      if (isSurrogate(bytes, i)) {
        appendUtf8(text, bytes, from, i);
        text.append((char) (0xD000 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F)));
        from = i + 3;
        i += 2;
      }
    }
    appendUtf8(text, bytes, from, length);
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

  @Override
  public int getPosition() {
    return input.getPosition();
  }

  @Override
  public byte readByte() {
    return input.readByte();
  }

  @Override
  public void readBytes(byte[] bytes) {
    input.readBytes(bytes);
  }

  @Override
  public void readBytes(byte[] bytes, int offset, int length) {
    input.readBytes(bytes, offset, length);
  }

  @Override
  public long readInt64() {
    return input.readInt64();
  }

  @Override
  public double readDouble() {
    return input.readDouble();
  }

  @Override
  public int readInt32() {
    return input.readInt32();
  }

  @Override
  public ObjectId readObjectId() {
    return input.readObjectId();
  }

  @Override
  public String readCString() {
    BsonInputMark start = input.getMark(0);
    int from = input.getPosition();
    String text = input.readCString();
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    byte[] bytes = new byte[input.getPosition() - from];
    start.reset();
    input.readBytes(bytes);
    return withSurrogates(bytes, bytes.length - 1);
  }

  @Override
  public void skipCString() {
    input.skipCString();
  }

  @Override
  public void skip(int numBytes) {
    input.skip(numBytes);
  }

  @Override
  public BsonInputMark getMark(int readLimit) {
    return input.getMark(readLimit);
  }

  @Override
  public boolean hasRemaining() {
    return input.hasRemaining();
  }

  @Override
  public void close() {
    input.close();
  }
}
