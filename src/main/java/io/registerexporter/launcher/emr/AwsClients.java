package io.registerexporter.launcher.emr;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Makes clients of AWS, over Java's own HTTP client. Whoever asks for one closes it.
 *
 * <p>Variables name a region, endpoints of stand-ins and credentials, by AWS's own names; what they
 * leave open, the SDK looks for: in a profile, or on the machine.
 *
 * @param environment the variables
 */
public record AwsClients(Map<String, String> environment) {

  /** What is asked of a stand-in that does not care. */
  private static final Region REGION_OF_A_STAND_IN = Region.US_EAST_1;

  /** A client that asks again where EMR throttles or fails. Not for what must not happen twice. */
  public EmrClient emr() {
    return emr(AwsRetryStrategy.standardRetryStrategy());
  }

  /**
   * A client for EMR.
   *
   * @param retries when it asks again
   * @throws LauncherException if no region is known
   */
  public EmrClient emr(RetryStrategy retries) {
    return made(
        () ->
            configured(EmrClient.builder(), "EMR", retries)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build());
  }

  /**
   * A client for S3, which asks again where S3 throttles or fails.
   *
   * @throws LauncherException if no region is known
   */
  public S3Client s3() {
    return made(
        () ->
            configured(S3Client.builder(), "S3", AwsRetryStrategy.standardRetryStrategy())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                // A stand-in has no names of hosts for its buckets.
                .forcePathStyle(endpoint("S3").isPresent())
                .build());
  }

  /**
   * A client for SNS, which asks again where SNS throttles or fails.
   *
   * @throws LauncherException if no region is known
   */
  public SnsClient sns() {
    return made(
        () ->
            configured(SnsClient.builder(), "SNS", AwsRetryStrategy.standardRetryStrategy())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build());
  }

  private <B extends AwsClientBuilder<B, C>, C> B configured(
      B builder, String service, RetryStrategy retries) {
    builder.overrideConfiguration(all -> all.retryStrategy(retries));
    builder.credentialsProvider(credentials());
    endpoint(service).ifPresent(builder::endpointOverride);
    variable("AWS_REGION")
        .or(() -> variable("AWS_DEFAULT_REGION"))
        .map(Region::of)
        .or(() -> endpoint(service).map(standIn -> REGION_OF_A_STAND_IN))
        .ifPresent(builder::region);
    return builder;
  }

  private Optional<URI> endpoint(String service) {
    return variable("AWS_ENDPOINT_URL_" + service)
        .or(() -> variable("AWS_ENDPOINT_URL"))
        .map(URI::create);
  }

  private AwsCredentialsProvider credentials() {
    Optional<String> key = variable("AWS_ACCESS_KEY_ID");
    Optional<String> secret = variable("AWS_SECRET_ACCESS_KEY");
    if (key.isEmpty() || secret.isEmpty()) {
      return DefaultCredentialsProvider.builder().build();
    }
    return StaticCredentialsProvider.create(
        variable("AWS_SESSION_TOKEN")
            .<AwsCredentials>map(
                token -> AwsSessionCredentials.create(key.get(), secret.get(), token))
            .orElseGet(() -> AwsBasicCredentials.create(key.get(), secret.get())));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static <C> C made(Supplier<C> client) {
    try {
      return client.get();
    } catch (SdkClientException e) {
      throw new LauncherException(
          Kind.CONFIGURATION, "no region of AWS is known; set AWS_REGION.", e);
    }
  }
}
