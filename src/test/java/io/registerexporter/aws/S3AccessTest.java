package io.registerexporter.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.regions.Region;

class S3AccessTest {

  private static final String BUCKET = "exports";

  @Test
  void environment_becomesS3asOptions() {
    assertThat(
            S3Access.options(
                Map.of(
                    "AWS_ENDPOINT_URL", "http://127.0.0.1:9000",
                    "AWS_REGION", "eu-west-2",
                    "AWS_ACCESS_KEY_ID", "key",
                    "AWS_SECRET_ACCESS_KEY", "secret",
                    "AWS_SESSION_TOKEN", "token",
                    "HOME", "/root"),
                option -> false))
        .containsOnly(
            Map.entry("fs.s3a.endpoint", "http://127.0.0.1:9000"),
            Map.entry("fs.s3a.endpoint.region", "eu-west-2"),
            Map.entry("fs.s3a.path.style.access", "true"),
            Map.entry("fs.s3a.access.key", "key"),
            Map.entry("fs.s3a.secret.key", "secret"),
            Map.entry("fs.s3a.session.token", "token"));
  }

  @Test
  void environmentOfAMachineWithARole_leavesEverythingToIt() {
    assertThat(S3Access.options(Map.of("PATH", "/bin", "AWS_REGION", ""), option -> false))
        .isEmpty();
  }

  @Test
  void endpointOfS3_winsOverTheGeneralOne_andHasARegionInAnyCase() {
    assertThat(
            S3Access.options(
                Map.of("AWS_ENDPOINT_URL", "http://a", "AWS_ENDPOINT_URL_S3", "http://b"),
                option -> false))
        .containsEntry("fs.s3a.endpoint", "http://b")
        .containsEntry("fs.s3a.endpoint.region", "us-east-1");
  }

  @Test
  void halfAKey_isNone() {
    assertThat(S3Access.options(Map.of("AWS_ACCESS_KEY_ID", "key"), option -> false)).isEmpty();
  }

  /** A token that belongs to another key makes a key invalid. */
  @Test
  void whatIsGivenOtherwise_winsWithAllThatGoesWithIt() {
    Map<String, String> environment =
        Map.of(
            "AWS_ENDPOINT_URL", "http://a",
            "AWS_REGION", "eu-west-2",
            "AWS_ACCESS_KEY_ID", "key",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_SESSION_TOKEN", "token");
    assertThat(S3Access.options(environment, "fs.s3a.access.key"::equals).keySet())
        .containsExactlyInAnyOrder(
            "fs.s3a.endpoint", "fs.s3a.endpoint.region", "fs.s3a.path.style.access");
    assertThat(S3Access.options(environment, "fs.s3a.endpoint"::equals).keySet())
        .containsExactlyInAnyOrder(
            "fs.s3a.endpoint.region",
            "fs.s3a.access.key",
            "fs.s3a.secret.key",
            "fs.s3a.session.token");
    assertThat(S3Access.options(environment, "fs.s3a.endpoint.region"::equals))
        .containsKey("fs.s3a.endpoint")
        .doesNotContainKey("fs.s3a.endpoint.region");
  }

  @Test
  void options_leadToAStandIn() {
    S3Access access =
        access(
            Map.of(
                "fs.s3a.endpoint", "http://127.0.0.1:9000",
                "fs.s3a.path.style.access", "true"));
    assertThat(access.endpoint()).hasValue(URI.create("http://127.0.0.1:9000"));
    assertThat(access.pathStyle()).isTrue();
    assertThat(access.region()).isEqualTo(Region.US_EAST_1);
    assertThat(access.name()).isEqualTo("http://127.0.0.1:9000");
  }

  @Test
  void optionsOfTheBucket_win() {
    S3Access access =
        access(
            Map.of(
                "fs.s3a.endpoint", "http://all",
                "fs.s3a.bucket.exports.endpoint", "http://exports",
                "fs.s3a.bucket.others.endpoint", "http://others"));
    assertThat(access.endpoint()).hasValue(URI.create("http://exports"));
  }

  @ParameterizedTest
  @CsvSource({"true, https://minio:9000", "false, http://minio:9000"})
  void endpointWithoutAScheme_hasThatOfTheOption(String tls, URI expected) {
    assertThat(
            access(Map.of("fs.s3a.endpoint", "minio:9000", "fs.s3a.connection.ssl.enabled", tls))
                .endpoint())
        .hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3.eu-west-2.amazonaws.com",
        "https://s3.eu-west-2.amazonaws.com/",
        "s3-eu-west-2.amazonaws.com"
      })
  void endpointOfAmazon_isItsRegion(String endpoint) {
    S3Access access = access(Map.of("fs.s3a.endpoint", endpoint));
    assertThat(access.endpoint()).isEmpty();
    assertThat(access.region()).isEqualTo(Region.EU_WEST_2);
    assertThat(access.name()).isEqualTo("Amazon S3 in eu-west-2");
  }

  @Test
  void keyInTheOptions_isUsed() {
    AwsCredentials credentials =
        access(
                Map.of(
                    "fs.s3a.endpoint.region", "eu-west-2",
                    "fs.s3a.access.key", "key",
                    "fs.s3a.secret.key", "secret",
                    "fs.s3a.session.token", "token"))
            .credentials()
            .resolveCredentials();
    assertThat(credentials.accessKeyId()).isEqualTo("key");
    assertThat(credentials.secretAccessKey()).isEqualTo("secret");
    assertThat(((AwsSessionCredentials) credentials).sessionToken()).isEqualTo("token");
  }

  @Test
  void withoutAKey_theMachineIsAsked() {
    assertThat(access(Map.of("fs.s3a.endpoint.region", "eu-west-2")).credentials())
        .isInstanceOf(AwsCredentialsProviderChain.class);
  }

  @Test
  void text_holdsNoSecret() {
    Map<String, String> options = new HashMap<>();
    options.put("fs.s3a.endpoint.region", "eu-west-2");
    options.put("fs.s3a.access.key", "key");
    options.put("fs.s3a.secret.key", "planted-secret");
    assertThat(access(options).toString()).doesNotContain("planted-secret");
  }

  private static S3Access access(Map<String, String> options) {
    Configuration configuration = new Configuration(false);
    options.forEach(configuration::set);
    return S3Access.of(configuration, BUCKET);
  }
}
