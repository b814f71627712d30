package io.registerexporter.mapping.corrected;

import io.registerexporter.bods.Share;
import io.registerexporter.bods.Value;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Numbers;
import io.registerexporter.register.Scalar;
import io.registerexporter.register.StoredInterest;
import java.math.BigDecimal;
import java.util.Optional;

/** How much of an interest is held, of interests that are stored as objects. */
final class Shares {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private Shares() {}

  static Optional<Share> of(StoredInterest.Described stored, Findings findings) {
    Optional<Scalar> min = inRange("share_min", stored.shareMin(), findings);
    Optional<Scalar> max = inRange("share_max", stored.shareMax(), findings);
    if (min.isEmpty() && max.isEmpty()) {
      return Optional.empty();
    }
    int order =
        min.map(Scalar::decimal)
            .orElse(BigDecimal.ZERO)
            .compareTo(max.map(Scalar::decimal).orElse(ALL));
    boolean exclusiveMin = min.isPresent() && stored.exclusiveMin();
    boolean exclusiveMax = max.isPresent() && stored.exclusiveMax();
    if (order > 0) {
      findings.note(FindingCode.SHARE_MIN_ABOVE_MAX, "interests.share_min", text(min));
      return Optional.empty();
    }
    if (order == 0 && (exclusiveMin || exclusiveMax)) {
      findings.note(FindingCode.SHARE_RANGE_EMPTY, "interests.share_min", text(min));
      return Optional.empty();
    }
    if (order == 0 && min.isPresent() && max.isPresent()) {
      return Optional.of(new Share.Exact(value(min)));
    }
    return Optional.of(new Share.Range(value(min), value(max), exclusiveMin, exclusiveMax));
  }

  private static Optional<Scalar> inRange(String field, Optional<Scalar> bound, Findings findings) {
    Optional<Scalar> inRange =
        bound.filter(
            number -> {
              BigDecimal percent = Scalar.decimal(number);
              return percent.signum() >= 0 && percent.compareTo(ALL) <= 0;
            });
    if (bound.isPresent() && inRange.isEmpty()) {
      findings.note(FindingCode.SHARE_OUT_OF_RANGE, "interests." + field, text(bound));
    }
    return inRange;
  }

  private static Value value(Optional<Scalar> bound) {
    return bound.isEmpty() ? Value.NULL : new Value.JsonNumber(text(bound));
  }

  /** The number as ECMAScript prints it. */
  private static String text(Optional<Scalar> bound) {
    return bound
        .map(
            number ->
                number instanceof Scalar.Real real
                    ? Numbers.ecmaScript(real.value())
                    : number.asText())
        .orElse("");
  }
}
