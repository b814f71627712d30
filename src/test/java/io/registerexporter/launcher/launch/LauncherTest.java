package io.registerexporter.launcher.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.emr.ClusterFailure;
import io.registerexporter.emr.Refusal;
import io.registerexporter.emr.TestEmr;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.TestDeployment;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.config.ConfigFiles;
import io.registerexporter.launcher.emr.ClusterStart;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.emr.Pause;
import io.registerexporter.launcher.launch.Launch.Outcome;
import io.registerexporter.s3.TestS3;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.RunStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.ClusterState;

/** One cluster for one export, whatever happens meanwhile. */
class LauncherTest {

  private static final LocalDate DAY = LocalDate.parse("2026-01-31");
  private static final String ID = "ex-2026-01-31";

  /** Of that day: events launch nothing for days that are long past. */
  private final Clock clock =
      Clock.offset(
          Clock.systemUTC(),
          Duration.between(Instant.now(), Instant.parse("2026-01-31T02:00:00Z")));

  private final TestS3 s3 = TestS3.shared();
  private final String bucket = s3.bucket();
  private final TestEmr emr = TestEmr.start();

  @TempDir private Path folder;
  private ConfigFiles files;

  @BeforeEach
  void deploy() {
    files =
        TestDeployment.files(
            folder,
            Map.of(
                "claims_uri",
                "s3://" + bucket + "/launches",
                "output",
                "s3://" + bucket + "/exports"));
  }

  @AfterEach
  void end() {
    emr.close();
  }

  private Launcher launcher() {
    return launcher(clock);
  }

  private Launcher launcher(Clock clock) {
    return launcher(clock, LauncherTest::shortPause);
  }

  private Launcher launcher(Clock clock, Pause pause) {
    return new Launcher(
        new ConfigSource(files, s3::client),
        new ClusterStart(starter(), new Clusters(emr.client()), pause),
        s3.client(),
        clock);
  }

  private static void shortPause(Duration asked) {
    LockSupport.parkNanos(asked.toNanos() / 100);
  }

  private EmrClient starter() {
    return EmrClient.builder()
        .endpointOverride(emr.endpoint())
        .region(Region.US_EAST_1)
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(override -> override.retryStrategy(ClusterStart.ifThrottled()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(TestS3.ACCESS_KEY, TestS3.SECRET_KEY)))
        .build();
  }

  private static LaunchRequest day() {
    return new LaunchRequest(Optional.of(DAY), false, Change.NONE, Optional.of("test-1"));
  }

  private static LaunchRequest byOperator() {
    Change change = new Change(null, null, null, null, true);
    return new LaunchRequest(Optional.of(DAY), false, change, Optional.empty());
  }

  private static LaunchRequest newAttempt() {
    return new LaunchRequest(Optional.of(DAY), true, Change.NONE, Optional.empty());
  }

  private void publish(String exportId) {
    writeManifest(exportId);
    put(layout(exportId).latest(), reading(exportId));
  }

  private void writeManifest(String exportId) {
    put(layout(exportId).manifest(), reading(exportId));
  }

  private static String reading(String exportId) {
    return "{\"exportId\": \"%s\", \"startedAt\": \"2026-01-31T02:10:00Z\"}".formatted(exportId);
  }

  private void say(String exportId, int exitCode) throws IOException {
    RunStatus status = new RunStatus(RunStatus.FAILED, "mapping", exitCode, "no reason");
    put(layout(exportId).status(), new ObjectMapper().writeValueAsString(status));
  }

  private ExportLayout layout(String exportId) {
    return new ExportLayout("exports", exportId);
  }

  private void claimForTheJob(String exportId, String owner) {
    put(layout(exportId).claim(), "{\"owner\": \"%s\"}".formatted(owner));
  }

