package io.registerexporter.launcher.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.emr.ClusterFailure;
import io.registerexporter.emr.TestEmr;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.TestDeployment;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.emr.AwsClients;
import io.registerexporter.launcher.launch.ConfigSource;
import io.registerexporter.launcher.launch.Launch;
import io.registerexporter.launcher.launch.Launch.Outcome;
import io.registerexporter.launcher.launch.LaunchRequest;
import io.registerexporter.launcher.launch.Launcher;
import io.registerexporter.launcher.launch.Launching;
import io.registerexporter.s3.TestS3;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.RunStatus;
import io.registerexporter.sns.TestSns;
import io.registerexporter.sns.TestSns.Published;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** What operators are told of the ends of clusters. */
class NoticesTest {

  private static final String TOPICS = "arn:aws:sns:eu-west-2:123456789012:";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestS3 s3 = TestS3.shared();
  private final String bucket = s3.bucket();
  private final TestEmr emr = TestEmr.start();
  private final TestSns sns = TestSns.start();
  private final LocalDate day = LocalDate.now(ZoneOffset.UTC);
  private final String exportId = "ex-" + day;
  private final ExportLayout layout = new ExportLayout("exports", exportId);

  @TempDir private Path folder;

  @AfterEach
  void close() {
    emr.close();
    sns.close();
  }

  private Launching launching(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("claims_uri", "s3://" + bucket + "/launches");
    all.put("output", "s3://" + bucket + "/exports");
    Map<String, String> environment = new HashMap<>(TestS3.environment(s3.endpoint()));
    environment.putAll(emr.environment());
    environment.putAll(sns.environment());
    AwsClients aws = new AwsClients(environment);
    ConfigSource source = new ConfigSource(TestDeployment.files(folder, all), () -> s3.client());
    Launcher launcher = Launcher.of(aws, s3.client(), source);
    return new LaunchingWithNotices(
        launcher, new Notices(source, launcher.clusters(), s3.client(), new Topics(aws)));
  }

  private Launching launching() {
    return launching(Map.of());
  }

  private LaunchRequest request() {
    return new LaunchRequest(Optional.of(day), false, Change.NONE, Optional.empty());
  }

  /** A cluster that has ended. */
  private String ended(ClusterFailure... failures) {
    emr.plan(failures);
    String id = launching().launch(request()).clusterId();
    emr.finish(id);
    return id;
  }

