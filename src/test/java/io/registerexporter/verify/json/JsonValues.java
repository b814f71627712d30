package io.registerexporter.verify.json;

import io.registerexporter.verify.rules.StatementRules;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Values out of texts, each by a reader of its own, so that they stay what they are. */
public final class JsonValues {

  private JsonValues() {}

  public static Value of(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  /** What a reader makes of a line; empty if it cannot be read. */
  static Optional<Value> read(byte[] line) {
    byte[] bytes = Arrays.copyOf(line, line.length + ValueReader.PADDING);
    bytes[line.length] = ValueReader.END;
    return new ValueReader(StatementRules.NAMES).read(bytes, 0, line.length);
  }
}
