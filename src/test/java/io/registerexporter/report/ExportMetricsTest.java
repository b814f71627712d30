package io.registerexporter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.registerexporter.cloudwatch.TestCloudWatch;
import io.registerexporter.sink.Manifest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/** Whatever CloudWatch does, sending returns, and so soon. */
class ExportMetricsTest {

  private static final Manifest MANIFEST = SummaryTest.manifest(0, 1);

  private final TestCloudWatch cloudWatch = TestCloudWatch.start();

  @AfterEach
  void close() {
    cloudWatch.close();
  }

  private static void send(URI endpoint, Duration limit) {
    new ExportMetrics(
            "register-exporter/test",
            () ->
                CloudWatchClient.builder()
                    .endpointOverride(endpoint)
                    .region(Region.EU_WEST_2)
                    .credentialsProvider(
                        StaticCredentialsProvider.create(
                            AwsBasicCredentials.create("key", "secret"))),
            limit)
        .send(MANIFEST, 61.25);
  }

  @Test
  void metrics_areSentInOneCall() {
    send(cloudWatch.endpoint(), Duration.ofMinutes(1));

    assertThat(cloudWatch.calls()).hasSize(1);
    TestCloudWatch.Call call = cloudWatch.calls().get(0);
    assertThat(call.authorization()).contains("Credential=key/", "/eu-west-2/monitoring/");
    assertThat(call.namespace()).isEqualTo("register-exporter/test");
    assertThat(call.metrics())
        .isEqualTo(
            Map.of(
                "Published", "1.0 Count",
                "Statements", "1234567.0 Count",
                "RejectedDocuments", "3.0 Count",
                "DurationSeconds", "61.25 Seconds"));
  }

  @Test
  void failingService_isAskedAgain_andNotForever() {
    cloudWatch.refuse(500, "InternalServiceFault", "try again");

    send(cloudWatch.endpoint(), Duration.ofMinutes(1));

    assertThat(cloudWatch.calls()).hasSize(3);
  }

  @Test
  void missingRight_isNotAskedForAgain() {
    cloudWatch.refuse(403, "AccessDenied", "this role may not");

    send(cloudWatch.endpoint(), Duration.ofMinutes(1));

    assertThat(cloudWatch.calls()).hasSize(1);
  }

  @Test
  void serviceThatDoesNotAnswer_isNotWaitedForLongerThanTheLimit() {
    cloudWatch.hang();

    long start = System.nanoTime();
    send(cloudWatch.endpoint(), Duration.ofMillis(1_500));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(cloudWatch.calls()).isNotEmpty();
  }

  /** The cluster may have classes of other versions. */
  @Test
  void classesThatDoNotFit_areNoFailure() {
    assertThatCode(
            () ->
                new ExportMetrics(
                        "a",
                        () -> {
                          throw new NoClassDefFoundError("software/amazon/awssdk/Other");
                        },
                        Duration.ofSeconds(1))
                    .send(MANIFEST, 1))
        .doesNotThrowAnyException();
  }

  @Test
  void serviceThatIsNotThere_orHasNoAddress_isNoFailure() {
    URI gone = cloudWatch.endpoint();
    cloudWatch.close();

    send(gone, Duration.ofSeconds(30));
    send(URI.create("nowhere"), Duration.ofSeconds(30));

    assertThat(cloudWatch.calls()).isEmpty();
  }
}