  private void put(String key, String text) {
    s3.client().putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(text));
  }

  private void say(RunStatus status) throws JsonProcessingException {
    put(layout.status(), JSON.writeValueAsString(status));
  }

  private void publish() {
    String manifest =
        """
        {"exportId": "%s", "startedAt": "2026-01-31T02:10:00Z", "bodsVersion": "%s",
         "counts": {"statements": {"entity": %d, "total": 90},
                    "rejections": {"document-unreadable": 2, "duplicate-document": 1}},
         "volumes": [
           {"bodsVersion": "0.4", "manifest": "bods_exports_results/manifests/%s.json"},
           {"bodsVersion": "0.2", "manifest": "bods_exports_results/v0.2/manifests/%s.json"}]}
        """;
    put(layout.manifest(), manifest.formatted(exportId, "0.4", 40, exportId, exportId));
    put(
        layout.inVersion("0.2").manifest(),
        manifest.formatted(exportId, "0.2", 30, exportId, exportId));
    put(
        layout.latest(),
        "{\"exportId\": \"%s\", \"startedAt\": \"2026-01-31T02:10:00Z\"}".formatted(exportId));
  }

  private Published only() {
    assertThat(sns.published()).hasSize(1);
    return sns.published().get(0);
  }

  private JsonNode message() throws JsonProcessingException {
    return JSON.readTree(only().message());
  }

  @Test
  void publishedExport_isToldWithItsCountsAndWhereItLies() throws JsonProcessingException {
    String id = ended();
    publish();
    say(new RunStatus(RunStatus.SUCCEEDED, "publishing", 0, ""));

    Launch launch = launching().relaunch(id);

    assertThat(launch.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(only().topic()).isEqualTo(TOPICS + "register-exporter-production-published");
    assertThat(only().subject())
        .isEqualTo("register-exporter production: " + exportId + " is published");
    assertThat(only().attributes())
        .isEqualTo(Map.of("outcome", "PUBLISHED", "environment", "production"));
    assertThat(only().message()).startsWith("{\n  \"outcome\"");
    assertThat(message())
        .isEqualTo(
            JSON.readTree(
                """
                {"outcome": "PUBLISHED",
                 "environment": "production",
                 "exportId": "%1$s",
                 "counts": {
                   "statements": {"0.2": {"entity": 30, "total": 90},
                                  "0.4": {"entity": 40, "total": 90}},
                   "documentsRejected": 3},
                 "addresses": {
                   "manifest": "s3://%2$s/exports/bods_exports_results/manifests/%1$s.json",
                   "latest": "s3://%2$s/exports/bods_exports_results/latest.json",
                   "status": "s3://%2$s/exports/bods_exports_private/exports/%1$s/status.json"},
                 "clusterId": "%3$s",
                 "launchId": "%4$s",
                 "clusterReason": "ALL_STEPS_COMPLETED: Steps completed",
                 "logs": "s3://example-logs/emr/%3$s/",
                 "reason": "it is published",
                 "run": {"state": "succeeded", "stage": "publishing", "exitCode": 0, "reason": ""}}
                """
                    .formatted(exportId, bucket, id, launch.launchId())));
  }

  @Test
  void clusterThatFailed_isTold_withTheOneThatFollows() throws JsonProcessingException {
    String id = ended(ClusterFailure.STEP);
    say(new RunStatus(RunStatus.FAILED, "staging", 4, "a cursor was closed by the server"));

    Launch next = launching().relaunch(id);

    assertThat(next.outcome()).isEqualTo(Outcome.LAUNCHED);
    assertThat(only().topic()).isEqualTo(TOPICS + "register-exporter-production-failed");
    assertThat(only().subject()).endsWith(exportId + " ended early, and has another cluster");
    assertThat(only().attributes()).containsEntry("outcome", "RELAUNCHED");
    assertThat(message().get("clusterId").asText()).isEqualTo(id);
    assertThat(message().get("nextClusterId").asText()).isEqualTo(next.clusterId());
    assertThat(message().get("clusterReason").asText()).startsWith("STEP_FAILURE: ");
    assertThat(message().at("/run/exitCode").asInt()).isEqualTo(4);
    assertThat(message().has("counts")).isFalse();
    assertThat(message().get("addresses").has("manifest")).isFalse();
  }

  /** Another cluster has followed, and its run says something, before the notice can be sent. */
  @Test
  void whatTheNextRunSays_isNotToldAsTheLastWordsOfThisOne() throws JsonProcessingException {
    emr.setClock(Instant.now().minus(Duration.ofHours(1)));
    String id = ended(ClusterFailure.STEP);
    say(new RunStatus("running", "staging", 0, ""));

    launching().relaunch(id);

    assertThat(message().has("run")).isFalse();
  }

  @Test
  void exportThatWasDeletedMeanwhile_isToldWithoutAManifest() throws JsonProcessingException {
    String id = ended();
    put(layout.deleted(), "{}");

    launching().relaunch(id);

    assertThat(only().subject()).endsWith(exportId + " is published");
    assertThat(message().get("addresses").has("manifest")).isFalse();
  }

  @Test
  void clusterThatIsNotLaunchedAgain_isTold_andWhy() throws JsonProcessingException {
    String id = ended(ClusterFailure.STEP);
    say(new RunStatus(RunStatus.FAILED, "gates", 6, "gates refuse it"));

    assertThat(launching().relaunch(id).outcome()).isEqualTo(Outcome.FAILED);

    assertThat(only().subject()).endsWith(exportId + " is not published: somebody has to look");
    assertThat(only().attributes()).containsEntry("outcome", "FAILED");
    assertThat(message().get("reason").asText())
        .isEqualTo("its run would fail again: 6, gates refuse it");
    assertThat(message().has("nextClusterId")).isFalse();
  }

  @Test
  void clusterThatWasStopped_isToldSo() throws JsonProcessingException {
    String id = launching().launch(request()).clusterId();
    emr.client().terminateJobFlows(request -> request.jobFlowIds(id));
    emr.finish(id);

    launching().relaunch(id);

    assertThat(only().subject()).endsWith(exportId + " was stopped");
    assertThat(only().attributes()).containsEntry("outcome", "STOPPED");
    assertThat(message().get("clusterReason").asText()).startsWith("USER_REQUEST: ");
  }

  /** The event comes again then. */
  @Test
  void noticeThatCannotBeSent_isMadeAgain_withoutAnotherLaunch() throws JsonProcessingException {
    String id = ended(ClusterFailure.BOOTSTRAP);
    sns.refuse(1);
    assertThatThrownBy(() -> launching().relaunch(id))
        .isInstanceOfSatisfying(
            LauncherException.class,
            e -> assertThat(e.kind()).isEqualTo(LauncherException.Kind.CONFIGURATION))
        .hasMessageContainingAll(
            "cannot send a notice to " + TOPICS, "SNS answers 403 AuthorizationError");
    assertThat(emr.clusterIds()).hasSize(2);

    assertThat(launching().relaunch(id).outcome()).isEqualTo(Outcome.RUNNING);

    assertThat(emr.clusterIds()).hasSize(2);
    assertThat(message().get("outcome").asText()).isEqualTo("RELAUNCHED");
    assertThat(message().get("nextClusterId").asText()).isEqualTo(emr.clusterIds().get(1));
  }

  @Test
  void schedule_isToldOnlyIfItsExportGetsNoCluster() throws JsonProcessingException {
    String id = ended(ClusterFailure.STEP);
    launching().relaunch("j-UNKNOWN");
    assertThat(sns.published()).isEmpty();

    say(new RunStatus(RunStatus.FAILED, "gates", 6, "gates refuse it"));
    assertThat(launching().launch(request()).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(message().get("clusterId").asText()).isEqualTo(id);

    publish();
    assertThat(launching().launch(request()).outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(sns.published()).hasSize(1);
  }

  @Test
  void deploymentWithoutTopics_tellsNobody() {
    String id = ended(ClusterFailure.STEP);
    Launching silent = launching(Map.of("failed_topic", "null"));
    assertThat(silent.relaunch(id).outcome()).isEqualTo(Outcome.LAUNCHED);
    assertThat(sns.published()).isEmpty();
  }

  @Test
  void subject_isCutToWhatSnsTakes() {
    Notice notice =
        new Notice(
            Notice.Outcome.FAILED,
            "e".repeat(64),
            new Notice.Export(exportId, null, null),
            new Notice.EndedCluster("j-1", null, null, null, null),
            "none",
            null);
    assertThat(notice.subject("a".repeat(64))).hasSize(100).endsWith("...");
  }
}
