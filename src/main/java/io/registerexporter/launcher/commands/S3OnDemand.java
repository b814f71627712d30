package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.emr.AwsClients;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A client for S3 that is made when it is asked for: a dry run may do without, and without a
 * region.
 */
final class S3OnDemand implements Supplier<S3Client>, AutoCloseable {

  private final AwsClients aws;
  private S3Client client;

  S3OnDemand(AwsClients aws) {
    this.aws = aws;
  }

  @Override
  public S3Client get() {
    if (client == null) {
      client = aws.s3();
    }
    return client;
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
  }
}
