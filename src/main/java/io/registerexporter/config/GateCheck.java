package io.registerexporter.config;

import io.registerexporter.config.ExportConfig.Gates;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the settings of gates. */
final class GateCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_STATEMENTS = 999_999_999;

  private final Check check;

  GateCheck(Check check) {
    this.check = check;
  }

  Gates gates() {
    return new Gates(
        percent(Setting.GATES_REJECTED),
        percent(Setting.GATES_DANGLING),
        percent(Setting.GATES_FEWER),
        minimum(),
        schema());
  }

  private Optional<BigDecimal> percent(Setting setting) {
    if (isOff(setting)) {
      return Optional.empty();
    }
    Optional<BigDecimal> percent =
        check.number(setting).filter(number -> number.compareTo(HUNDRED) <= 0);
    if (percent.isEmpty()) {
      check.problem(setting, "must be a percentage from 0 to 100, or off");
    }
    return percent;
  }

  private int minimum() {
    return isOff(Setting.GATES_MINIMUM)
        ? 0
        : check.between(Setting.GATES_MINIMUM, 0, MOST_STATEMENTS);
  }

  private Gates.Schema schema() {
    return switch (check.oneOf(Setting.GATES_SCHEMA, "sample", "all", Gates.OFF)) {
      case "all" -> Gates.Schema.ALL;
      case Gates.OFF -> Gates.Schema.OFF;
      default -> Gates.Schema.SAMPLE;
    };
  }

  private boolean isOff(Setting setting) {
    return check.optional(setting).equals(Optional.of(Gates.OFF));
  }
}
