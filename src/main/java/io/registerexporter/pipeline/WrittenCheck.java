package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.ExportConfig.Gates.Schema;
import io.registerexporter.report.Stages;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.PartFile;
import io.registerexporter.sink.RefusedException;
import io.registerexporter.verify.PartsVerification;
import io.registerexporter.verify.Problem;
import io.registerexporter.verify.ProblemCode;
import io.registerexporter.verify.SchemaSample;
import io.registerexporter.verify.VerificationReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what was written again before any of it is published: hashes, order, ids, references and
 * the rules of the standard's public validator; and of some statements, or of all, its schema.
 *
 * @param spark the session
 * @param inventory what was written
 * @param today the day that comes before the future
 * @param schema which statements are held against the schema
 * @param unsound called if the parts are of no use whatever the schema is taken for
 */
record WrittenCheck(
    SparkSession spark, Inventory inventory, LocalDate today, Schema schema, Runnable unsound) {

  private static final Logger LOG = LoggerFactory.getLogger(WrittenCheck.class);

  private static final String TOTAL = "total";

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
    BodsVersion version = volume.rules().version();
    List<PartFile> parts = inventory.files(VersionParts.statements(version));
    VerificationReport report =
        PartsVerification.of(spark, volume.layout(), version, day, published, sample(parts))
            .check(ManifestBuilder.parts(volume.layout(), parts));
    if (!report.ok()) {
      if (!isSchemaAlone(report)) {
        unsound.run();
      }
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
              + " until the same export is run with --resume. Please report this with the log."
              + wayPastSchema(report));
    }
    VerificationReport.Statistics statistics = report.statistics();
    if (schema != Schema.OFF) {
      LOG.info(
          "gate schema: {} of {} statements were held against the schema, all are valid (BODS {})",
          Stages.grouped(statistics.heldAgainstSchema().getOrDefault(TOTAL, 0L)),
          Stages.grouped(statistics.statements().getOrDefault(TOTAL, 0L)),
          version.label());
    }
    return new Manifest.Statistics(
        statistics.expected(),
        PublicNames.interests(statistics.interests()),
        statistics.currentInterests(),
        PublicNames.jurisdictions(statistics.jurisdictions()),
        PublicNames.identifierSchemes(statistics.identifierSchemes()));
  }

  private SchemaSample sample(List<PartFile> parts) {
    return switch (schema) {
      case ALL -> SchemaSample.all();
      case SAMPLE -> SchemaSample.of(Parts.statements(parts));
      case OFF -> SchemaSample.none();
    };
  }

  /** Of all that may be wrong, what the schema says is the one thing that may be passed over. */
  private String wayPastSchema(VerificationReport report) {
    return schema != Schema.OFF && isSchemaAlone(report)
        ? " " + PublicationGates.way(Set.of("schema"))
        : "";
  }

  private static boolean isSchemaAlone(VerificationReport report) {
    return report.problems().stream()
        .allMatch(problem -> problem.code() == ProblemCode.STATEMENT_INVALID);
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
