package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.erdtman.jcs.NumberToJSON;

class NumbersProperties {

  /** What the implementation makes of some of the least numbers, 1e-320 for one. */
  private static final String NO_NUMBER_OF_ECMASCRIPT = "-?0\\..*e.*";

  @Property(tries = 5_000)
  void anyNumber_isPrintedAsByTheReferenceImplementation(@ForAll long bits) throws IOException {
    double number = Double.longBitsToDouble(bits);
    Assume.that(Double.isFinite(number));
    String expected = NumberToJSON.serializeNumber(number);
    Assume.that(!expected.matches(NO_NUMBER_OF_ECMASCRIPT));
    assertThat(Numbers.ecmaScript(number)).isEqualTo(expected);
  }

  @Property(tries = 5_000)
  void anyShare_isPrintedAsByTheReferenceImplementation(@ForAll long bits) throws IOException {
    double share = (bits >>> 11) * 0x1p-53 * 100;
    assertThat(Numbers.ecmaScript(share)).isEqualTo(NumberToJSON.serializeNumber(share));
  }
}
