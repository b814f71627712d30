package io.registerexporter.store;

import io.registerexporter.aws.ConditionalWrite;
import io.registerexporter.aws.S3Access;
import io.registerexporter.aws.SdkLog;
import java.io.Closeable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of S3 and the client for it.
 *
 * @param name of the bucket
 * @param client reaches it as S3A does
 * @param place what messages call the S3 that it is in
 */
record Bucket(String name, S3Client client, String place) implements Closeable {

  private static final Pattern ADDRESS = Pattern.compile("s3a://([^/]+)(?:/(.*))?");
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** S3 sends something all along while it copies. */
  private static final Duration READ_TIMEOUT = Duration.ofMinutes(2);

  /** For all attempts of a call, whatever goes wrong with each. */
  private static final Duration CALL_TIMEOUT = Duration.ofMinutes(20);

  /**
   * For requests about a single small object, on which a claim depends: one that hangs is given up
   * within a lease and made again.
   */
  static final AwsRequestOverrideConfiguration SOON =
      AwsRequestOverrideConfiguration.builder()
          .apiCallAttemptTimeout(Duration.ofSeconds(10))
          .apiCallTimeout(Duration.ofMinutes(2))
          .build();

  static boolean isIn(String address) {
    return ADDRESS.matcher(address).matches();
  }

  /**
   * The bucket of an address.
   *
   * @throws OutputException if it cannot be reached or read
   */
  static Bucket open(String address, Configuration configuration) {
    SdkLog.withoutDetails();
    Matcher parsed = ADDRESS.matcher(address);
    if (!parsed.matches()) {
      throw new IllegalArgumentException(address + " names no bucket");
    }
    String name = parsed.group(1);
    S3Access access = access(configuration, name);
    S3ClientBuilder builder =
        S3Client.builder()
            .region(access.region())
            .credentialsProvider(access.credentials())
            .forcePathStyle(access.pathStyle())
            .httpClientBuilder(
                ApacheHttpClient.builder()
                    .connectionTimeout(CONNECT_TIMEOUT)
                    .socketTimeout(READ_TIMEOUT))
            .overrideConfiguration(
                override ->
                    override
                        .apiCallTimeout(CALL_TIMEOUT)
                        .retryStrategy(retry -> retry.maxAttempts(access.attempts())));
    access.endpoint().ifPresent(builder::endpointOverride);
    return new Bucket(name, builder.build(), access.name());
  }

  private static S3Access access(Configuration configuration, String name) {
    try {
      return S3Access.of(configuration, name);
    } catch (SdkException e) {
      throw new OutputException(
          "cannot tell the region of the bucket " + name + ". Set AWS_REGION.", e);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new OutputException(
          "cannot tell how to reach the bucket "
              + name
              + ": "
              + e.getMessage()
              + ". Check AWS_ENDPOINT_URL and the options fs.s3a.…",
          e);
    }
  }

  /** The key of an address in this bucket. */
  String key(String address) {
    Matcher parsed = ADDRESS.matcher(address);
    if (!parsed.matches() || !parsed.group(1).equals(name)) {
      throw new IllegalArgumentException(address + " is not in the bucket " + name);
    }
    return Optional.ofNullable(parsed.group(2)).orElse("");
  }

  String address(String key) {
    return "s3a://" + name + "/" + key;
  }

  /** What an object is; empty if there is none. */
  Optional<HeadObjectResponse> head(String key) {
    return call(
        "look for",
        key,
        () ->
            ConditionalWrite.ifThere(
                () ->
                    client.headObject(
                        request ->
                            request
                                .bucket(name)
                                .key(key)
                                .checksumMode(ChecksumMode.ENABLED)
                                .overrideConfiguration(SOON))));
  }

  /** The objects whose keys begin so. */
  List<S3Object> objects(String prefix, Consumer<ListObjectsV2Request.Builder> more) {
    ListObjectsV2Request.Builder request =
        ListObjectsV2Request.builder().bucket(name).prefix(prefix);
    more.accept(request);
    return call(
        "list",
        prefix,
        () -> client.listObjectsV2Paginator(request.build()).contents().stream().toList());
  }

  /** What the keys of folders begin with that begin so and go on to a slash. */
  List<String> folders(String prefix) {
    ListObjectsV2Request request =
        ListObjectsV2Request.builder().bucket(name).prefix(prefix).delimiter("/").build();
    return call(
        "list",
        prefix,
        () ->
            client.listObjectsV2Paginator(request).commonPrefixes().stream()
                .map(CommonPrefix::prefix)
                .toList());
  }

  /** What the keys of all objects in a folder begin with. */
  static String folder(String key) {
    return key.isEmpty() ? key : key + "/";
  }

  /** Runs a call; what S3 refuses it with becomes a message that says what to do. */
  <T> T call(String verb, String key, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw BucketFailure.of(this, verb, key, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
