package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "-0.0, -0.0",
    "1.0, 1.0",
    "-1.5, -1.5",
    "100.0, 100.0",
    "33.33, 33.33",
    "56.99999999999999, 56.99999999999999",
    "0.1, 0.1",
    "2.0E-3, 0.002",
    "1.0E-4, 0.0001",
    "1.234E-4, 0.0001234",
    "1.0E-5, 1.0e-05",
    "1.5E-5, 1.5e-05",
    "-1e-7, -1.0e-07",
    "1e-100, 1.0e-100",
    "123456789012345.6, 123456789012345.6",
    "1.0E15, 1000000000000000.0",
    "9007199254740993, 9007199254740992.0",
    "1.0E16, 1.0e+16",
    "12345678901234567, 1.2345678901234568e+16",
    "1e21, 1.0e+21",
    "4.9E-324, 5.0e-324",
    "2E23, 2.0e+23",
    "1.7976931348623157E308, 1.7976931348623157e+308"
  })
  void rubyForm_isWhatRubyPrints(double number, String printed) {
    assertThat(Numbers.ruby(number)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0",
    "-0.0, 0",
    "100.0, 100",
    "-100.0, -100",
    "33.33, 33.33",
    "56.99999999999999, 56.99999999999999",
    "2.0E-3, 0.002",
    "1.0E-5, 0.00001",
    "1e-6, 0.000001",
    "1.5e-6, 0.0000015",
    "1e-7, 1e-7",
    "1.5e-7, 1.5e-7",
    "-1e-7, -1e-7",
    "1.0E16, 10000000000000000",
    "12345678901234567, 12345678901234568",
    "1e20, 100000000000000000000",
    "123456789012345678901, 123456789012345680000",
    "1e21, 1e+21",
    "1.5e300, 1.5e+300",
    "2E23, 2e+23",
    "4.9E-324, 5e-324",
    "1e-323, 1e-323",
    "1.5e-323, 1.5e-323",
    "1e-320, 1e-320",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "5.684341886080802E-14, 5.684341886080802e-14",
    "1.7976931348623157E308, 1.7976931348623157e+308"
  })
  void ecmaScriptForm_isWhatJavaScriptPrints(double number, String printed) {
    assertThat(Numbers.ecmaScript(number)).isEqualTo(printed);
  }

  @Test
  void anyNumber_isReadBackUnchanged() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        assertThat(Double.parseDouble(Numbers.ecmaScript(number))).isEqualTo(number);
        assertThat(Double.parseDouble(Numbers.ruby(number))).isEqualTo(number);
      }
    }
  }

  @Test
  void anyPercentage_isPrintedInItsOwnDigits() {
    for (int hundredths = 1; hundredths < 10_000; hundredths++) {
      BigDecimal percentage = BigDecimal.valueOf(hundredths, 2);
      assertThat(Numbers.ecmaScript(percentage.doubleValue()))
          .isEqualTo(percentage.stripTrailingZeros().toPlainString());
    }
  }
}
