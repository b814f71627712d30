package io.registerexporter.verify.rules;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.verify.json.Names;
import io.registerexporter.verify.json.Value;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What one statement of a version of the standard has to keep to beyond the schema.
 *
 * <p>Values that are not of the type that the schema wants are left to it: a rule takes them for
 * absent.
 */
public interface StatementRules {

  /** The names that statements of any version have. */
  Names NAMES = KnownKeys.NAMES;

  /**
   * @param found takes every place where the statement breaks a rule
   */
  void check(Value statement, Consumer<Breach> found);

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
