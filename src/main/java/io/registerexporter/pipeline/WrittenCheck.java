package io.registerexporter.pipeline;

import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.RefusedException;
import io.registerexporter.verify.PartsVerification;
import io.registerexporter.verify.Problem;
import io.registerexporter.verify.VerificationReport;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * Reads what was written again before any of it is published: hashes, order, ids, references and
 * the rules of the standard's public validator. Its schema alone is left to {@code verify}.
 *
 * @param spark the session
 * @param inventory what was written
 * @param today the day that comes before the future
 */
record WrittenCheck(SparkSession spark, Inventory inventory, LocalDate today) {

  /** Problems that a refusal names. */
  private static final int NAMED = 5;

  /**
   * What a volume's statements say, in numbers.
   *
   * @throws RefusedException if anything is wrong with them
   */
  Manifest.Statistics check(Volume volume) {
    LocalDate published = volume.rules().terms().date();
    // What will be published on a later day is judged as of that day.
    LocalDate day = published.isAfter(today) ? published : today;
    VerificationReport report =
        PartsVerification.of(
                spark, volume.layout(), volume.rules().version(), day, published, false)
            .check(
                ManifestBuilder.parts(
                    volume.layout(),
                    inventory.files(VersionParts.statements(volume.rules().version()))));
    if (!report.ok()) {
      throw new RefusedException(
          "the statements of BODS "
              + report.bodsVersion()
              + " are not sound, so nothing is published: "
              + report.problems().stream()
                  .limit(NAMED)
                  .map(WrittenCheck::text)
                  .collect(Collectors.joining("; "))
              + ". The parts lie under "
              + volume.layout().parts()
              + " until the same export is run with --resume. Please report this with the log.");
    }
    VerificationReport.Statistics statistics = report.statistics();
    return new Manifest.Statistics(
        statistics.expected(),
        PublicNames.interests(statistics.interests()),
        statistics.currentInterests(),
        PublicNames.jurisdictions(statistics.jurisdictions()),
        PublicNames.identifierSchemes(statistics.identifierSchemes()));
  }

  private static String text(Problem problem) {
    return problem.code().code()
        + " "
        + problem.count()
        + " times ("
        + problem.examples().get(0)
        + ")";
  }
}
