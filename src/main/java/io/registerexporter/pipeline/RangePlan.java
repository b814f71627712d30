package io.registerexporter.pipeline;

import io.registerexporter.bods.StatementType;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * How statements are cut into parts: each type into equal ranges of the unsigned 64-bit hash in the
 * statement id.
 *
 * <p>The number of ranges follows from the number of statements alone, so that the same statements
 * are cut alike wherever and however the job runs.
 */
final class RangePlan implements Serializable {

  private static final long serialVersionUID = 1L;

  private final EnumMap<StatementType, Integer> ranges = new EnumMap<>(StatementType.class);
  private final EnumMap<StatementType, Integer> first = new EnumMap<>(StatementType.class);
  private final int size;

  /**
   * @param statements number of statements of each type
   * @param bytesPerStatement compressed size that statements of each type have on average
   * @param partBytes compressed size that a part is to have at least
   */
  RangePlan(
      Map<StatementType, Long> statements,
      Map<StatementType, Integer> bytesPerStatement,
      long partBytes) {
    int next = 0;
    for (StatementType type : StatementType.values()) {
      long count = statements.getOrDefault(type, 0L);
      long bytes = count * bytesPerStatement.get(type);
      int number = count == 0 ? 0 : (int) Math.max(1, Math.min(bytes / partBytes, count));
      ranges.put(type, number);
      first.put(type, next);
      next += number;
    }
    size = next;
  }

  /** Number of ranges of all types. */
  int size() {
    return size;
  }

  int ranges(StatementType type) {
    return ranges.get(type);
  }

  /** The range of a statement, counted over all types in their order. */
  int rangeOf(StatementType type, long hash) {
    return first.get(type) + (int) unsignedMultiplyHigh(hash, ranges.get(type));
  }

  /** The upper 64 bits of an unsigned product; Java has this from 18 on. */
  private static long unsignedMultiplyHigh(long unsigned, int factor) {
    long high = Math.multiplyHigh(unsigned, factor);
    return unsigned < 0 ? high + factor : high;
  }
}
