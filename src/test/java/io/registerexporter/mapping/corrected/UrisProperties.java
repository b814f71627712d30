package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.AnyValue;
import io.registerexporter.register.Findings;
import io.registerexporter.register.RegisterCollection;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.bson.BsonValue;

class UrisProperties {

  private static final String CHARACTER = "[A-Za-z0-9\\-._~!$&'()*+,;=%s]|%%[0-9A-Fa-f]{2}";
  private static final String IN_NAME = CHARACTER.formatted("");
  private static final String IN_USER = CHARACTER.formatted(":");
  private static final String IN_PATH = CHARACTER.formatted(":@/");
  private static final String IN_QUERY = CHARACTER.formatted(":@/?");

  /** RFC 3986, but for addresses without a name or path. */
  private static final Pattern URI =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.\\-]*:"
              + "(?://(?:(?:%s)*@)?(?:%s)+(?::[0-9]*)?(?:/(?:%s)*)?|(?!//)(?:%s)+)"
                  .formatted(IN_USER, IN_NAME, IN_PATH, IN_PATH)
              + "(?:\\?(?:%s)*)?(?:#(?:%s)*)?".formatted(IN_QUERY, IN_QUERY));

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void anyAddress_isTakenExactlyIfTheGrammarHasIt(@ForAll("addresses") BsonValue address) {
    String text = address.asString().getValue();
    Findings findings = new Findings(RegisterCollection.DATA_SOURCES, "test");
    assertThat(Uris.valid("f", Optional.of(text), findings).isPresent())
        .as(text)
        .isEqualTo(URI.matcher(text).matches());
  }

  @Provide
  Arbitrary<BsonValue> addresses() {
    return AnyValue.addresses();
  }
}
