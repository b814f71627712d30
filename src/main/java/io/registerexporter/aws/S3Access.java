package io.registerexporter.aws;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * How S3 is reached, out of the options that S3A reads from Hadoop's configuration, so that S3A and
 * our own client agree. A bucket's own options ({@code fs.s3a.bucket.NAME.…}) win, as they do
 * there.
 *
 * @param endpoint the address of a stand-in for S3; empty for Amazon's
 * @param region of the bucket
 * @param pathStyle true if the bucket is in the path of an address and not in its host
 * @param credentials a key, or else what S3A looks for: the environment, the container, the machine
 * @param attempts how often a request is made, the first time included
 */
public record S3Access(
    Optional<URI> endpoint,
    Region region,
    boolean pathStyle,
    AwsCredentialsProvider credentials,
    int attempts) {

  private static final String ENDPOINT = "endpoint";
  private static final String REGION = "endpoint.region";
  private static final String PATH_STYLE = "path.style.access";
  private static final String ACCESS_KEY = "access.key";
  private static final String SECRET_KEY = "secret.key";
  private static final String SESSION_TOKEN = "session.token";

  /** S3A's own default is 5, and S3A asks again above that. */
  private static final int ATTEMPTS = 8;

  private static final Pattern AMAZON =
      Pattern.compile("(?:https?://)?s3(?:[.-]([a-z0-9-]+))?[.]amazonaws[.]com(?:[.]cn)?/?");

  /**
   * S3A's options that environment variables stand for, under their full names. Variables of the
   * driver do not reach the executors; these do.
   *
   * @param isGiven tells of an option whether it is set otherwise, which wins; a key and its token
   *     come from one place, and so do an endpoint and what goes with it
   */
  public static Map<String, String> options(
      Map<String, String> environment, Predicate<String> isGiven) {
    Map<String, String> options = new LinkedHashMap<>();
    if (!isGiven.test(S3aOptions.PREFIX + ENDPOINT)) {
      options.putAll(endpoint(environment));
    }
    first(environment, "AWS_REGION", "AWS_DEFAULT_REGION")
        .ifPresent(region -> options.put(S3aOptions.PREFIX + REGION, region));
    if (!isGiven.test(S3aOptions.PREFIX + ACCESS_KEY)) {
      options.putAll(key(environment));
    }
    options.keySet().removeIf(isGiven);
    return options;
  }

  private static Map<String, String> endpoint(Map<String, String> environment) {
    Map<String, String> options = new LinkedHashMap<>();
    first(environment, "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
        .ifPresent(
            endpoint -> {
              options.put(S3aOptions.PREFIX + ENDPOINT, endpoint);
              options.put(S3aOptions.PREFIX + PATH_STYLE, "true");
              options.put(S3aOptions.PREFIX + REGION, Region.US_EAST_1.id());
            });
    return options;
  }

  private static Map<String, String> key(Map<String, String> environment) {
    Map<String, String> options = new LinkedHashMap<>();
    Optional<String> accessKey = first(environment, "AWS_ACCESS_KEY_ID");
    Optional<String> secretKey = first(environment, "AWS_SECRET_ACCESS_KEY");
    if (accessKey.isPresent() && secretKey.isPresent()) {
      options.put(S3aOptions.PREFIX + ACCESS_KEY, accessKey.get());
      options.put(S3aOptions.PREFIX + SECRET_KEY, secretKey.get());
      first(environment, "AWS_SESSION_TOKEN")
          .ifPresent(token -> options.put(S3aOptions.PREFIX + SESSION_TOKEN, token));
    }
    return options;
  }

  /**
   * @throws SdkClientException if nothing says in which region the bucket is
   */
  public static S3Access of(Configuration configuration, String bucket) {
    S3aOptions options = new S3aOptions(configuration, bucket);
    Optional<String> endpoint = options.text(ENDPOINT);
    Optional<Matcher> amazon = endpoint.map(AMAZON::matcher).filter(Matcher::matches);
    Optional<URI> standIn =
        amazon.isPresent()
            ? Optional.empty()
            : endpoint.map(address -> URI.create(withScheme(address, options)));
    Region region =
        options
            .text(REGION)
            .or(() -> amazon.map(matcher -> matcher.group(1)))
            .map(Region::of)
            .or(() -> standIn.map(address -> Region.US_EAST_1))
            .orElseGet(() -> DefaultAwsRegionProviderChain.builder().build().getRegion());
    return new S3Access(
        standIn,
        region,
        options.flag(PATH_STYLE, false),
        credentials(options),
        options.number("attempts.maximum", ATTEMPTS));
  }

  /** What messages call the place. */
  public String name() {
    return endpoint.map(URI::toString).orElse("Amazon S3 in " + region);
  }

  private static AwsCredentialsProvider credentials(S3aOptions options) {
    Optional<String> accessKey = options.secret(ACCESS_KEY);
    Optional<String> secretKey = options.secret(SECRET_KEY);
    if (accessKey.isEmpty() || secretKey.isEmpty()) {
      return AwsCredentialsProviderChain.of(
          EnvironmentVariableCredentialsProvider.create(),
          ContainerCredentialsProvider.create(),
          InstanceProfileCredentialsProvider.create());
    }
    return StaticCredentialsProvider.create(
        options
            .secret(SESSION_TOKEN)
            .<AwsCredentials>map(
                token -> AwsSessionCredentials.create(accessKey.get(), secretKey.get(), token))
            .orElseGet(() -> AwsBasicCredentials.create(accessKey.get(), secretKey.get())));
  }

  private static String withScheme(String endpoint, S3aOptions options) {
    if (endpoint.contains("://")) {
      return endpoint;
    }
    return (options.flag("connection.ssl.enabled", true) ? "https://" : "http://") + endpoint;
  }

  private static Optional<String> first(Map<String, String> environment, String... names) {
    for (String name : names) {
      String value = environment.get(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
