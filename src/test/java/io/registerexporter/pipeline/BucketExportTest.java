package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.Exports;
import io.registerexporter.SharedSpark;
import io.registerexporter.TestRegister;
import io.registerexporter.cli.ExitCode;
import io.registerexporter.config.Setting;
import io.registerexporter.mongo.TestMongo;
import io.registerexporter.s3.FaultyS3;
import io.registerexporter.s3.FaultyS3.Answer;
import io.registerexporter.s3.FaultyS3.Call;
import io.registerexporter.s3.TestS3;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.verify.ExportVerification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** Whole exports into S3. */
class BucketExportTest {

  private static final Path GALLERY = Path.of("src/test/resources/golden/gallery/input");
  private static final String RESULTS = "out/bods_exports_results/";
  private static final String PARTS = RESULTS + "export_parts/export=test/";
  private static final String FINAL = RESULTS + "test.jsonl.gz";
  private static final String STATUS = "out/bods_exports_private/exports/test/status.json";

  @TempDir private Path folder;
  private final Map<String, String> before = new HashMap<>();
  private TestS3 s3;
  private FaultyS3 faulty;
  private String bucket;

  @BeforeEach
  void openBucket() {
    SharedSpark.session()
        .sparkContext()
        .hadoopConfiguration()
        .forEach(option -> before.put(option.getKey(), option.getValue()));
    open(TestS3.shared());
  }

  private void open(TestS3 server) {
    s3 = server;
    bucket = s3.bucket();
    faulty = new FaultyS3(s3);
    Configuration hadoop = SharedSpark.session().sparkContext().hadoopConfiguration();
    TestS3.options(bucket, faulty.endpoint()).forEach(hadoop::set);
    // S3A asks again for minutes.
    hadoop.set("fs.s3a.bucket." + bucket + ".retry.limit", "1");
    hadoop.set("fs.s3a.bucket." + bucket + ".attempts.maximum", "2");
  }

  @AfterEach
  void close() throws IOException {
    faulty.close();
    Configuration hadoop = SharedSpark.session().sparkContext().hadoopConfiguration();
    hadoop.clear();
    before.forEach(hadoop::set);
  }

  @Test
  void gallery_givesTheBytesThatItGivesInAFolder() throws IOException {
    Map<Setting, String> small = Map.of(Setting.PART_SIZE, "0.01");
    Manifest expected = Exports.run(GALLERY, folder, small);

    Manifest manifest = export(GALLERY, small);

    assertThat(manifest.parts()).hasSizeGreaterThan(3).isEqualTo(expected.parts());
    assertThat(manifest.finalFile().checksum()).isEqualTo(expected.finalFile().checksum());
    assertThat(s3.bytes(bucket, FINAL))
        .isEqualTo(Files.readAllBytes(folder.resolve("bods_exports_results/test.jsonl.gz")));
    assertThat(s3.keys(bucket))
        .filteredOn(key -> key.startsWith(PARTS))
        .containsExactlyElementsOf(
            manifest.parts().stream().map(part -> "out/" + part.key()).toList());
    assertThat(s3.uploads(bucket)).isEmpty();
    assertThat(
            ExportVerification.verify(SharedSpark.session(), new ExportLayout(output(), "test"))
                .problems())
        .isEmpty();
  }

  @Test
  void database_isStagedInTheBucket_andNothingOfThatIsLeft() throws IOException {
    try (TestMongo mongo = TestMongo.start()) {
      mongo.load("register", TestRegister.of(GALLERY));

      export(Path.of("unused"), Map.of(Setting.SOURCE, mongo.uri("register")));
    }

    assertThat(faulty.calls())
        .anyMatch(call -> call.is("POST", "bods_exports_private/exports/test/staging/"));
    assertThat(s3.keys(bucket)).noneMatch(key -> key.contains("/staging/")).contains(FINAL);
    assertThat(s3.uploads(bucket)).isEmpty();
  }

