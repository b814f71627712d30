package io.registerexporter.launcher.commands;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a period of time from a command line: {@code 2h}, {@code 90m}, {@code 45s}. */
final class Period implements ITypeConverter<Duration> {

  private static final Pattern PERIOD = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1));

  @Override
  public Duration convert(String text) {
    Matcher parsed = PERIOD.matcher(text);
    if (!parsed.matches()) {
      throw new TypeConversionException("'" + text + "' must be as in 2h, 90m or 45s");
    }
    return UNITS.get(parsed.group(2)).multipliedBy(Long.parseLong(parsed.group(1)));
  }
}
