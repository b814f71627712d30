package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.erdtman.jcs.NumberToJSON;

class NumbersProperties {

  @Property(tries = 5_000)
  void anyNumber_isPrintedAsByTheReferenceImplementation(@ForAll long bits) throws IOException {
    double number = Double.longBitsToDouble(bits);
    Assume.that(Double.isFinite(number));
    assertThat(Numbers.ecmaScript(number)).isEqualTo(NumberToJSON.serializeNumber(number));
  }

  @Property(tries = 5_000)
  void anyShare_isPrintedAsByTheReferenceImplementation(@ForAll long bits) throws IOException {
    double share = (bits >>> 11) * 0x1p-53 * 100;
    assertThat(Numbers.ecmaScript(share)).isEqualTo(NumberToJSON.serializeNumber(share));
  }
}