  private void put(String key, String text) {
    s3.client().putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(text));
  }

  private JsonNode claim() throws IOException {
    return new ObjectMapper().readTree(s3.bytes(bucket, "launches/production/2026-01-31.json"));
  }

  @Test
  void firstLaunch_asksForACluster_whoseNameAndTagsSayWhatItIs() throws IOException {
    Launch launch = launcher().launch(day());

    assertThat(launch.outcome()).isEqualTo(Outcome.LAUNCHED);
    assertThat(launch.exportId()).isEqualTo(ID);
    JsonNode request = emr.requests("RunJobFlow").get(0);
    assertThat(request.get("Name").asText())
        .isEqualTo("register-exporter-" + ID + "-" + launch.launchId());
    assertThat(request.get("Tags").findValuesAsText("Key"))
        .contains(
            "Application", "Environment", "ExportId", "ExportDate", "LaunchId", "CorrelationId");
    assertThat(request.at("/Steps/0/HadoopJarStep/Args").toString())
        .contains("\"--export-id\",\"" + ID + "\"", "\"--publication-date\",\"2026-01-31\"")
        .doesNotContain("${");
    assertThat(claim().get("clusterId").asText()).isEqualTo(launch.clusterId());
  }

  @Test
  void launchBesideACluster_answersWithThatOne() {
    Launch first = launcher().launch(day());
    Launch second = launcher().launch(day());

    assertThat(second.outcome()).isEqualTo(Outcome.RUNNING);
    assertThat(second.clusterId()).isEqualTo(first.clusterId());
    assertThat(emr.clusterIds()).hasSize(1);
  }

  @Test
  void tenLaunchesAtOnce_makeOneCluster_andAllAnswerWithIt() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(10);
    List<Future<Launch>> launches = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      launches.add(threads.submit(() -> launcher().launch(day())));
    }
    List<Launch> all = new ArrayList<>();
    for (Future<Launch> launch : launches) {
      all.add(launch.get());
    }
    threads.shutdown();

    assertThat(emr.requests("RunJobFlow")).hasSize(1);
    assertThat(all).extracting(Launch::clusterId).containsOnly(emr.clusterIds().get(0));
    assertThat(all).extracting(Launch::outcome).containsOnlyOnce(Outcome.LAUNCHED);
  }

  @Test
  void publishedExport_isNotMadeAgain() {
    publish(ID);
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.PUBLISHED);

    Launch again = launcher().launch(newAttempt());
    assertThat(again.exportId()).isEqualTo(ID + "-r2");
    assertThat(again.outcome()).isEqualTo(Outcome.LAUNCHED);
  }

  /** A run ended between its manifest and latest, which another run of the export moves. */
  @Test
  void exportThatLatestDoesNotNameYet_isNotPublished() {
    emr.plan(ClusterFailure.INSTANCE);
    String first = launcher().launch(day()).clusterId();
    emr.finish(first);
    writeManifest(ID);
    assertThat(launcher().relaunch(first).outcome()).isEqualTo(Outcome.LAUNCHED);

    put(layout(ID).latest(), reading("ex-2026-02-01"));
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.RUNNING);
    emr.finish(emr.clusterIds().get(1));
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.PUBLISHED);
  }

  /** The job replaces such a manifest. */
  @Test
  void manifestOfARunThatLostItsClaim_publishesNothing() {
    publish(ID);
    put(layout(ID).manifest(), reading(ID).replace("}", ", \"run\": \"the first run\"}"));
    claimForTheJob(ID, "the second run");
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.LAUNCHED);

    emr.finish(emr.clusterIds().get(0));
    claimForTheJob(ID, "the first run");
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.PUBLISHED);
  }

  @Test
  void exportThatWasRolledBack_orDeleted_isNotMadeAgain() {
    writeManifest(ID);
    put(
        layout(ID).latest(),
        """
        {"exportId": "ex-2026-01-01", "startedAt": "2026-01-01T02:10:00Z",
         "rolledBackFrom": %s}
        """
            .formatted(reading(ID)));
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.PUBLISHED);

    s3.client().deleteObject(request -> request.bucket(bucket).key(layout(ID).manifest()));
    put(layout(ID).deleted(), "{}");
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.PUBLISHED);
  }

  @Test
  void newAttempt_waitsForTheClusterBefore_andCountsOn() throws IOException {
    String first = launcher().launch(day()).clusterId();
    assertThatThrownBy(() -> launcher().launch(newAttempt()))
        .isInstanceOfSatisfying(
            LauncherException.class, e -> assertThat(e.kind()).isEqualTo(Kind.EXISTS))
        .hasMessageContainingAll(first, "Wait for it or stop it");

    emr.finish(first);
    publish(ID);
    assertThat(launcher().launch(newAttempt()).exportId()).isEqualTo(ID + "-r2");
    assertThat(launcher().launch(day()).exportId()).isEqualTo(ID + "-r2");
    assertThat(claim().get("earlier").toString()).contains(first);
  }

  @Test
  void refusedLaunch_claimsNothing() {
    files =
        TestDeployment.files(
            folder,
            Map.of(
                "release_label", "emr-7.99.0",
                "claims_uri", "s3://" + bucket + "/launches",
                "output", "s3://" + bucket + "/exports"));
    assertThatThrownBy(() -> launcher().launch(day()))
        .isInstanceOfSatisfying(
            LauncherException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFIGURATION))
        .hasMessageContainingAll("start a cluster", "emr-7.99.0");

    deploy();
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.LAUNCHED);
  }

  @Test
  void throttling_isWaitedFor() {
    emr.refuse("RunJobFlow", 2, Refusal.throttling());
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.LAUNCHED);
    assertThat(emr.clusterIds()).hasSize(1);
  }

  @Test
  void throttlingWithoutEnd_claimsNothing() {
    emr.refuse("RunJobFlow", 100, Refusal.throttling());
    assertThatThrownBy(() -> launcher().launch(day()))
        .isInstanceOfSatisfying(
            LauncherException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OUTPUT));
    emr.recover();
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.LAUNCHED);
  }

  @Test
  void answerThatIsLost_isLookedFor() {
    emr.lose("RunJobFlow", 1);
    Launch launch = launcher().launch(day());
    assertThat(launch.outcome()).isEqualTo(Outcome.LAUNCHED);
    assertThat(emr.clusterIds()).containsExactly(launch.clusterId());
  }

  @Test
  void failureAfterTheClusterWasMade_isLookedFor() {
    emr.perform("RunJobFlow", 1, Refusal.internal());
    assertThat(emr.clusterIds()).isEmpty();
    Launch launch = launcher().launch(day());
    assertThat(emr.clusterIds()).containsExactly(launch.clusterId());
  }

  @Test
  void failureBeforeTheClusterWasMade_isTriedAgain() {
    emr.refuse("RunJobFlow", 1, Refusal.internal());
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.LAUNCHED);
    assertThat(emr.clusterIds()).hasSize(1);
  }

  /** The launcher died between EMR's answer and the claim. */
  @Test
  void clusterThatNobodyWroteDown_isFoundByItsName() throws IOException {
    emr.lose("RunJobFlow", 1);
    emr.refuse("ListClusters", 1000, Refusal.accessDenied("ListClusters"));
    assertThatThrownBy(() -> launcher().launch(day()))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("cannot start a cluster");
    assertThat(claim().has("failure")).isFalse();
    emr.recover();

    Launch next = launcher().launch(day());
    assertThat(next.outcome()).isEqualTo(Outcome.RUNNING);
    assertThat(emr.clusterIds()).containsExactly(next.clusterId());
    assertThat(claim().get("clusterId").asText()).isEqualTo(next.clusterId());
  }

  @Test
  void claimWithoutACluster_isTakenOverAfterItsLease() {
    emr.hangUp("RunJobFlow", 3);
    assertThatThrownBy(() -> launcher().launch(day())).isInstanceOf(LauncherException.class);
    assertThatThrownBy(() -> launcher().launch(day()))
        .isInstanceOfSatisfying(
            LauncherException.class, e -> assertThat(e.kind()).isEqualTo(Kind.EXISTS))
        .hasMessageContaining("being launched by another request");

    Clock later =
        Clock.fixed(clock.instant().plus(LaunchState.LEASE).plusSeconds(1), ZoneOffset.UTC);
    assertThat(launcher(later).launch(day()).outcome()).isEqualTo(Outcome.LAUNCHED);
    assertThat(emr.clusterIds()).hasSize(1);
  }

  /** Its machine stood still: another launch may have the claim by then. */
  @Test
  void launcherThatLooksForTooLong_doesNotAskAgain() throws IOException {
    emr.hangUp("RunJobFlow", 3);
    AtomicReference<Instant> now = new AtomicReference<>(clock.instant());
    Launcher slow =
        launcher(
            clockOf(now),
            asked -> now.updateAndGet(time -> time.plus(Duration.ofMinutes(1).plusSeconds(1))));

    assertThatThrownBy(() -> slow.launch(day()))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("cannot start a cluster");
    assertThat(emr.requests("RunJobFlow")).hasSize(1);
    assertThat(claim().has("failure")).isFalse();
  }

  @Test
  void clusterThatEndedWithoutPublishing_isFollowedByAnother_ifAnOperatorSaysSo() {
    String first = launcher().launch(day()).clusterId();
    emr.finish(first);
    // As an event that comes again.
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.FAILED);

    Launch second = launcher().launch(byOperator());
    assertThat(second.outcome()).isEqualTo(Outcome.LAUNCHED);
    assertThat(second.exportId()).isEqualTo(ID);
    assertThat(second.clusterId()).isNotEqualTo(first);
  }

  @Test
  void wrongRequest_isToldBeforeAnythingIsClaimed() {
    Change change =
        new Change(null, null, null, Map.of("import", List.of("--format", "json")), false);
    assertThatThrownBy(
            () ->
                launcher()
                    .launch(new LaunchRequest(Optional.of(DAY), false, change, Optional.empty())))
        .hasMessageContainingAll("there is no step 'import'", "export");
    assertThat(s3.keys(bucket)).isEmpty();
  }

  private static Clock clockOf(AtomicReference<Instant> now) {
    InstantSource source = now::get;
    return source.withZone(ZoneOffset.UTC);
  }

  @Test
  void dayThatIsLongPast_isForOperatorsOnly() {
    LocalDate past = DAY.minusDays(32);
    assertThatThrownBy(
            () ->
                launcher()
                    .launch(
                        new LaunchRequest(Optional.of(past), false, Change.NONE, Optional.empty())))
        .isInstanceOfSatisfying(
            LauncherException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE))
        .hasMessageContainingAll("more than 31 days ago", "cluster start --export-date 2025-12-30");
    assertThat(s3.keys(bucket)).isEmpty();

    LaunchRequest asked =
        new LaunchRequest(Optional.of(past), false, byOperator().change(), Optional.empty());
    assertThat(launcher().launch(asked).outcome()).isEqualTo(Outcome.LAUNCHED);
    LaunchRequest lately =
        new LaunchRequest(Optional.of(past.plusDays(1)), false, Change.NONE, Optional.empty());
    assertThat(launcher().launch(lately).outcome()).isEqualTo(Outcome.LAUNCHED);
  }

  @Test
  void dayThatIsFarOff_isRefused() {
    LaunchRequest request =
        new LaunchRequest(
            Optional.of(LocalDate.parse("2999-01-31")), false, Change.NONE, Optional.empty());
    assertThatThrownBy(() -> launcher().launch(request))
        .isInstanceOfSatisfying(
            LauncherException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE))
        .hasMessageContaining("2999-01-31");
    assertThat(s3.keys(bucket)).isEmpty();
  }

  /** As after a trial with files of one's own. */
  @Test
  void exportThatWasBegunElsewhere_doesNotGoOnHere() {
    emr.plan(ClusterFailure.BOOTSTRAP);
    String first = launcher().launch(day()).clusterId();
    emr.finish(first);
    files =
        TestDeployment.files(
            folder,
            Map.of(
                "claims_uri", "s3://" + bucket + "/launches",
                "output", "s3://" + bucket + "/elsewhere"));

    assertThat(launcher().relaunch(first).reason())
        .contains(ID + " was launched into s3://" + bucket + "/exports");
    assertThatThrownBy(() -> launcher().launch(byOperator()))
        .hasMessageContainingAll("s3://" + bucket + "/elsewhere", "--new-attempt");
    assertThat(emr.clusterIds()).hasSize(1);
  }

  /** Names are told apart by the environment's tag. */
  @Test
  void clusterOfAnotherEnvironment_isNoneOfThisOne() {
    String first = launcher().launch(day()).clusterId();
    emr.finish(first);
    files =
        TestDeployment.files(
            folder,
            Map.of(
                "environment", "staging",
                "claims_uri", "s3://" + bucket + "/launches",
                "output", "s3://" + bucket + "/staging"));
    assertThat(launcher().launch(day()).outcome()).isEqualTo(Outcome.LAUNCHED);

    deploy();
    Launch second = launcher().launch(byOperator());
    assertThat(second.outcome()).isEqualTo(Outcome.LAUNCHED);
    assertThat(emr.clusterIds()).hasSize(3).last().isEqualTo(second.clusterId());
  }

  private static LaunchRequest from(String address) {
    Change change = new Change(address, null, null, null, false);
    return new LaunchRequest(Optional.of(DAY), false, change, Optional.empty());
  }

  @Test
  void otherFiles_comeFromAllowedBucketsOnly_andAreOfThisEnvironment() {
    Map<String, String> values = new HashMap<>();
    values.put("claims_uri", "s3://" + bucket + "/launches");
    values.put("output", "s3://" + bucket + "/exports");
    values.put("config_buckets", "[\"" + bucket + "\"]");
    files = TestDeployment.files(folder, values);
    values.put("release_label", "emr-7.10.0");
    upload("trial", values);
    values.put("environment", "staging");
    upload("staging", values);

    assertThatThrownBy(() -> launcher().launch(from("s3://elsewhere/trial")))
        .hasMessageContainingAll("the bucket elsewhere is not one", "configBuckets");
    assertThatThrownBy(() -> launcher().launch(from("s3://" + bucket + "/staging")))
        .hasMessageContainingAll("in staging", "register-exporter in production");
    assertThat(emr.clusterIds()).isEmpty();

    launcher().launch(from("s3://" + bucket + "/trial"));
    assertThat(emr.requests("RunJobFlow").get(0).get("ReleaseLabel").asText())
        .isEqualTo("emr-7.10.0");
  }

  private void upload(String prefix, Map<String, String> values) {
    ConfigFiles rendered = TestDeployment.files(folder, values);
    for (String name : List.of("cluster", "configurations", "instances", "steps")) {
      put(prefix + "/" + name + ".yaml", rendered.read(name).toString());
    }
  }

  @Test
  void clusterThatFailed_isLaunchedAgainOnce_withWhatWasDifferentAboutIt() {
    emr.plan(ClusterFailure.BOOTSTRAP, ClusterFailure.BOOTSTRAP);
    Change json = new Change(null, null, null, Map.of("export", List.of("--format=json")), false);
    String first =
        launcher()
            .launch(new LaunchRequest(Optional.of(DAY), false, json, Optional.empty()))
            .clusterId();
    emr.finish(first);

    Launch again = launcher().relaunch(first);
    assertThat(again.outcome()).isEqualTo(Outcome.LAUNCHED);
    assertThat(again.exportId()).isEqualTo(ID);
    assertThat(emr.requests("RunJobFlow").get(1).at("/Steps/0/HadoopJarStep/Args").toString())
        .contains("--format=json");
    // The event may come twice.
    Launch twice = launcher().relaunch(first);
    assertThat(twice.outcome()).isEqualTo(Outcome.RUNNING);
    assertThat(twice.clusterId()).isEqualTo(again.clusterId());

    emr.finish(again.clusterId());
    Launch third = launcher().relaunch(again.clusterId());
    assertThat(third.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(third.reason()).contains("relaunches allows no more than 1");
    assertThat(launcher().relaunch(first)).isEqualTo(third);
    assertThat(emr.clusterIds()).hasSize(2);
  }

  @Test
  void eventBeforeEmrKnowsOfIt_comesAgain() {
    String first = launcher().launch(day()).clusterId();
    assertThatThrownBy(() -> launcher().relaunch(first))
        .isInstanceOf(LauncherException.class)
        .hasMessageContainingAll(first, "has ended, and EMR that it has not");
    assertThat(emr.clusterIds()).hasSize(1);
  }

  /** The next attempt was begun while the first one's cluster was about to end. */
  @Test
  void eventOfAClusterThatPublished_isAnsweredSo_besideTheNextAttempt() {
    String first = launcher().launch(day()).clusterId();
    publish(ID);
    emr.advanceTo(ClusterState.TERMINATING, first);
    assertThat(launcher().launch(newAttempt()).exportId()).isEqualTo(ID + "-r2");
    emr.finish(first);

    Launch end = launcher().relaunch(first);
    assertThat(end.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(end.exportId()).isEqualTo(ID);
  }

  /** Its event may come late, or again. */
  @Test
  void eventOfAClusterWithoutAnExport_isNotAnsweredWithTheNextAttempts() {
    String first = launcher().launch(day()).clusterId();
    emr.client().terminateJobFlows(request -> request.jobFlowIds(first));
    emr.finish(first);
    String second = launcher().launch(newAttempt()).clusterId();
    assertNoOther(launcher().relaunch(first));

    publish(ID + "-r2");
    emr.finish(second);
    assertNoOther(launcher().relaunch(first));
    assertThat(emr.clusterIds()).hasSize(2);
  }

  private static void assertNoOther(Launch end) {
    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.exportId()).isEqualTo(ID);
    assertThat(end.reason()).isEqualTo("the day's next attempt, " + ID + "-r2, was begun");
  }

  /** The event comes again, as Lambda's failed ones do. */
  @Test
  void relaunchThatFailed_isMadeWhenItsEventComesAgain() {
    emr.plan(ClusterFailure.BOOTSTRAP);
    String first = launcher().launch(day()).clusterId();
    emr.finish(first);
    emr.refuse("RunJobFlow", 1, Refusal.accessDenied("RunJobFlow"));
    assertThatThrownBy(() -> launcher().relaunch(first)).isInstanceOf(LauncherException.class);
    emr.recover();
    emr.hangUp("RunJobFlow", 3);
    assertThatThrownBy(() -> launcher().relaunch(first)).isInstanceOf(LauncherException.class);
    emr.recover();

    assertThatThrownBy(() -> launcher().relaunch(first))
        .isInstanceOfSatisfying(
            LauncherException.class, e -> assertThat(e.kind()).isEqualTo(Kind.EXISTS));
    Clock later =
        Clock.fixed(clock.instant().plus(LaunchState.LEASE).plusSeconds(1), ZoneOffset.UTC);
    assertThat(launcher(later).relaunch(first).outcome()).isEqualTo(Outcome.LAUNCHED);
    assertThat(emr.clusterIds()).hasSize(2);
  }

  @Test
  void clusterThatNobodyWroteDown_isLaunchedAgain_ifItFails() {
    emr.plan(ClusterFailure.BOOTSTRAP);
    emr.lose("RunJobFlow", 1);
    emr.refuse("ListClusters", 1000, Refusal.accessDenied("ListClusters"));
    assertThatThrownBy(() -> launcher().launch(day())).isInstanceOf(LauncherException.class);
    emr.recover();
    String first = emr.clusterIds().get(0);
    emr.finish(first);
    assertThat(launcher().relaunch(first).outcome()).isEqualTo(Outcome.LAUNCHED);
  }

  @Test
  void clusterWhoseRunWasRefused_isNotLaunchedAgain() throws IOException {
    emr.plan(ClusterFailure.STEP);
    String first = launcher().launch(day()).clusterId();
    emr.finish(first);
    say(ID, 6);
    assertThat(launcher().relaunch(first).reason()).contains("would fail again: 6");

    say(ID, 4);
    assertThat(launcher().relaunch(first).outcome()).isEqualTo(Outcome.LAUNCHED);
  }

  @Test
  void clusterThatWasStoppedOrPublished_isNotLaunchedAgain() {
    String first = launcher().launch(day()).clusterId();
    emr.client().terminateJobFlows(request -> request.jobFlowIds(first));
    emr.finish(first);
    assertThat(emr.state(first)).isIn(ClusterState.TERMINATED);
    assertThat(launcher().relaunch(first).reason()).contains("was stopped");

    publish(ID);
    assertThat(launcher().relaunch(first).outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(launcher().relaunch("j-UNKNOWN").outcome()).isEqualTo(Outcome.IGNORED);
  }

  @Test
  void clusterStoppedDuringItsStart_leavesTheDayToTheNextLaunch() {
    emr.after(
        "RunJobFlow",
        () ->
            emr.client().terminateJobFlows(request -> request.jobFlowIds(emr.clusterIds().get(0))));
    String first = launcher().launch(day()).clusterId();
    emr.finish(first);
    assertThat(launcher().launch(day()).reason()).contains("was stopped");
    assertThat(launcher().launch(byOperator()).outcome()).isEqualTo(Outcome.LAUNCHED);
  }
}
