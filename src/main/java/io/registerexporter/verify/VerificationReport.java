package io.registerexporter.verify;

import java.util.List;
import java.util.Map;

/**
 * What a verification of an export found.
 *
 * @param exportId the export
 * @param bodsVersion the version of the standard, empty if that is not known
 * @param ok true if nothing is wrong, in other versions neither
 * @param statistics what was counted on the way
 * @param problems what is wrong, each code once, in the order of {@link ProblemCode} and then of
 *     {@link io.registerexporter.verify.rules.Rule}
 * @param otherVersions what was found in the other versions that the export is in
 */
public record VerificationReport(
    String exportId,
    String bodsVersion,
    boolean ok,
    Statistics statistics,
    List<Problem> problems,
    List<VerificationReport> otherVersions) {

  VerificationReport with(List<VerificationReport> others) {
    boolean allOk = ok && others.stream().allMatch(VerificationReport::ok);
    return new VerificationReport(exportId, bodsVersion, allOk, statistics, problems, others);
  }

  /**
   * Numbers of what the parts hold.
   *
   * @param statements by type, and as {@code total}
   * @param heldAgainstSchema those that were held against the schema of the standard, likewise
   * @param oddities by code of {@link InheritedOddity}, of those that occur
   * @param expected by code of a {@link io.registerexporter.verify.rules.Rule} that sound exports
   *     of this register break, of those that occur
   * @param interests by type
   * @param currentInterests those without an end, or with one not before the publication
   * @param jurisdictions of entities that have one, by code
   * @param identifierSchemes of identifiers, by scheme, or by schemeName where there is no scheme
   */
  public record Statistics(
      Map<String, Long> statements,
      Map<String, Long> heldAgainstSchema,
      Map<String, Long> oddities,
      Map<String, Long> expected,
      Frequent interests,
      long currentInterests,
      Frequent jurisdictions,
      Frequent identifierSchemes) {}

  /**
   * How often names occur; at most a hundred of them.
   *
   * @param counts by name, the most frequent first
   * @param rest how often all others occur
   */
  public record Frequent(Map<String, Long> counts, long rest) {

    /** How often names occur in all. */
    public long sum() {
      return rest + counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
