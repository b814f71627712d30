package io.registerexporter.verify;

import io.registerexporter.SharedSpark;
import io.registerexporter.verify.rules.Code;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that verifies one handmade export, damaged or not. */
abstract class VerifiesHandmadeExport {

  /** The day after the publication of the export. */
  static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  @TempDir Path output;

  HandmadeExport export;

  private Optional<VerificationReport> report = Optional.empty();

  @BeforeEach
  void makeExport() {
    export = new HandmadeExport(output);
  }

  static SparkSession spark() {
    return SharedSpark.session();
  }

  /** Verifies when it is first called; a test damages before it asks. */
  VerificationReport verify() {
    if (report.isEmpty()) {
      report = Optional.of(ExportVerification.verify(spark(), export.layout(), TODAY));
    }
    return report.get();
  }

  List<Code> codes() {
    return verify().problems().stream().map(Problem::code).toList();
  }

  Problem problem(Code code) {
    return verify().problems().stream()
        .filter(problem -> problem.code() == code)
        .findFirst()
        .orElseThrow();
  }

  List<String> examples(Code code) {
    return problem(code).examples();
  }
}
