package io.registerexporter.launcher.emr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.emr.model.StepSummary;

class ExportStepTest {

  private static StepSummary step(String... arguments) {
    return StepSummary.builder().config(config -> config.args(arguments)).build();
  }

  private static Optional<ExportStep> found(StepSummary... steps) {
    return ExportStep.among(List.of(steps));
  }

  @Test
  void flags_areFoundInBothTheirForms() {
    ExportStep expected = new ExportStep("s3://b/out", "ex-1");

    assertThat(found(step("export", "--output", "s3://b/out", "--export-id", "ex-1")))
        .contains(expected);
    assertThat(found(step("export", "--export-id=ex-1", "--output=s3://b/out"))).contains(expected);
  }

  @Test
  void flagThatIsGivenAgain_holds() {
    assertThat(found(step("--output", "a", "--export-id", "ex-1", "--output=b")))
        .contains(new ExportStep("b", "ex-1"));
  }

  @Test
  void stepsThatAreSomethingElse_arePassedOver() {
    assertThat(
            found(
                step("aws", "s3", "cp"),
                step("verify", "--output", "s3://b/out"),
                step("--output", "a", "--export-id", "ex-1")))
        .contains(new ExportStep("a", "ex-1"));
    assertThat(found(step("true"), step("--export-id", "ex-1", "--output"))).isEmpty();
  }
}
