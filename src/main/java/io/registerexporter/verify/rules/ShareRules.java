package io.registerexporter.verify.rules;

import io.registerexporter.verify.json.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** Rules about shares, whose exclusive bounds are booleans in 0.2 and numbers in 0.4. */
final class ShareRules {

  private static final String EXACT = "exact";
  private static final String MINIMUM = "minimum";
  private static final String MAXIMUM = "maximum";
  private static final String EXCLUSIVE_MINIMUM = "exclusiveMinimum";
  private static final String EXCLUSIVE_MAXIMUM = "exclusiveMaximum";

  private ShareRules() {}

  static void in02(Value share, Breaches found) {
    if (share.isEmpty()) {
      return;
    }
    Optional<BigDecimal> minimum = share.get(MINIMUM).number();
    Optional<BigDecimal> maximum = share.get(MAXIMUM).number();
    Optional<BigDecimal> exact = share.get(EXACT).number();
    found.addIf(isReversed(minimum, maximum), Rule.SHARE_REVERSED, share);
    boolean exclusive =
        share.get(EXCLUSIVE_MINIMUM).isTrue() || share.get(EXCLUSIVE_MAXIMUM).isTrue();
    found.addIf(isOne(minimum, maximum) && exclusive, Rule.SHARE_RANGE_EMPTY, share);
    found.addIf(
        isOther(exact, minimum) || isOther(exact, maximum), Rule.SHARE_EXACT_OUTSIDE_BOUNDS, share);
    flag(share, MINIMUM, EXCLUSIVE_MINIMUM, found);
    flag(share, MAXIMUM, EXCLUSIVE_MAXIMUM, found);
  }

  private static void flag(Value share, String bound, String exclusive, Breaches found) {
    found.addIf(
        share.get(bound).isThere() && !share.get(exclusive).isBoolean(),
        Rule.SHARE_FLAG_MISSING,
        share.get(bound));
  }

  static void in04(Value share, Breaches found) {
    if (share.isEmpty()) {
      return;
    }
    found.addIf(both(share, MINIMUM, EXCLUSIVE_MINIMUM), Rule.SHARE_TWO_MINIMA, share);
    found.addIf(both(share, MAXIMUM, EXCLUSIVE_MAXIMUM), Rule.SHARE_TWO_MAXIMA, share);
    if (share.get(EXACT).isThere()
        && (either(share, MINIMUM, EXCLUSIVE_MINIMUM)
            || either(share, MAXIMUM, EXCLUSIVE_MAXIMUM))) {
      found.add(Rule.SHARE_EXACT_AND_BOUNDS, share);
      return;
    }
    Optional<BigDecimal> lower = first(share, MINIMUM, EXCLUSIVE_MINIMUM);
    Optional<BigDecimal> upper = first(share, MAXIMUM, EXCLUSIVE_MAXIMUM);
    found.addIf(isReversed(lower, upper), Rule.SHARE_REVERSED, share);
    found.addIf(isOne(lower, upper), Rule.SHARE_BOUNDS_EQUAL, share);
  }

  private static boolean both(Value share, String one, String other) {
    return share.get(one).isThere() && share.get(other).isThere();
  }

  private static boolean either(Value share, String one, String other) {
    return share.get(one).isThere() || share.get(other).isThere();
  }

  private static Optional<BigDecimal> first(Value share, String one, String other) {
    Optional<BigDecimal> number = share.get(one).number();
    return number.isPresent() ? number : share.get(other).number();
  }

  private static boolean isReversed(Optional<BigDecimal> lower, Optional<BigDecimal> upper) {
    return lower.isPresent() && upper.filter(bound -> bound.compareTo(lower.get()) < 0).isPresent();
  }

  private static boolean isOne(Optional<BigDecimal> lower, Optional<BigDecimal> upper) {
    return lower.isPresent()
        && upper.filter(bound -> bound.compareTo(lower.get()) == 0).isPresent();
  }

  private static boolean isOther(Optional<BigDecimal> exact, Optional<BigDecimal> bound) {
    return exact.isPresent()
        && bound.filter(number -> number.compareTo(exact.get()) != 0).isPresent();
  }
}
