package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.launch.ConfigSource;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that name the files of a deployment. */
final class ConfigOptions {

  @Option(
      names = "--config-dir",
      paramLabel = "DIR",
      description =
          "The folder with cluster.yaml, configurations.yaml, instances.yaml, steps.yaml and "
              + "launcher.yaml, or their templates.")
  private Path folder;

  @Option(
      names = "--config-s3",
      paramLabel = "s3://…",
      description =
          "The place in S3 where they lie. Default for both: the variable "
              + "REGISTER_EXPORTER_CLUSTER_CONFIG.")
  private String address;

  @Option(
      names = "--values",
      paramLabel = "FILE",
      description = "What templates are rendered with. Default: values.yaml beside them.")
  private Path values;

  /** True if files are named, here or by the environment. */
  boolean isNamed(Surroundings surroundings) {
    return place(surroundings).isPresent();
  }

  /**
   * @throws LauncherException if no place is named, or two are
   */
  ConfigSource source(Surroundings surroundings, S3OnDemand s3) {
    return ConfigSource.at(place(surroundings), Optional.ofNullable(values), s3);
  }

  private Optional<String> place(Surroundings surroundings) {
    if (folder != null && address != null) {
      throw new LauncherException(
          Kind.USAGE, "--config-dir and --config-s3 name two places. Give one of them.");
    }
    return Optional.ofNullable(folder == null ? address : folder.toString())
        .or(() -> surroundings.variable(ConfigSource.VARIABLE));
  }
}
