package io.registerexporter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.registerexporter.s3.FaultyS3;
import io.registerexporter.s3.FaultyS3.Answer;
import io.registerexporter.s3.TestS3;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;

class BucketStoreTest extends StoreContract {

  private final TestS3 s3 = TestS3.shared();
  private FaultyS3 faulty;
  private String bucket;
  private Store store;

  @BeforeEach
  void openStore() {
    bucket = s3.bucket();
    faulty = new FaultyS3(s3);
    store = open(faulty.endpoint());
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    faulty.close();
  }

  private Store open(URI endpoint) {
    return Store.of(file("out"), TestS3.configuration(bucket, endpoint));
  }

  @Override
  Store store() {
    return store;
  }

  @Override
  String file(String name) {
    return "s3a://" + bucket + "/" + name;
  }

  @Override
  void write(String name, byte[] content) {
    s3.client()
        .putObject(request -> request.bucket(bucket).key(name), RequestBody.fromBytes(content));
  }

  @Override
  byte[] bytes(String name) {
    return s3.bytes(bucket, name);
  }

  @Override
  List<String> files() {
    return s3.keys(bucket);
  }

  @Override
  int creatorsAtOnce() {
    return 10;
  }

  @Test
  void creationWhoseAnswerWasLost_isKnownForOurs() {
    faulty.perform(call -> call.is("PUT", "claim.json"), 1, Answer.of(500, "InternalError"));
    assertThat(store.create(file("claim.json"), FIRST)).isTrue();
    assertThat(store.create(file("claim.json"), SECOND)).isFalse();
  }

  /** A claim is renewed several times in a lease, and the answer to one request may never come. */
  @Test
  void requestThatHangs_isMadeAgainWithinALease() {
    CountDownLatch done = new CountDownLatch(1);
    faulty.before(call -> call.is("PUT", "claim.json"), () -> await(done));
    try {
      assertTimeout(
          Duration.ofSeconds(60),
          () -> assertThat(store.create(file("claim.json"), FIRST)).isTrue());
    } finally {
      done.countDown();
    }
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void conflict_isTriedAgain() {
    faulty.refuse(
        call -> call.is("PUT", "claim.json"), 2, Answer.of(409, "ConditionalRequestConflict"));
    assertThat(store.create(file("claim.json"), FIRST)).isTrue();
  }

  @Test
  void updateWhoseAnswerWasLost_isMadeOnce() {
    store.create(file("n.json"), FIRST);
    faulty.perform(call -> call.is("PUT", "n.json"), 1, Answer.of(500, "InternalError"));
    store.update(file("n.json"), Note.class, old -> old.map(n -> new Note("x", n.number() + 1)));
    assertThat(store.read(file("n.json"), Note.class)).isEqualTo(new Note("x", 2));
  }

  @Test
  void manyObjects_areListedAndDeleted() {
    for (int i = 0; i < 1001; i++) {
      write("many/" + i, new byte[1]);
    }
    assertThat(store.list(file("many"))).hasSize(1001);
    store.delete(file("many"));
    assertThat(files()).isEmpty();
  }

  @Test
  void deletion_endsUploadsThatWereBegunThere() {
    for (String key : List.of("final", "parts/1", "finally")) {
      s3.client().createMultipartUpload(request -> request.bucket(bucket).key(key));
    }
    store.delete(file("final"));
    store.delete(file("parts"));
    assertThat(s3.uploads(bucket)).containsExactly("finally");
  }

  @Test
  void bucketWithoutAFolder_isAPlaceToo() {
    try (Store root = Store.of("s3a://" + bucket, TestS3.configuration(bucket, s3.endpoint()))) {
      assertThat(root.create("s3a://" + bucket + "/a.json", FIRST)).isTrue();
      assertThat(root.read("s3a://" + bucket + "/a.json", Note.class)).isEqualTo(FIRST);
    }
  }

  @Test
  void missingBucket_isNamed() {
    String nowhere = "s3a://no-such-bucket/out";
    assertThatThrownBy(
            () -> Store.of(nowhere, TestS3.configuration("no-such-bucket", s3.endpoint())))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("there is no bucket no-such-bucket", "--output");
  }

  @ParameterizedTest
  @CsvSource({"access.key, InvalidAccessKeyId", "secret.key, SignatureDoesNotMatch"})
  void wrongKey_isNamedWithoutIt(String option, String code) {
    Configuration configuration = TestS3.configuration(bucket, s3.endpoint());
    configuration.set("fs.s3a.bucket." + bucket + "." + option, "not-the-right-one");
    assertThatThrownBy(() -> Store.of(file("out"), configuration))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll(bucket, code, "AWS_ACCESS_KEY_ID")
        .hasMessageNotContaining("not-the-right-one");
  }

  @Test
  void endpointThatIsDown_isNamed() throws IOException {
    URI down = faulty.endpoint();
    faulty.close();
    assertThatThrownBy(() -> open(down))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll(down.toString(), "Connection refused", "AWS_ENDPOINT_URL");
  }

  @Test
  void endpointOfAnUnknownHost_isNamed() {
    assertThatThrownBy(() -> open(URI.create("http://s3.invalid")))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("http://s3.invalid", "no such host", "AWS_ENDPOINT_URL");
  }

  @ParameterizedTest
  @CsvSource({"301, PermanentRedirect", "400, AuthorizationHeaderMalformed"})
  void bucketInAnotherRegion_isNamedWithIt(int status, String code) {
    faulty.refuse(
        call -> call.method().equals("GET"),
        100,
        new Answer(status, code, Map.of("x-amz-bucket-region", "eu-west-2")));
    assertThatThrownBy(() -> open(faulty.endpoint()))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll(bucket, "AWS_REGION=eu-west-2");
  }

  @Test
  void clockThatIsWrong_isNamed() {
    faulty.refuse(call -> call.method().equals("PUT"), 100, Answer.of(403, "RequestTimeTooSkewed"));
    assertThatThrownBy(() -> store.create(file("claim.json"), FIRST))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("claim.json", "clock of this machine");
  }

  @Test
  void missingRightToWrite_isNamedWithTheRightsNeeded() {
    faulty.refuse(call -> call.method().equals("PUT"), 100, Answer.of(403, "AccessDenied"));
    assertThatThrownBy(() -> store.create(file("claim.json"), FIRST))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("cannot write", "claim.json", "s3:PutObject");
  }

  @Test
  void missingRightToLook_isNamedThoughTheAnswerHasNoWordForIt() {
    faulty.refuse(call -> call.method().equals("HEAD"), 100, Answer.of(403, ""));
    assertThatThrownBy(() -> store.exists(file("claim.json")))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("cannot look for", "claim.json", "s3:GetObject");
  }

  @Test
  void endpointThatIsNoAddress_isNamed() {
    Configuration configuration = TestS3.configuration(bucket, s3.endpoint());
    configuration.set("fs.s3a.bucket." + bucket + ".endpoint", "http://a b");
    assertThatThrownBy(() -> Store.of(file("out"), configuration))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll(bucket, "http://a b", "AWS_ENDPOINT_URL");
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 500})
  void serverThatStaysBroken_isGivenUp(int status) {
    faulty.refuse(call -> call.method().equals("PUT"), 100, Answer.of(status, "SlowDown"));
    assertThatThrownBy(() -> store.create(file("claim.json"), FIRST))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("claim.json", status + " SlowDown", "--resume");
  }
}
