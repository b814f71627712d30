package io.registerexporter.launcher.emr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.emr.JobFlows;
import io.registerexporter.emr.Refusal;
import io.registerexporter.emr.TestEmr;
import io.registerexporter.s3.TestS3;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.EmrException;
import software.amazon.awssdk.services.s3.S3Client;

class AwsClientsTest {

  private final TestEmr emr = TestEmr.start();
  private final Map<String, String> environment = new HashMap<>();

  AwsClientsTest() {
    environment.putAll(TestS3.environment(TestS3.shared().endpoint()));
    environment.putAll(emr.environment());
  }

  @AfterEach
  void close() {
    emr.close();
  }

  @Test
  void client_goesToTheEndpointOfItsService() {
    String bucket = TestS3.shared().bucket();
    try (EmrClient client = new AwsClients(environment).emr();
        S3Client s3 = new AwsClients(environment).s3()) {
      assertThat(client.listClusters().clusters()).isEmpty();
      s3.putObject(request -> request.bucket(bucket).key("a"), RequestBody.fromString("b"));
    }

    assertThat(TestS3.shared().keys(bucket)).containsExactly("a");
    assertThat(emr.requests("ListClusters")).hasSize(1);
  }

  @Test
  void clientWithoutARegion_asksAStandInNevertheless() {
    environment.remove("AWS_REGION");

    try (EmrClient client = new AwsClients(environment).emr()) {
      assertThat(client.listClusters().clusters()).isEmpty();
    }
  }

  @Test
  void wrongCredentials_areRefused() {
    environment.put("AWS_ACCESS_KEY_ID", "another");

    try (EmrClient client = new AwsClients(environment).emr()) {
      assertThatThrownBy(() -> EmrFailure.call("list clusters", client::listClusters))
          .hasMessageContaining("UnrecognizedClientException");
    }
  }

  @Test
  void throttlingAndFailures_areAskedAgainThreeTimesInAll() {
    try (EmrClient client = new AwsClients(environment).emr()) {
      emr.refuse("ListClusters", 2, Refusal.throttling());
      assertThat(client.listClusters().clusters()).isEmpty();
      emr.refuse("ListClusters", 3, Refusal.internal());
      assertThatThrownBy(client::listClusters).isInstanceOf(EmrException.class);
    }
    assertThat(emr.requests("ListClusters")).hasSize(6);
  }

  /**
   * Java's own client makes a request a second time whose connection was closed, unless told not
   * to.
   */
  @Test
  void clientThatDoesNotRetry_asksForOneCluster() {
    try (EmrClient client = new AwsClients(environment).emr(DefaultRetryStrategy.doNotRetry())) {
      // So that the connection is one that was used before.
      assertThat(client.listClusters().clusters()).isEmpty();
      emr.lose("RunJobFlow", 5);

      assertThatThrownBy(() -> client.runJobFlow(JobFlows.exporting("test", "ex-1", "s3://b/out")))
          .isInstanceOf(SdkClientException.class);
    }
    assertThat(emr.requests("RunJobFlow")).hasSize(1);
    assertThat(emr.clusterIds()).hasSize(1);
  }
}
