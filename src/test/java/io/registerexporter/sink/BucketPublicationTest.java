package io.registerexporter.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.s3.FaultyS3;
import io.registerexporter.s3.TestS3;
import io.registerexporter.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** Runs of one export that come between each other's requests. */
class BucketPublicationTest {

  private static final Clock MORNING = clock("2026-01-31T08:00:00Z");
  private static final Clock NOON = clock("2026-01-31T12:00:00Z");

  private final TestS3 s3 = TestS3.shared();
  private final String bucket = s3.bucket();
  private final ExportLayout layout = new ExportLayout("s3a://" + bucket + "/out", "ex1");
  private final Store store =
      Store.of(layout.output(), TestS3.configuration(bucket, s3.endpoint()));
  private FaultyS3 faulty;
  private Store interrupted;

  @BeforeEach
  void open() {
    faulty = new FaultyS3(s3);
    interrupted = Store.of(layout.output(), TestS3.configuration(bucket, faulty.endpoint()));
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    interrupted.close();
    faulty.close();
  }

  @Test
  void exportThatIsPublishedWhileItIsTakenOver_staysAsItIs() {
    Publication first = claim(store, false);
    put(layout.part("part-00000.jsonl.gz"));
    put(layout.finalFile());
    faulty.before(call -> call.is("PUT", "claim.json"), () -> publish(first, layout));

    assertThatThrownBy(() -> claim(interrupted, true))
        .isInstanceOf(ExportExistsException.class)
        .hasMessageContaining("ex1 is published already");
    assertThat(store.exists(layout.finalFile())).isTrue();
    assertThat(store.exists(layout.part("part-00000.jsonl.gz"))).isTrue();
    assertThat(store.read(layout.latest(), Latest.class).exportId()).isEqualTo("ex1");
  }

  /** The one that waits for it sees a claim that is released. */
  @Test
  void exportThatIsPublishedWhileItIsWaitedFor_staysAsItIs() {
    Publication.Terms lease =
        new Publication.Terms(Optional.empty(), Optional.empty(), Duration.ofMinutes(1));
    Publication first = Publication.claim(store, List.of(layout), lease, false, MORNING);
    put(layout.finalFile());
    AtomicInteger looks = new AtomicInteger();
    faulty.before(
        call -> call.is("GET", "claim.json") && looks.incrementAndGet() == 3,
        () -> {
          publish(first, layout);
          first.release();
        });

    assertThatThrownBy(() -> Publication.claim(interrupted, List.of(layout), lease, true, MORNING))
        .isInstanceOf(ExportExistsException.class)
        .hasMessageContaining("ex1 is published already");
    assertThat(store.exists(layout.finalFile())).isTrue();
    assertThat(new PublishedExports(store).find(layout)).isPresent();
  }

  @Test
  void ofTwoThatTakeOver_oneDoes() {
    claim(store, false);
    faulty.before(call -> call.is("PUT", "claim.json"), () -> claim(store, true));

    assertThatThrownBy(() -> claim(interrupted, true)).isInstanceOf(ExportExistsException.class);
  }

  @Test
  void runThatLostItsClaim_publishesNothing_andSaysWhy() {
    Publication first = claim(store, false);
    claim(store, true);

    assertThatThrownBy(() -> publish(first, layout)).isInstanceOf(ExportExistsException.class);
    assertThatThrownBy(() -> first.explain(new IllegalStateException("a part is gone")))
        .isInstanceOf(ExportExistsException.class)
        .hasMessageContaining("taken over");
    assertThat(store.exists(layout.manifest())).isFalse();
  }

  @Test
  void latest_thatAnotherExportMovesMeanwhile_isNotMovedBack() {
    Publication older = claim(interrupted, false);
    faulty.before(
        call -> call.is("PUT", "latest.json"),
        () -> {
          ExportLayout newer = new ExportLayout(layout.output(), "ex2");
          publish(Publication.claim(store, List.of(newer), OutputFolder.TERMS, false, NOON), newer);
        });

    publish(older, layout);

    assertThat(store.read(layout.latest(), Latest.class).exportId()).isEqualTo("ex2");
    assertThat(store.exists(layout.manifest())).isTrue();
  }

  private Publication claim(Store through, boolean resume) {
    Publication publication =
        Publication.claim(through, List.of(layout), OutputFolder.TERMS, resume, MORNING);
    publication.continueFrom(Continuation.BEGINNING, Optional.empty(), MORNING);
    return publication;
  }

  private static void publish(Publication publication, ExportLayout layout) {
    Claim claim = publication.claim();
    publication.publish(
        List.of(
            OutputFolder.manifest(
                layout, claim.owner(), claim.startedAt(), "2026-02-01T00:00:00Z")));
  }

  private static Clock clock(String time) {
    return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
  }

  private void put(String path) {
    s3.client()
        .putObject(
            request -> request.bucket(bucket).key(path.substring(("s3a://" + bucket).length() + 1)),
            RequestBody.fromString("content"));
  }
}
