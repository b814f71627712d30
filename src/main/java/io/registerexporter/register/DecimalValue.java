package io.registerexporter.register;

import java.math.BigDecimal;
import org.bson.types.Decimal128;

/** The value of a finite Decimal128, whose negative zero has no BigDecimal. */
final class DecimalValue {

  private DecimalValue() {}

  static BigDecimal of(Decimal128 decimal) {
    try {
      return decimal.bigDecimalValue();
    } catch (ArithmeticException negativeZero) {
      return BigDecimal.ZERO;
    }
  }
}
