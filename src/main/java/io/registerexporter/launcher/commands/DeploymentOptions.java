package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.emr.Clusters;
import java.util.Map;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.emr.model.Cluster;

/** Options that say whose clusters are meant, which their tags tell. */
final class DeploymentOptions {

  static final String ENVIRONMENT = "REGISTER_EXPORTER_ENVIRONMENT";

  @Option(
      names = "--application",
      paramLabel = "NAME",
      defaultValue = "register-exporter",
      description = "Clusters with this tag Application. Default: ${DEFAULT-VALUE}.")
  private String application;

  @Option(
      names = "--environment",
      paramLabel = "NAME",
      description = {
        "Clusters with this tag Environment. Default: the variable " + ENVIRONMENT + "."
      })
  private String environment;

  /**
   * Whose clusters are meant.
   *
   * @throws LauncherException if no environment is named
   */
  Deployment deployment(Surroundings surroundings) {
    String named =
        environment != null ? environment : surroundings.variable(ENVIRONMENT).orElse("");
    if (named.isBlank()) {
      throw new LauncherException(
          Kind.USAGE,
          "whose clusters are meant? Name the environment with --environment or "
              + ENVIRONMENT
              + ".");
    }
    return new Deployment(application, named);
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
