package io.registerexporter.register;

import java.math.BigDecimal;

/** A single value of an identifier or share: text or number. A text never equals a number. */
public sealed interface Scalar {

  /** A string, blank or not. */
  record Text(String value) implements Scalar {}

  /** An integer. */
  record Whole(long value) implements Scalar {}

  /** A finite floating-point number. */
  record Real(double value) implements Scalar {}

  /** The number's exact value. */
  static BigDecimal decimal(Scalar number) {
    if (number instanceof Whole whole) {
      return BigDecimal.valueOf(whole.value());
    }
    return new BigDecimal(((Real) number).value());
  }

  /** The value as text: integers by their digits, other numbers in the form of {@link IdText}. */
  default String asText() {
    if (this instanceof Text text) {
      return text.value();
    }
    return this instanceof Whole whole
        ? Long.toString(whole.value())
        : Numbers.ruby(((Real) this).value());
  }
}
