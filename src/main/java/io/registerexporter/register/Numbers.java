package io.registerexporter.register;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Finite doubles as text, in the shortest digits that identify them.
 *
 * <p>{@link Double#toString} of Java 17 does not always find the shortest, so the digits come from
 * Jackson's Schubfach implementation.
 */
public final class Numbers {

  private static final MathContext ONE_DIGIT = new MathContext(1);

  private Numbers() {}

  /**
   * As Ruby prints a Float, the form that the register's own exporter hashed: always with a
   * fraction, exponents from 1e16 and below 1e-4.
   */
  static String ruby(double number) {
    if (number == 0) {
      return Double.toString(number);
    }
    Digits d = Digits.of(number);
    if (d.point() > 16 || d.point() < -3) {
      String fraction = d.digits().length() > 1 ? d.digits().substring(1) : "0";
      int exponent = d.point() - 1;
      return d.sign()
          + d.digits().charAt(0)
          + "."
          + fraction
          + "e"
          + (exponent < 0 ? "-" : "+")
          + String.format(Locale.ROOT, "%02d", Math.abs(exponent));
    }
    String plain = d.plain();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  /** As ECMAScript and RFC 8785 print a number: 100 for 100.0, 33.33, 1e-7. */
  public static String ecmaScript(double number) {
    Digits d = Digits.of(number);
    if (d.point() > 21 || d.point() < -5) {
      String fraction = d.digits().length() > 1 ? "." + d.digits().substring(1) : "";
      int exponent = d.point() - 1;
      return d.sign()
          + d.digits().charAt(0)
          + fraction
          + "e"
          + (exponent < 0 ? "-" : "+")
          + Math.abs(exponent);
    }
    return d.plain();
  }

  /** A number as 0.DIGITS × 10^point. */
  private record Digits(String sign, String digits, int point) {

    static Digits of(double number) {
      if (number == 0) {
        return new Digits("", "0", 1);
      }
      BigDecimal shortest = shortest(Math.abs(number));
      String digits = shortest.unscaledValue().toString();
      return new Digits(number < 0 ? "-" : "", digits, digits.length() - shortest.scale());
    }

    /** Schubfach never gives less than two digits, of which the least numbers need one only. */
    private static BigDecimal shortest(double number) {
      BigDecimal digits = new BigDecimal(DoubleToDecimal.toString(number));
      BigDecimal oneDigit = digits.round(ONE_DIGIT);
      boolean isEnough = digits.precision() == 2 && oneDigit.doubleValue() == number;
      return (isEnough ? oneDigit : digits).stripTrailingZeros();
    }

    String plain() {
      if (point <= 0) {
        return sign + "0." + "0".repeat(-point) + digits;
      }
      if (point >= digits.length()) {
        return sign + digits + "0".repeat(point - digits.length());
      }
      return sign + digits.substring(0, point) + "." + digits.substring(point);
    }
  }
}
