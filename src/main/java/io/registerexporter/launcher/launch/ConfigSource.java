package io.registerexporter.launcher.launch;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.S3Address;
import io.registerexporter.launcher.config.BucketFiles;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.config.ClusterConfig;
import io.registerexporter.launcher.config.ConfigFiles;
import io.registerexporter.launcher.config.FolderFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where a deployment's configuration comes from.
 *
 * @param files the deployment's own
 * @param client reaches files in S3; asked for only if there are any
 */
public record ConfigSource(ConfigFiles files, Supplier<S3Client> client) {

  /** The environment variable that names the place of a deployment's files. */
  public static final String VARIABLE = "REGISTER_EXPORTER_CLUSTER_CONFIG";

  /**
   * Files at a place.
   *
   * @param place a folder, or an address in S3
   * @param values the file that templates in a folder are rendered with
   * @throws LauncherException if there is no place
   */
  public static ConfigSource at(
      Optional<String> place, Optional<Path> values, Supplier<S3Client> client) {
    String where =
        place.orElseThrow(
            () ->
                new LauncherException(
                    Kind.CONFIGURATION,
                    "nothing says where the cluster's files are. Set "
                        + VARIABLE
                        + " to a folder or to s3://BUCKET/FOLDER, or give --config-dir or"
                        + " --config-s3."));
    return new ConfigSource(
        S3Address.isOne(where)
            ? new BucketFiles(client.get(), S3Address.of(where))
            : new FolderFiles(Path.of(where), values),
        client);
  }

  /** The deployment's configuration. */
  public ClusterConfig read() {
    return ClusterConfig.of(files);
  }

  /**
   * The configuration for one launch.
   *
   * @throws LauncherException if it is missing, wrong or not allowed
   */
  public ClusterConfig read(Change change) {
    ClusterConfig config = read();
    if (change.files() != null) {
      S3Address folder = S3Address.of(change.files());
      if (!change.byOperator() && !config.settings().configBuckets().contains(folder.bucket())) {
        throw new LauncherException(
            Kind.USAGE,
            "s3_overrides: the bucket "
                + folder.bucket()
                + " is not one that files may come from. They may from "
                + config.settings().configBuckets()
                + ": configBuckets in launcher.yaml.");
      }
      config = config.from(new BucketFiles(client.get(), folder));
    }
    return config.changed(change);
  }
}
