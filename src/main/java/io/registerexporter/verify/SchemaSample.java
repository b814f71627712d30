package io.registerexporter.verify;

import io.registerexporter.bods.StatementType;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which statements are held against the schema of the standard, which takes longer than everything
 * else that is asked of a statement. A sample is a function of the statements and how they are cut
 * into parts, and of nothing else.
 *
 * @param oneIn so many statements of a type one is taken, by the hash in its id; empty if none is
 */
public record SchemaSample(Map<StatementType, Long> oneIn) implements Serializable {

  /** Statements of a type that a sample holds at most, about; half as many at least. */
  private static final long OF_A_TYPE = 10_000;

  /** Every statement. */
  public static SchemaSample all() {
    return some(Map.of(), 1);
  }

  /** No statement. */
  public static SchemaSample none() {
    return new SchemaSample(Map.of());
  }

  /**
   * Up to about {@value #OF_A_TYPE} statements of each type, all of them where there are no more.
   *
   * @param statements number of statements by type
   */
  public static SchemaSample of(Map<StatementType, Long> statements) {
    return some(statements, OF_A_TYPE);
  }

  private static SchemaSample some(Map<StatementType, Long> statements, long wanted) {
    Map<StatementType, Long> oneIn = new EnumMap<>(StatementType.class);
    Arrays.stream(StatementType.values())
        .forEach(type -> oneIn.put(type, 1 + (statements.getOrDefault(type, 1L) - 1) / wanted));
    return new SchemaSample(oneIn);
  }

  /**
   * Whether a statement is among them.
   *
   * @param key of the statement; without one it is wrong anyway
   * @param isFirst whether it is the first of its part, which is always among them
   */
  boolean holds(Optional<StatementKey> key, boolean isFirst) {
    // Parts are ranges of the highest bits: the lowest ones take some of each.
    return !oneIn.isEmpty()
        && (isFirst
            || key.isEmpty()
            || Long.remainderUnsigned(key.get().hash().low(), oneIn.get(key.get().type())) == 0);
  }
}
