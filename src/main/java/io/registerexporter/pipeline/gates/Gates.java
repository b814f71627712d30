package io.registerexporter.pipeline.gates;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.report.Stages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks at counts of an export and says which gates let it pass. A gate that is switched off says
 * nothing. The gate {@code schema} looks at statements, not at counts, and is none of these.
 *
 * @param limits beyond which a gate refuses
 */
public record Gates(ExportConfig.Gates limits) {

  /** Documents of a collection from which on its shares mean something. */
  static final long FEWEST_DOCUMENTS = 1_000;

  /** Key of the number of all statements, in manifests and here. */
  private static final String TOTAL = "total";

  /** Documents that were left out, by what they are. */
  public List<Verdict> documents(List<Documents> collections) {
    List<Verdict> verdicts = new ArrayList<>();
    // Relationships that dangle have a gate of their own, with a limit of their own.
    limits
        .rejected()
        .ifPresent(
            limit ->
                verdicts.add(
                    share(
                        "rejected",
                        collections.stream()
                            .filter(documents -> documents.read() >= FEWEST_DOCUMENTS)
                            .map(of -> of.rejected(code -> code.isFault() && !code.isDangling()))
                            .toList(),
                        "rejected",
                        limit)));
    limits
        .dangling()
        .ifPresent(
            limit ->
                verdicts.add(
                    share(
                        "dangling",
                        collections.stream()
                            .filter(of -> of.collection() == RegisterCollection.RELATIONSHIPS)
                            .filter(documents -> documents.read() >= FEWEST_DOCUMENTS)
                            .map(of -> of.rejected(FindingCode::isDangling))
                            .toList(),
                        "refer to what is not stored",
                        limit)));
    return verdicts;
  }

  /**
   * Statements in one version of the standard.
   *
   * @param statements number by type, and as {@code total}
   * @param before the same of the export before; empty if there is none to compare with
   */
  public List<Verdict> statements(
      Map<String, Long> statements, Optional<PreviousStatements> before) {
    List<Verdict> verdicts = new ArrayList<>();
    limits
        .fewer()
        .ifPresent(
            limit ->
                verdicts.add(
                    before
                        .map(previous -> fewer(statements, previous, limit))
                        .orElseGet(
                            () ->
                                Verdict.passed(
                                    "fewer", "there is no export before to compare with"))));
    if (limits.minimum() > 0) {
      long total = statements.getOrDefault(TOTAL, 0L);
      verdicts.add(
          new Verdict(
              "minimum",
              total < limits.minimum(),
              Stages.grouped(total)
                  + " statements, at least "
                  + Stages.grouped(limits.minimum())
                  + " must be"));
    }
    return verdicts;
  }

  private static Verdict fewer(
      Map<String, Long> statements, PreviousStatements before, BigDecimal limit) {
    List<Share> missing = new ArrayList<>();
    before
        .statements()
        .forEach(
            (type, number) -> {
              if (!type.equals(TOTAL)) {
                long less = Math.max(0, number - statements.getOrDefault(type, 0L));
                missing.add(new Share(less, number, type));
              }
            });
    return share("fewer", missing, "of the export " + before.exportId() + " are missing", limit);
  }

  private static Verdict share(String gate, List<Share> shares, String what, BigDecimal limit) {
    String allowed = ", at most " + limit.toPlainString() + " % may be";
    List<Share> above = shares.stream().filter(share -> share.isAbove(limit)).toList();
    if (!above.isEmpty()) {
      return Verdict.refused(
          gate,
          above.stream().map(Share::toString).collect(Collectors.joining(", "))
              + " "
              + what
              + allowed);
    }
    return Verdict.passed(
        gate,
        shares.stream()
            .max(Comparator.comparing(Share::percent))
            .map(share -> share + " " + what + allowed)
            .orElse("fewer than " + Stages.grouped(FEWEST_DOCUMENTS) + " documents, not judged"));
  }
}
