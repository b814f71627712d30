package io.registerexporter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.s3.FaultyS3;
import io.registerexporter.s3.FaultyS3.Answer;
import io.registerexporter.s3.FaultyS3.Call;
import io.registerexporter.s3.TestS3;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** The assembly by the server, with what can go wrong on the way. */
class BucketJoinTest {

  private static final int MIB = 1 << 20;
  private static final String TARGET = "out/final.gz";
  private static final String OWNER = "this-run";

  private final TestS3 s3 = TestS3.shared();
  private final List<StoredFile> files = new ArrayList<>();
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final Random random = new Random(1);
  private FaultyS3 faulty;
  private String bucket;
  private Store store;

  @BeforeEach
  void openStore() {
    bucket = s3.bucket();
    faulty = new FaultyS3(s3);
    store = Store.of(address("out"), TestS3.configuration(bucket, faulty.endpoint()));
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    faulty.close();
  }

  @Test
  void objectsOfAllSizes_areJoinedInTheirOrder() throws IOException {
    for (int size : new int[] {100, 12 * MIB, 5 * MIB, 1, MIB, 11 * MIB, 300}) {
      put(size);
    }
    StoredFile joined = join();
    assertThat(s3.bytes(bucket, TARGET)).isEqualTo(content.toByteArray());
    assertThat(joined.bytes()).isEqualTo(content.size());
    assertThat(joined.checksum()).isEqualTo(StoredFile.checksumOf(files));
    assertThat(joined.sha256()).hasValue(DigestUtils.sha256Hex(content.toByteArray()));
    assertThat(s3.uploads(bucket)).isEmpty();
    assertThat(faulty.calls()).anyMatch(Call::isCopy);
  }

  @Test
  void manySmallObjects_areJoined() throws IOException {
    for (int i = 0; i < 120; i++) {
      put(1 + i);
    }
    join();
    assertThat(s3.bytes(bucket, TARGET)).isEqualTo(content.toByteArray());
  }

  @Test
  void onlyTheVersionThatWasWritten_isCopied() throws IOException {
    put(6 * MIB);
    put(100);
    faulty.before(call -> call.query().equals("uploads"), () -> overwrite(0, 6 * MIB));
    assertChanged(0);
  }

  @Test
  void onlyTheVersionThatWasWritten_isBuffered() throws IOException {
    put(100);
    put(200);
    faulty.before(call -> call.query().equals("uploads"), () -> overwrite(1, 200));
    assertChanged(1);
  }

  @Test
  void partThatIsGone_isNamed() throws IOException {
    put(6 * MIB);
    put(6 * MIB);
    s3.client().deleteObject(request -> request.bucket(bucket).key("parts/1"));
    assertChanged(1);
  }

  @Test
  void partThatIsNotWhatItsChecksumSays_isNotPublished() throws IOException {
    put(6 * MIB);
    StoredFile other = files.get(0);
    files.set(
        0,
        new StoredFile(
            other.path(), other.bytes(), new Checksum(1), other.sha256(), other.version()));
    assertThatThrownBy(this::join)
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll(TARGET, "--resume");
    assertNothingIsLeft();
  }

  /** The store knows no SHA-256 of an object that was uploaded in parts. */
  @Test
  void joinedObject_isReadForItsSha256() throws IOException {
    put(6 * MIB);
    faulty.state("x-amz-checksum-crc32c", StoredFile.checksumOf(files).text());
    faulty.state("x-amz-checksum-type", "FULL_OBJECT");
    StoredFile joined = join();
    assertThat(joined.sha256()).hasValue(DigestUtils.sha256Hex(content.toByteArray()));
    assertThat(joined.checksum()).isEqualTo(StoredFile.checksumOf(files));
  }

  @Test
  void checksumOfAnotherContent_isNotPublished() throws IOException {
    put(6 * MIB);
    faulty.state("x-amz-checksum-crc32c", new Checksum(1).text());
    faulty.state("x-amz-checksum-type", "FULL_OBJECT");
    assertThatThrownBy(this::join)
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll(TARGET, "was removed");
    assertNothingIsLeft();
  }

  @Test
  void completion_statesTheChecksumOfTheWhole() throws IOException {
    put(6 * MIB);
    join();
    Call completion = faulty.calls().stream().filter(Call::isCompletion).findFirst().orElseThrow();
    assertThat(completion.headers())
        .containsEntry("x-amz-checksum-crc32c", StoredFile.checksumOf(files).text())
        .containsEntry("x-amz-checksum-type", "FULL_OBJECT")
        .containsEntry("if-none-match", "*");
  }

  @Test
  void completionWhoseAnswerWasLost_isKnownForOurs() throws IOException {
    put(6 * MIB);
    faulty.perform(Call::isCompletion, 1, Answer.of(500, "InternalError"));
    join();
    assertThat(s3.bytes(bucket, TARGET)).isEqualTo(content.toByteArray());
  }

  @Test
  void conflictOnCompletion_givesANewUpload() throws IOException {
    put(6 * MIB);
    faulty.refuse(Call::isCompletion, 1, Answer.of(409, "ConditionalRequestConflict"));
    join();
    assertThat(s3.bytes(bucket, TARGET)).isEqualTo(content.toByteArray());
    assertThat(faulty.calls()).filteredOn(call -> call.query().equals("uploads")).hasSize(2);
    assertThat(s3.uploads(bucket)).isEmpty();
  }

