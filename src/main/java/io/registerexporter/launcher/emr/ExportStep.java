package io.registerexporter.launcher.emr;

import io.registerexporter.launcher.Flags;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.emr.model.StepSummary;

/**
 * Which export a step makes, by its arguments.
 *
 * @param output the folder that the export goes to
 */
public record ExportStep(String output, String exportId) {

  /** Of the first of a cluster's steps that names both. */
  public static Optional<ExportStep> among(List<StepSummary> steps) {
    return steps.stream().flatMap(step -> of(step.config().args()).stream()).findFirst();
  }

  private static Optional<ExportStep> of(List<String> arguments) {
    return Flags.valueOf("--output", arguments)
        .flatMap(
            output ->
                Flags.valueOf("--export-id", arguments).map(id -> new ExportStep(output, id)));
  }
}
