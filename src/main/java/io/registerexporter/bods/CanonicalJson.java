package io.registerexporter.bods;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The members of a line in the one form of RFC 8785: keys in the order of their UTF-16 code units,
 * the least escapes. Numbers are expected to be in their ECMAScript form already.
 */
final class CanonicalJson {

  private static final int ESCAPE_LENGTH = "\\u001F".length();

  private final Utf8Buffer canonical = new Utf8Buffer();
  private final boolean[] leftOut = new boolean[Key.values().length];

  /** Members that are still to be copied, those of each object in order. */
  private int[] sorted = new int[128];

  /**
   * @param leftOut keys that are no part of it, wherever they are; nor is an object that has no
   *     others
   */
  CanonicalJson(Set<Key> leftOut) {
    leftOut.forEach(key -> this.leftOut[key.ordinal()] = true);
  }

  /** The UTF-8 text, until the next one is made. */
  Utf8Buffer of(JsonLine line) {
    canonical.clear();
    canonical.append('{');
    appendAll(line, 0, line.members().count(), 0);
    canonical.removeLast(',');
    canonical.append('}');
    if (line.hasNumberedEscapes()) {
      String escaped = new String(canonical.array(), 0, canonical.size(), StandardCharsets.UTF_8);
      canonical.clear();
      canonical.append(withLeastEscapes(escaped).getBytes(StandardCharsets.UTF_8));
    }
    return canonical;
  }

  /**
   * Appends what is in an object or array.
   *
   * @param from number of its first member
   * @param to number of the first that is not in it
   * @param used how many are still to be copied of what it is in
   */
  private void appendAll(JsonLine line, int from, int to, int used) {
    Members members = line.members();
    int count = used;
    for (int member = from; member < to; member = members.next(member)) {
      if (!isLeftOut(members.rank(member))) {
        insert(members, member, used, count++);
      }
    }
    for (int i = used; i < count; i++) {
      append(line, sorted[i], count);
    }
  }

  private boolean isLeftOut(int rank) {
    return rank != Members.ELEMENT && leftOut[rank];
  }

  /** Inserts a member in the order of keys; elements stay in their own order. */
  private void insert(Members members, int member, int used, int count) {
    if (count == sorted.length) {
      sorted = Arrays.copyOf(sorted, 2 * count);
    }
    int rank = members.rank(member);
    int place = count;
    for (; place > used && members.rank(sorted[place - 1]) > rank; place--) {
      sorted[place] = sorted[place - 1];
    }
    sorted[place] = member;
  }

  private void append(JsonLine line, int member, int used) {
    byte[] text = line.text().array();
    Members members = line.members();
    int start = members.start(member);
    int end = members.end(member);
    int next = members.next(member);
    int inner = member + 1;
    if (inner == next) {
      canonical.append(text, start, end);
      canonical.append(',');
      return;
    }
    int before = canonical.size();
    canonical.append(text, start, members.start(inner));
    int empty = canonical.size();
    appendAll(line, inner, next, used);
    if (canonical.size() == empty) {
      canonical.truncate(before);
    } else {
      canonical.removeLast(',');
      canonical.append(text[end - 1]);
      canonical.append(',');
    }
  }

  private static String withLeastEscapes(String json) {
    StringBuilder text = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else if (json.charAt(i + 1) != 'u') {
        text.append(c).append(json.charAt(++i));
      } else {
        String escape = json.substring(i, i + ESCAPE_LENGTH);
        char escaped = (char) Integer.parseInt(escape.substring("\\u".length()), 16);
        text.append(escaped < ' ' ? escape.toLowerCase(Locale.ROOT) : Character.toString(escaped));
        i += ESCAPE_LENGTH - 1;
      }
    }
    return text.toString();
  }
}
