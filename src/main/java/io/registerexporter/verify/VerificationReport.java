package io.registerexporter.verify;

import java.util.List;
import java.util.Map;

/**
 * What a verification of an export found.
 *
 * @param exportId the export
 * @param ok true if nothing is wrong
 * @param statistics what was counted on the way
 * @param problems what is wrong, each code once, in the order of {@link ProblemCode} and then of
 *     {@link io.registerexporter.verify.rules.Rule}
 */
public record VerificationReport(
    String exportId, boolean ok, Statistics statistics, List<Problem> problems) {

  /**
   * Numbers of what the parts hold.
   *
   * @param statements by type, and as {@code total}
   * @param oddities by code of {@link InheritedOddity}, of those that occur
   * @param expected by code of a {@link io.registerexporter.verify.rules.Rule} that sound exports
   *     of this register break, of those that occur
   */
  public record Statistics(
      Map<String, Long> statements, Map<String, Long> oddities, Map<String, Long> expected) {}
}
