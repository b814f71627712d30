package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.config.ClusterConfig;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.launch.ConfigSource;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.emr.model.Cluster;

/** Options that say whose clusters are meant, which their tags tell. */
final class DeploymentOptions {

  private static final String APPLICATION = "register-exporter";

  static final String ENVIRONMENT = "REGISTER_EXPORTER_ENVIRONMENT";

  @Option(
      names = "--application",
      paramLabel = "NAME",
      description =
          "Clusters with this tag Application. Default: what the cluster's files say, or else "
              + "register-exporter.")
  private String application;

  @Option(
      names = "--environment",
      paramLabel = "NAME",
      description =
          "Clusters with this tag Environment. Default: the variable "
              + ENVIRONMENT
              + ", "
              + "or else what the cluster's files say.")
  private String environment;

  @Mixin private ConfigOptions files;

  /**
   * Whose clusters are meant.
   *
   * @throws LauncherException if no environment is named
   */
  Deployment deployment(Surroundings surroundings) {
    Optional<String> named =
        Optional.ofNullable(environment).or(() -> surroundings.variable(ENVIRONMENT));
    if (named.isPresent()) {
      return new Deployment(application == null ? APPLICATION : application, named.get());
    }
    if (!files.isNamed(surroundings)) {
      throw new LauncherException(
          Kind.USAGE,
          "whose clusters are meant? Name the environment with --environment or "
              + ENVIRONMENT
              + ", or the cluster's files with --config-dir, --config-s3 or "
              + ConfigSource.VARIABLE
              + ".");
    }
    try (S3OnDemand s3 = new S3OnDemand(surroundings.aws())) {
      ClusterConfig config = files.source(surroundings, s3).read();
      return new Deployment(
          application == null ? config.application() : application, config.environment());
    }
  }

  /** Of whom clusters are, which is in their tags. */
  record Deployment(String application, String environment) {

    boolean has(Cluster cluster) {
      return Clusters.isOf(cluster, application, environment);
    }

    /** How messages tell of a cluster that is not. */
    String strange(Cluster cluster) {
      Map<String, String> tags =
          Map.of(
              "Application", Clusters.tag(cluster, "Application").orElse("missing"),
              "Environment", Clusters.tag(cluster, "Environment").orElse("missing"));
      return "%s is not a cluster of %s: its tag Application is %s, its tag Environment is %s"
          .formatted(cluster.id(), this, tags.get("Application"), tags.get("Environment"));
    }

    @Override
    public String toString() {
      return application + " in " + environment;
    }
  }
}
