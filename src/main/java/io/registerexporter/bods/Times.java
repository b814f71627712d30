package io.registerexporter.bods;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Points in time as statements print them, in UTC. */
final class Times {

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  /** In whole seconds, cut and not rounded: {@code 2019-07-08T10:37:11Z}. */
  static String seconds(Instant time) {
    return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** With three decimals: {@code 2018-01-23T10:20:30.000Z}. */
  static String milliseconds(Instant time) {
    return MILLISECONDS.format(time);
  }
}
