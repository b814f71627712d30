package io.registerexporter.report;

import io.registerexporter.aws.SdkLog;
import io.registerexporter.sink.Manifest;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClientBuilder;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

/**
 * Tells Amazon CloudWatch of a published export: {@code Published} 1, {@code Statements} and {@code
 * RejectedDocuments} of its first version, and {@code DurationSeconds} of the run, without
 * dimensions.
 *
 * @param namespace where the metrics go
 * @param client begins a client
 * @param limit of the time that it may take
 */
public record ExportMetrics(
    String namespace, Supplier<CloudWatchClientBuilder> client, Duration limit) {

  private static final Logger LOG = LoggerFactory.getLogger(ExportMetrics.class);

  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final int ATTEMPTS = 3;

  /**
   * With the credentials and region of the process. AWS_ENDPOINT_URL and
   * AWS_ENDPOINT_URL_CLOUDWATCH point to another endpoint.
   */
  public ExportMetrics(String namespace) {
    this(namespace, CloudWatchClient::builder, LIMIT);
  }

  /**
   * Sends them. The export is published whatever becomes of that.
   *
   * @param first the manifest of the first version
   * @param seconds how long the run took
   */
  public void send(Manifest first, double seconds) {
    try (CloudWatchClient cloudWatch = bounded()) {
      cloudWatch.putMetricData(
          request -> request.namespace(namespace).metricData(metrics(first, seconds)));
      LOG.info("metrics of {} are in CloudWatch, in {}", first.exportId(), namespace);
    } catch (RuntimeException | LinkageError unsent) {
      LOG.warn(
          "{} is published, and its metrics are not in CloudWatch, so that an alarm may say that"
              + " nothing was published: {}. Check AWS_REGION, the network, and that this role may"
              + " call cloudwatch:PutMetricData for the namespace {}.",
          first.exportId(),
          String.valueOf(unsent.getMessage()).lines().findFirst().orElse(""),
          namespace);
    }
  }

  private static List<MetricDatum> metrics(Manifest first, double seconds) {
    return List.of(
        metric("Published", 1, StandardUnit.COUNT),
        metric("Statements", first.counts().statements().get("total"), StandardUnit.COUNT),
        metric("RejectedDocuments", rejected(first), StandardUnit.COUNT),
        metric("DurationSeconds", seconds, StandardUnit.SECONDS));
  }

  private CloudWatchClient bounded() {
    SdkLog.withoutDetails();
    Duration attempt = limit.dividedBy(ATTEMPTS);
    return client
        .get()
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(attempt))
        .overrideConfiguration(
            all ->
                all.retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                    .apiCallAttemptTimeout(attempt)
                    .apiCallTimeout(limit))
        .build();
  }

  private static double rejected(Manifest manifest) {
    return manifest.counts().rejections().values().stream().mapToLong(Long::longValue).sum();
  }

  private static MetricDatum metric(String name, double value, StandardUnit unit) {
    return MetricDatum.builder().metricName(name).value(value).unit(unit).build();
  }
}