  /** The first of the two requests might have succeeded after all, until the object is seen. */
  @Test
  void uploadThatWasLeftForItsConflict_isAbortedInTheEnd() throws IOException {
    put(6 * MIB);
    faulty.refuse(Call::isCompletion, 1, Answer.of(500, "InternalError"));
    faulty.refuse(Call::isCompletion, 1, Answer.of(409, "ConditionalRequestConflict"));
    join();
    assertThat(s3.bytes(bucket, TARGET)).isEqualTo(content.toByteArray());
    assertThat(s3.uploads(bucket)).isEmpty();
  }

  @Test
  void conflictInAnAnswerThatBeganWell_givesANewUpload() throws IOException {
    put(6 * MIB);
    faulty.refuse(Call::isCompletion, 1, Answer.of(200, "ConditionalRequestConflict"));
    join();
    assertThat(s3.bytes(bucket, TARGET)).isEqualTo(content.toByteArray());
  }

  @Test
  void fileThatAnotherRunPutInItsPlace_isLeftAlone() throws IOException {
    put(6 * MIB);
    faulty.before(
        call -> call.is("HEAD", TARGET),
        () ->
            s3.client()
                .putObject(
                    request -> request.bucket(bucket).key(TARGET),
                    RequestBody.fromString("another's")));
    assertThatThrownBy(this::join)
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(TARGET + " is there already");
    assertThat(s3.bytes(bucket, TARGET)).asString().isEqualTo("another's");
  }

  @Test
  void failureIsTold_alsoIfItsOutcomeCannotBeSeen() throws IOException {
    put(6 * MIB);
    faulty.refuse(Call::isCompletion, 100, Answer.of(500, "InternalError"));
    faulty.refuse(call -> call.is("HEAD", TARGET), 100, Answer.of(403, ""));
    assertThatThrownBy(this::join)
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("cannot complete", TARGET, "500 InternalError");
    assertThat(s3.uploads(bucket)).containsExactly(TARGET);
  }

  @Test
  void uploadWhoseFirstCompletionMayStillRun_isNotAborted() throws IOException {
    put(6 * MIB);
    faulty.refuse(Call::isCompletion, 1, Answer.of(500, "InternalError"));
    faulty.refuse(Call::isCompletion, 1, Answer.of(403, "AccessDenied"));
    assertThatThrownBy(this::join).isInstanceOf(OutputException.class);
    assertThat(s3.uploads(bucket)).containsExactly(TARGET);
  }

  @Test
  void conflictsWithoutEnd_areGivenUp() throws IOException {
    put(6 * MIB);
    faulty.refuse(Call::isCompletion, 100, Answer.of(409, "ConditionalRequestConflict"));
    assertThatThrownBy(this::join)
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll(TARGET, "409 ConditionalRequestConflict");
    assertNothingIsLeft();
  }

  @Test
  void fileOfAnotherRun_staysAsItIs() throws IOException {
    put(6 * MIB);
    s3.client()
        .putObject(
            request -> request.bucket(bucket).key(TARGET), RequestBody.fromString("another's"));
    assertThatThrownBy(this::join)
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(TARGET + " is there already");
    assertThat(s3.bytes(bucket, TARGET)).asString().isEqualTo("another's");
    assertThat(s3.uploads(bucket)).isEmpty();
  }

  @Test
  void uploadWhoseStateIsUnknown_isLeftToTheNextRun() throws IOException {
    put(6 * MIB);
    faulty.refuse(Call::isCompletion, 100, Answer.of(500, "InternalError"));
    assertThatThrownBy(this::join)
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll(TARGET, "500 InternalError", "--resume");
    assertThat(s3.uploads(bucket)).containsExactly(TARGET);
    assertThat(s3.keys(bucket)).doesNotContain(TARGET);
    store.delete(address(TARGET));
    assertThat(s3.uploads(bucket)).isEmpty();
  }

  @Test
  void missingRightToCopy_isNamed_andNothingIsVisible() throws IOException {
    put(6 * MIB);
    put(6 * MIB);
    faulty.refuse(Call::isCopy, 100, Answer.of(403, "AccessDenied"));
    assertThatThrownBy(this::join)
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("cannot copy", "parts/0", "s3:GetObject");
    assertNothingIsLeft();
  }

  @Test
  void copyThatFailsForAWhile_isTriedAgain() throws IOException {
    put(6 * MIB);
    faulty.refuse(Call::isCopy, 2, Answer.of(503, "SlowDown"));
    join();
    assertThat(s3.bytes(bucket, TARGET)).isEqualTo(content.toByteArray());
  }

  private StoredFile join() {
    return store.join(files, address(TARGET), address("private/final.gz"), OWNER);
  }

  private void assertChanged(int part) {
    assertThatThrownBy(this::join)
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("parts/" + part + " has changed", "nothing is published");
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() {
    assertThat(s3.keys(bucket)).allMatch(key -> key.startsWith("parts/"));
    assertThat(s3.uploads(bucket)).isEmpty();
  }

  /** Puts the next object, of random bytes. */
  private void put(int size) throws IOException {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    content.write(bytes);
    String path = address("parts/" + files.size());
    String version = put(files.size(), bytes);
    DigestedOutput digested = new DigestedOutput(new ByteArrayOutputStream());
    digested.write(bytes);
    StoredFile file = digested.file(path);
    files.add(new StoredFile(path, size, file.checksum(), file.sha256(), Optional.of(version)));
  }

  private void overwrite(int number, int size) {
    put(number, new byte[size]);
  }

  private String put(int number, byte[] bytes) {
    return s3.client()
        .putObject(
            request -> request.bucket(bucket).key("parts/" + number), RequestBody.fromBytes(bytes))
        .eTag();
  }

  private String address(String key) {
    return "s3a://" + bucket + "/" + key;
  }
}
