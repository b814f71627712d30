package io.registerexporter.emr;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.mongo.TestMongo;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.s3.TestS3;
import io.registerexporter.sink.ExportLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.ActionOnFailure;
import software.amazon.awssdk.services.emr.model.ClusterState;
import software.amazon.awssdk.services.emr.model.Configuration;
import software.amazon.awssdk.services.emr.model.StepState;

/** Steps that a cluster really runs, with a job jar from S3. */
@Tag("everywhere")
class YarnStepsIT {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/gallery");

  private static final ExportLayout LAYOUT = new ExportLayout("out", "ex-2026-03-01");

  private final TestS3 s3 = TestS3.shared();
  private final String bucket = s3.bucket();

  @TempDir private Path folder;

  private YarnSteps steps;
  private TestEmr emr;
  private EmrClient client;

  @BeforeEach
  void start() throws IOException {
    steps = new YarnSteps(folder, s3);
    emr = TestEmr.running(steps);
    client = emr.client();
    put("jars/job.jar", Path.of(System.getProperty("jobJar")));
    try (Stream<Path> files = Files.list(GOLDEN.resolve("input"))) {
      for (Path file : files.toList()) {
        put("dump/" + file.getFileName(), file);
      }
    }
  }

  @AfterEach
  void close() {
    client.close();
    emr.close();
  }

  private void put(String key, Path file) {
    s3.client().putObject(request -> request.bucket(bucket).key(key), file);
  }

  /** Runs a step that exports, and returns its cluster. */
  private String export(String source) throws InterruptedException {
    List<String> arguments =
        List.of(
            "spark-submit",
            "--deploy-mode",
            "cluster",
            "--class",
            "io.registerexporter.cli.Main",
            "--conf",
            "spark.yarn.submit.waitAppCompletion=true",
            "s3://" + bucket + "/jars/job.jar",
            "export",
            "--source",
            source,
            "--output",
            "s3://" + bucket + "/out",
            "--export-id",
            LAYOUT.exportId(),
            "--publication-date",
            "2026-01-31",
            "--bods-version",
            "0.4");
    Configuration defaults =
        Configuration.builder()
            .classification("spark-defaults")
            .properties(Map.of("spark.executor.memory", "64g", "spark.sql.shuffle.partitions", "3"))
            .build();
    String id =
        client
            .runJobFlow(
                JobFlows.cluster("export", Map.of())
                    .configurations(defaults)
                    .steps(JobFlows.step("export", ActionOnFailure.TERMINATE_CLUSTER, arguments))
                    .build())
            .jobFlowId();
    emr.awaitRest(id);
    return id;
  }

  private StepState step(String clusterId) {
    return client
        .listSteps(request -> request.clusterId(clusterId))
        .steps()
        .get(0)
        .status()
        .state();
  }

  @Test
  void stepThatReadsADump_publishes() throws IOException, InterruptedException {
    assertPublishes(inBucket("dump"));
  }

  @Test
  void stepThatReadsADatabase_publishes() throws IOException, InterruptedException {
    try (TestMongo mongo = TestMongo.start()) {
      for (RegisterCollection collection : RegisterCollection.values()) {
        Path file = GOLDEN.resolve("input/" + collection.collectionName() + ".jsonl");
        mongo.load(
            "register",
            collection.collectionName(),
            Files.readAllLines(file).stream().map(BsonDocument::parse).toList());
      }

      assertPublishes(mongo.uri("register"));
    }
  }

  private String inBucket(String folder) {
    return "s3://" + bucket + "/" + folder;
  }

  private void assertPublishes(String source) throws IOException, InterruptedException {
    String id = export(source);

    assertThat(step(id)).as(steps.log()).isEqualTo(StepState.COMPLETED);
    assertThat(emr.state(id)).isEqualTo(ClusterState.TERMINATED);
    assertThat(s3.keys(bucket)).contains(LAYOUT.manifest(), LAYOUT.latest());
    Path exported = Files.write(folder.resolve("x.gz"), s3.bytes(bucket, LAYOUT.finalFile()));
    assertThat(Exports.lines(exported))
        .isEqualTo(Files.readAllLines(GOLDEN.resolve("expected/statements-0.4.jsonl")));
  }

  @Test
  void stepWithoutItsSource_failsAndEndsTheCluster() throws InterruptedException {
    String id = export(inBucket("nowhere"));

    assertThat(step(id)).as(steps.log()).isEqualTo(StepState.FAILED);
    assertThat(emr.state(id)).isEqualTo(ClusterState.TERMINATED_WITH_ERRORS);
    assertThat(new String(s3.bytes(bucket, LAYOUT.status()), StandardCharsets.UTF_8))
        .contains("\"failed\"", "nowhere");
    assertThat(s3.keys(bucket)).doesNotContain(LAYOUT.manifest());
  }

  @Test
  void clusterThatIsTerminated_endsItsStep() throws InterruptedException {
    Thread stop =
        new Thread(
            () -> {
              awaitStatus();
              String id = emr.clusterIds().get(0);
              client.terminateJobFlows(request -> request.jobFlowIds(id));
            });
    stop.start();

    String id = export(inBucket("dump"));
    stop.join();

    assertThat(step(id)).as(steps.log()).isEqualTo(StepState.CANCELLED);
    assertThat(emr.state(id)).isEqualTo(ClusterState.TERMINATED);
    assertThat(s3.keys(bucket)).doesNotContain(LAYOUT.manifest());
  }

  /** Until the run has begun. */
  private void awaitStatus() {
    while (!s3.keys(bucket).contains(LAYOUT.status())) {
      Thread.onSpinWait();
    }
  }
}
