package io.registerexporter.verify.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.BodsVersion;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What one statement of a version of the standard has to keep to beyond the schema.
 *
 * <p>Values that are not of the type that the schema wants are left to it: a rule takes them for
 * absent.
 */
public interface StatementRules {

  /**
   * @param found takes every place where the statement breaks a rule
   */
  void check(JsonNode statement, Consumer<Breach> found);

  /**
   * The rules of a version; 0.1 has none.
   *
   * @param today the day that comes before the future
   */
  static StatementRules of(BodsVersion version, LocalDate today) {
    return switch (version) {
      case V0_1 -> (statement, found) -> {};
      case V0_2 -> new Rules02(today);
      case V0_4 -> new Rules04(today);
    };
  }
}
