package io.registerexporter.launcher.emr;

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
    return value("--output", arguments)
        .flatMap(output -> value("--export-id", arguments).map(id -> new ExportStep(output, id)));
  }

  /** In a word of its own or, after an equals sign, in the flag's; the last one holds. */
  private static Optional<String> value(String flag, List<String> arguments) {
    for (int i = arguments.size() - 1; i >= 0; i--) {
      if (arguments.get(i).startsWith(flag + "=")) {
        return Optional.of(arguments.get(i).substring(flag.length() + 1));
      }
      if (arguments.get(i).equals(flag) && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }
}
