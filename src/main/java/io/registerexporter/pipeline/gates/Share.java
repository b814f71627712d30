package io.registerexporter.pipeline.gates;

import io.registerexporter.report.Stages;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many of so many.
 *
 * @param count how many
 * @param total of how many
 * @param what they are, in the plural
 */
record Share(long count, long total, String what) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** True if it is more than a percentage; nothing of nothing never is. */
  boolean isAbove(BigDecimal percent) {
    return hundredfold().compareTo(percent.multiply(BigDecimal.valueOf(total))) > 0;
  }

  /** The percentage, for order and for people; 0 of nothing. */
  BigDecimal percent() {
    return total == 0
        ? BigDecimal.ZERO
        : hundredfold().divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP);
  }

  private BigDecimal hundredfold() {
    return HUNDRED.multiply(BigDecimal.valueOf(count));
  }

  /** As in {@code 31 of 1,200 documents of relationships (2.58 %)}. */
  @Override
  public String toString() {
    return Stages.grouped(count)
        + " of "
        + Stages.grouped(total)
        + " "
        + what
        + " ("
        + percent()
        + " %)";
  }
}
