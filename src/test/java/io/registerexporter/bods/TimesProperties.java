package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The formatters of Java print the same. */
class TimesProperties {

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Property
  void anyTime_isPrintedAsByJava(@ForAll("times") Instant time) {
    assertThat(printed(out -> Times.appendSeconds(out, time)))
        .isEqualTo(DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS)));
    assertThat(printed(out -> Times.appendMilliseconds(out, time)))
        .isEqualTo(MILLISECONDS.format(time));
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    assertThat(printed(out -> Times.appendDay(out, day))).isEqualTo(day.toString());
  }

  /** Most of them in years of four digits, the others in all years that MongoDB can store. */
  @Provide
  Arbitrary<Instant> times() {
    long first = Instant.parse("-0010-01-01T00:00:00Z").toEpochMilli();
    long last = Instant.parse("+10010-01-01T00:00:00Z").toEpochMilli();
    return Arbitraries.oneOf(
            Arbitraries.longs().between(first, last),
            Arbitraries.longs().between(first, last),
            Arbitraries.longs())
        .map(Instant::ofEpochMilli);
  }

  private static String printed(Consumer<Utf8Buffer> time) {
    Utf8Buffer out = new Utf8Buffer();
    time.accept(out);
    return new String(out.array(), 0, out.size(), StandardCharsets.US_ASCII);
  }
}
