package io.registerexporter.launcher.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.aws.ConditionalWrite;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.S3Address;
import io.registerexporter.launcher.S3Failure;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/**
 * Files under an address in S3, {@code NAME.yaml}, as the deployment has rendered them.
 *
 * @param client reaches S3
 * @param folder the address that they lie under
 */
public record BucketFiles(S3Client client, S3Address folder) implements ConfigFiles {

  @Override
  public ObjectNode read(String name) {
    S3Address file = folder.resolve(name + ".yaml");
    GetObjectRequest request =
        GetObjectRequest.builder().bucket(file.bucket()).key(file.key()).build();
    String text =
        S3Failure.call("read " + file, () -> new ConditionalWrite(client).read(request))
            .orElseThrow(
                () ->
                    new LauncherException(
                        Kind.CONFIGURATION,
                        "there is no " + file + ". The deployment renders it from cluster_config."))
            .asUtf8String();
    return Yaml.read(file.toString(), text);
  }
}