  @Test
  void dumpInABucket_isASource_andAMissingFolderIsNone() throws IOException {
    Path source = source();
    try (Stream<Path> files = Files.list(source)) {
      files.forEach(
          file ->
              s3.client()
                  .putObject(
                      request -> request.bucket(bucket).key("in/" + file.getFileName()),
                      RequestBody.fromFile(file)));
    }

    Manifest manifest = export(source, Map.of(Setting.SOURCE, "s3://" + bucket + "/in"));

    assertThat(manifest.counts().collections().get("entities").read()).isEqualTo(2);

    Throwable failure =
        catchThrowable(
            () ->
                export(
                    source,
                    Map.of(
                        Setting.SOURCE,
                        "s3://" + bucket + "/nowhere",
                        Setting.EXPORT_ID,
                        "other")));
    assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.SOURCE);
    assertThat(failure).hasMessageContaining("nowhere does not exist");
  }

  @Test
  void everyObject_isEncryptedAndTagged_asConfigured() throws IOException {
    faulty.close();
    open(TestS3.withoutSignatures());

    export(
        source(),
        Map.of(
            Setting.S3_ENCRYPTION, "aws:kms",
            Setting.S3_KMS_KEY, "arn:aws:kms:eu-west-2:1:key/1",
            Setting.S3_TAGS, "team=registers, kind=open data"));

    List<Call> made =
        faulty.calls().stream()
            .filter(call -> call.is("POST", "?uploads") || call.is("PUT", "/out/"))
            .filter(call -> !call.query().contains("partNumber") && !call.query().equals("tagging"))
            .toList();
    assertThat(made)
        .isNotEmpty()
        .allMatch(
            call ->
                "aws:kms".equals(call.headers().get("x-amz-server-side-encryption"))
                    && "arn:aws:kms:eu-west-2:1:key/1"
                        .equals(call.headers().get("x-amz-server-side-encryption-aws-kms-key-id")));
    for (String key : s3.keys(bucket)) {
      assertThat(faulty.calls())
          .as("calls that tag %s", key)
          .filteredOn(call -> call.key().equals("/" + bucket + "/" + key))
          .anyMatch(
              call ->
                  call.query().equals("tagging")
                      || "kind=open%20data&team=registers"
                          .equals(call.headers().get("x-amz-tagging")));
    }
  }

  @Test
  void assemblyThatBreaksOff_isNotSeen_andTheNextRunRemovesItsUpload() throws IOException {
    Path source = source();
    faulty.refuse(
        call -> call.isCompletion() && call.key().endsWith(FINAL),
        2,
        Answer.of(500, "InternalError"));

    Throwable failure = catchThrowable(() -> export(source, Map.of()));

    assertThat(failure).hasMessageContainingAll(FINAL, "--resume");
    assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.OUTPUT);
    assertThat(s3.uploads(bucket)).containsExactly(FINAL);
    assertNothingIsPublished("assembling the final file");

    export(source, Map.of(), true);

    assertThat(s3.uploads(bucket)).isEmpty();
    assertThat(s3.keys(bucket)).contains(FINAL, RESULTS + "latest.json");
  }

  @Test
  void partThatIsOverwritten_isNotPublished() throws IOException {
    faulty.before(
        call -> call.is("POST", FINAL + "?uploads"),
        () ->
            s3.client()
                .putObject(
                    request -> request.bucket(bucket).key(PARTS + "part-00000.jsonl.gz"),
                    RequestBody.fromString("another's")));

    Throwable failure = catchThrowable(() -> export(source(), Map.of()));

    assertThat(failure).hasMessageContaining("part-00000.jsonl.gz has changed");
    assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.OUTPUT);
    assertThat(s3.uploads(bucket)).isEmpty();
    assertNothingIsPublished("assembling the final file");
  }

  @Test
  void partsThatMayNotBeWritten_areNamed() throws IOException {
    faulty.refuse(call -> call.is("POST", PARTS), 1000, Answer.of(403, "AccessDenied"));

    Throwable failure = catchThrowable(() -> export(source(), Map.of()));

    assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.OUTPUT);
    assertNothingIsPublished("writing statements");
    assertThat(status().get("reason").asText()).contains(PARTS, "Access", "--resume");
  }

  private void assertNothingIsPublished(String stage) throws IOException {
    assertThat(s3.keys(bucket))
        .filteredOn(key -> key.startsWith(RESULTS))
        .allMatch(key -> key.startsWith(PARTS));
    assertThat(status().get("state").asText()).isEqualTo("failed");
    assertThat(status().get("stage").asText()).isEqualTo(stage);
    assertThat(status().get("exitCode").asInt()).isEqualTo(ExitCode.OUTPUT.code());
  }

  private JsonNode status() {
    return Exports.json(new String(s3.bytes(bucket, STATUS), StandardCharsets.UTF_8));
  }

  private Path source() {
    return new TestRegister().company(1).company(2).write(folder.resolve("in"));
  }

  private Manifest export(Path source, Map<Setting, String> more) {
    return export(source, more, false);
  }

  private Manifest export(Path source, Map<Setting, String> more, boolean resume) {
    Map<Setting, String> settings = new HashMap<>(more);
    settings.put(Setting.OUTPUT, output());
    Exports.config(source, folder, settings)
        .objects()
        .options()
        .forEach(SharedSpark.session().sparkContext().hadoopConfiguration()::set);
    return Exports.run(source, folder, settings, resume);
  }

  private String output() {
    return "s3a://" + bucket + "/out";
  }
}
