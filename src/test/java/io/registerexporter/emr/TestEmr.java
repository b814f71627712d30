package io.registerexporter.emr;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.emr.EmrFaults.Fault;
import io.registerexporter.s3.TestS3;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.ClusterState;

/**
 * A stand-in for Amazon EMR: its API over HTTP, with an account of its own.
 *
 * <p>Its clusters move when the test says so, unless it has something that runs their steps: then
 * they move by themselves. Operations are named as EMR names them: {@code RunJobFlow}.
 */
public final class TestEmr implements AutoCloseable {

  private final EmrFaults faults = new EmrFaults();
  private final TestClock clock = new TestClock();
  private final Optional<StepDriver> driver;
  private final EmrClusters clusters;
  private final EmrServer server;

  private TestEmr(Optional<StepDriver> driver) {
    this.driver = driver;
    this.clusters = new EmrClusters(clock, added -> driver.ifPresent(d -> d.start(added)));
    EmrApi api = new EmrApi(clusters, ended -> driver.ifPresent(d -> d.terminate(ended)));
    this.server = new EmrServer(api, faults);
  }

  /** Its clusters move when {@link #advance} or {@link #finish} is called. */
  public static TestEmr start() {
    return new TestEmr(Optional.empty());
  }

  /** Its clusters move by themselves. */
  public static TestEmr running(StepRunner runner) {
    return new TestEmr(Optional.of(new StepDriver(runner)));
  }

  public URI endpoint() {
    return server.endpoint();
  }

  /** Variables that lead programs to it; they go with those of {@link TestS3}. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL_EMR",
        endpoint().toString(),
        "AWS_REGION",
        "us-east-1",
        "AWS_ACCESS_KEY_ID",
        TestS3.ACCESS_KEY,
        "AWS_SECRET_ACCESS_KEY",
        TestS3.SECRET_KEY);
  }

  /** A client that asks again where it throttles or fails; to be closed. */
  public EmrClient client() {
    return EmrClient.builder()
        .endpointOverride(endpoint())
        .region(Region.US_EAST_1)
        .httpClient(UrlConnectionHttpClient.create())
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(TestS3.ACCESS_KEY, TestS3.SECRET_KEY)))
        .build();
  }

  /** The requests so far, also those that were refused; the first is the oldest. */
  public List<JsonNode> requests(String operation) {
    return server.requests(operation);
  }

  /** What it takes for the time from now on. */
  public void setClock(Instant time) {
    clock.set(time);
  }

  /** Has the clusters to come fail, one for each failure; those after them go well. */
  public void plan(ClusterFailure... failures) {
    List.of(failures).forEach(clusters::plan);
  }

  /** Gives a tag of a cluster another value. */
  public void retag(String clusterId, String key, String value) {
    cluster(clusterId).retag(key, value);
  }

  /** Moves all clusters on by one state, or step. */
  public void advance() {
    clusters.all().forEach(EmrCluster::advance);
  }

  public void advance(String clusterId) {
    cluster(clusterId).advance();
  }

  /**
   * Moves a cluster until it is in a state.
   *
   * @throws IllegalStateException if it comes to rest in another
   */
  public void advanceTo(ClusterState state, String clusterId) {
    EmrCluster cluster = cluster(clusterId);
    while (cluster.state() != state) {
      if (cluster.isAtRest()) {
        throw new IllegalStateException(clusterId + " is " + cluster.state() + ", not " + state);
      }
      cluster.advance();
    }
  }

  /** Moves a cluster until nothing happens by itself. */
  public void finish(String clusterId) {
    EmrCluster cluster = cluster(clusterId);
    while (!cluster.isAtRest()) {
      cluster.advance();
    }
  }

  /** Waits until nothing happens to a cluster that moves by itself. */
  public void awaitRest(String clusterId) throws InterruptedException {
    cluster(clusterId).awaitRest();
  }

  public ClusterState state(String clusterId) {
    return cluster(clusterId).state();
  }

  /** The ids of all clusters, the oldest first. */
  public List<String> clusterIds() {
    return clusters.all().stream().map(EmrCluster::id).toList();
  }

  private EmrCluster cluster(String id) {
    return clusters
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no cluster " + id));
  }

  /** Answers requests without performing them. */
  public void refuse(String operation, int times, Refusal answer) {
    faults.plan(operation, times, new Fault(false, Optional.of(answer)));
  }

  /** Performs requests and answers something else. */
  public void perform(String operation, int times, Refusal answer) {
    faults.plan(operation, times, new Fault(true, Optional.of(answer)));
  }

  /** Performs requests and closes their connections without an answer. */
  public void lose(String operation, int times) {
    faults.plan(operation, times, new Fault(true, Optional.empty()));
  }

  /** Closes the connections of requests, and performs nothing. */
  public void hangUp(String operation, int times) {
    faults.plan(operation, times, new Fault(false, Optional.empty()));
  }

  /** Does something before the next of these requests that has nothing before it is performed. */
  public void before(String operation, Runnable something) {
    faults.hook(operation, true, something);
  }

  /** Does something when such a request is performed, and not yet answered. */
  public void after(String operation, Runnable something) {
    faults.hook(operation, false, something);
  }

  /** Forgets all faults. */
  public void recover() {
    faults.forget();
  }

  @Override
  public void close() {
    server.close();
    driver.ifPresent(StepDriver::close);
  }
}
