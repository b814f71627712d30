package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import io.registerexporter.verify.rules.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a published export again and names everything that is wrong with it. */
public final class ExportVerification {

  private static final Logger LOG = LoggerFactory.getLogger(ExportVerification.class);

  private final SparkSession spark;
  private final ExportLayout layout;
  private final Configuration configuration;
  private final LocalDate today;
  private final Store store;
  private final Tally tally = new Tally();

  private ExportVerification(
      SparkSession spark, ExportLayout layout, LocalDate today, Store store) {
    this.spark = spark;
    this.layout = layout;
    this.configuration = spark.sparkContext().hadoopConfiguration();
    this.today = today;
    this.store = store;
  }

  /**
   * Verifies an export on the present day in UTC.
   *
   * @throws OutputException if the file system cannot be read
   */
  public static VerificationReport verify(SparkSession spark, ExportLayout layout) {
    return verify(spark, layout, LocalDate.now(ZoneOffset.UTC));
  }

  /**
   * Verifies an export. That something is wrong with it is a result, also that it is not there.
   *
   * @param today the day that comes before the future
   * @throws OutputException if the file system cannot be read
   */
  public static VerificationReport verify(
      SparkSession spark, ExportLayout layout, LocalDate today) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    try (Store store = Store.of(layout.output(), configuration)) {
      return new ExportVerification(spark, layout, today, store).report();
    }
  }

  private VerificationReport report() {
    Optional<Manifest> manifest = volume();
    checkLatest();
    VerificationReport report = report(manifest);
    List<VerificationReport> others =
        manifest.map(Manifest::volumes).orElse(List.of()).stream()
            .skip(1)
            .map(volume -> layout.inVersion(volume.bodsVersion()))
            .map(other -> new ExportVerification(spark, other, today, store).reportOfVolume())
            .toList();
    return report.with(others);
  }

  private VerificationReport reportOfVolume() {
    return report(volume());
  }

  /** Checks what lies under the layout alone, and gives its manifest if there is one. */
  private Optional<Manifest> volume() {
    LOG.info("verifying {}", layout.key(layout.manifest()));
    Optional<Manifest> manifest = new ManifestReader(store, layout, tally).read();
    manifest.ifPresent(this::check);
    return manifest;
  }

  private VerificationReport report(Optional<Manifest> manifest) {
    VerificationReport report =
        tally.report(layout.exportId(), manifest.map(Manifest::bodsVersion).orElse(""));
    LOG.info(
        "verified {}: {} statements, {} kinds of problem",
        layout.key(layout.manifest()),
        report.statistics().statements().get("total"),
        report.problems().size());
    return report;
  }

  private void check(Manifest manifest) {
    ManifestCheck manifestCheck = new ManifestCheck(manifest, layout, tally);
    manifestCheck.check();
    if (manifestCheck.hasKnownVersion()) {
      Tally read = verification(manifest).tally(manifest.parts());
      manifestCheck.compareWith(read);
      tally.add(read);
    } else {
      new PartsCheck(manifest.parts(), layout, tally).present(configuration);
    }
    if (store.exists(layout.finalFile())) {
      new FinalFileCheck(manifest, layout, configuration, tally).check();
    } else {
      tally.found(ProblemCode.FINAL_MISSING, layout.key(layout.finalFile()));
    }
    new OtherFilesCheck(manifest, layout, configuration, store, tally).check();
  }

  /** What is published on a later day is judged as of that day. */
  private PartsVerification verification(Manifest manifest) {
    BodsVersion version = BodsVersion.ofLabel(manifest.bodsVersion()).orElseThrow();
    LocalDate published =
        Optional.ofNullable(manifest.publicationDate())
            .flatMap(Period::of)
            .map(Period::first)
            .orElse(today);
    LocalDate day = published.isAfter(today) ? published : today;
    return new PartsVerification(
        spark, layout, new Checks(version, day, published, SchemaSample.all()));
  }

  private void checkLatest() {
    if (!store.exists(layout.latest())) {
      return;
    }
    Optional<JsonNode> latest = ManifestReader.json(store, layout.latest());
    String exportId = latest.map(json -> json.path("exportId").asText("")).orElse("");
    if (exportId.isEmpty()) {
      tally.found(ProblemCode.LATEST_UNREADABLE, layout.key(layout.latest()) + ": no exportId");
      return;
    }
    String manifest = new ExportLayout(layout.output(), exportId).manifest();
    String named = latest.map(json -> json.path("manifest").asText("")).orElse("");
    if (!store.exists(manifest) || !named.equals(layout.key(manifest))) {
      tally.found(ProblemCode.LATEST_DANGLING, "export " + exportId + ", manifest " + named);
    }
  }
}
