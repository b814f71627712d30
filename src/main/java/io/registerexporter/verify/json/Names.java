package io.registerexporter.verify.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names that are expected, each with a number. */
public final class Names {

  /** How many there can be. */
  public static final int MOST = 128;

  /** Four times as many, so that two rarely want the same one. */
  private static final int SLOTS = 4 * MOST;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final ShortBytes[] bytes = new ShortBytes[SLOTS];
  private final Name[] names = new Name[SLOTS];

  /**
   * @throws IllegalArgumentException if there are too many, or one is too long
   */
  public Names(Collection<String> texts) {
    for (String text : texts) {
      if (!numbers.containsKey(text)) {
        add(text.intern());
      }
    }
  }

  private void add(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (numbers.size() == MOST || utf8.length > ShortBytes.LONGEST) {
      throw new IllegalArgumentException("too many names, or too long: " + text);
    }
    byte[] padded = Arrays.copyOf(utf8, utf8.length + Long.BYTES);
    int slot = slot(padded, 0, utf8.length);
    while (names[slot] != null) {
      slot = next(slot);
    }
    bytes[slot] = new ShortBytes(padded, 0, utf8.length);
    names[slot] = new Name(text, numbers.size());
    numbers.put(text, numbers.size());
  }

  /** The number of a name, from 0; none is that of what is no name here. */
  public int number(String text) {
    return numbers.getOrDefault(text, Name.UNKNOWN);
  }

  /** The name that the bytes are; one without a number if it is not expected. */
  Name name(byte[] line, int from, int to) {
    int slot = slot(line, from, to);
    while (names[slot] != null) {
      if (bytes[slot].are(line, from, to)) {
        return names[slot];
      }
      slot = next(slot);
    }
    return unknown(new String(line, from, to - from, StandardCharsets.UTF_8));
  }

  /** The name that has been decoded from its bytes. */
  Name name(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return numbers.containsKey(text)
        ? name(Arrays.copyOf(utf8, utf8.length + Long.BYTES), 0, utf8.length)
        : unknown(text);
  }

  private static Name unknown(String text) {
    return new Name(text.intern(), Name.UNKNOWN);
  }

  private static int slot(byte[] bytes, int from, int to) {
    return ShortBytes.hash(bytes, from, to) & (SLOTS - 1);
  }

  private static int next(int slot) {
    return (slot + 1) & (SLOTS - 1);
  }
}
