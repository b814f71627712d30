package io.registerexporter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every place that files are kept in. */
abstract class StoreContract {

  record Note(String text, int number) {}

  static final Note FIRST = new Note("é", 1);
  static final Note SECOND = new Note("b", 2);

  abstract Store store();

  /** The address of a file of that name. */
  abstract String file(String name);

  /** Writes a file by other means. */
  abstract void write(String name, byte[] content);

  abstract byte[] bytes(String name);

  /** The names of all files, hidden ones too. */
  abstract List<String> files();

  abstract int creatorsAtOnce();

  @Test
  void createdFile_isReadBackAndLeavesNothingBeside() {
    assertThat(store().create(file("a/b/note.json"), FIRST)).isTrue();
    assertThat(store().read(file("a/b/note.json"), Note.class)).isEqualTo(FIRST);
    assertThat(files()).containsExactly("a/b/note.json");
  }

  @Test
  void jsonFile_isIndentedUtf8ThatEndsItsLastLine() {
    store().create(file("note.json"), FIRST);
    assertThat(new String(bytes("note.json"), StandardCharsets.UTF_8))
        .isEqualTo("{\n  \"text\" : \"é\",\n  \"number\" : 1\n}\n");
  }

  @Test
  void creationOfAFileThatIsThere_changesNothing() {
    store().create(file("note.json"), FIRST);
    assertThat(store().create(file("note.json"), SECOND)).isFalse();
    assertThat(store().read(file("note.json"), Note.class)).isEqualTo(FIRST);
  }

  @Test
  void creationByManyAtOnce_isOfOneOnly() throws Exception {
    int runs = 4;
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    try {
      for (int round = 0; round < creatorsAtOnce(); round++) {
        String path = file(round + "/claim.json");
        CyclicBarrier start = new CyclicBarrier(runs);
        List<Callable<Boolean>> creations =
            IntStream.range(0, runs)
                .<Callable<Boolean>>mapToObj(
                    run ->
                        () -> {
                          start.await();
                          return store().create(path, new Note("run", run));
                        })
                .toList();
        int created = 0;
        for (Future<Boolean> run : threads.invokeAll(creations)) {
          created += run.get() ? 1 : 0;
        }
        assertThat(created).as("creators in round %s", round).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void replacedFile_isTheNewOneAndLeavesNothingBeside() {
    store().replace(file("latest.json"), FIRST);
    store().replace(file("latest.json"), SECOND);
    assertThat(store().read(file("latest.json"), Note.class)).isEqualTo(SECOND);
    assertThat(files()).containsExactly("latest.json");
  }

  @Test
  void update_seesWhatIsThere_andMayLeaveIt() {
    store().update(file("n.json"), Note.class, old -> old.isEmpty() ? Optional.of(FIRST) : old);
    assertThat(store().read(file("n.json"), Note.class)).isEqualTo(FIRST);
    store().update(file("n.json"), Note.class, old -> old.map(n -> new Note("é", n.number() + 1)));
    assertThat(store().read(file("n.json"), Note.class)).isEqualTo(new Note("é", 2));
    store().update(file("n.json"), Note.class, old -> Optional.empty());
    assertThat(store().read(file("n.json"), Note.class)).isEqualTo(new Note("é", 2));
  }

  @Test
  void update_thatAnotherComesBefore_isOfWhatTheOtherWrote() {
    store().create(file("n.json"), FIRST);
    store()
        .update(
            file("n.json"),
            Note.class,
            old -> {
              if (old.equals(Optional.of(FIRST))) {
                store().replace(file("n.json"), new Note("other", 40));
              }
              return old.map(note -> new Note("sum", note.number() + 2));
            });
    assertThat(store().read(file("n.json"), Note.class)).isEqualTo(new Note("sum", 42));
  }

  @Test
  void update_ofAFileThatAnotherCreates_isOfWhatTheOtherWrote() {
    store()
        .update(
            file("n.json"),
            Note.class,
            old -> {
              if (old.isEmpty()) {
                store().create(file("n.json"), new Note("other", 40));
              }
              return old.map(note -> new Note("sum", note.number() + 2))
                  .or(() -> Optional.of(FIRST));
            });
    assertThat(store().read(file("n.json"), Note.class)).isEqualTo(new Note("sum", 42));
  }

  @Test
  void missingFile_isAbsentOrRefused() {
    assertThat(store().exists(file("nowhere"))).isFalse();
    assertThat(store().readIfThere(file("nowhere"), Note.class)).isEmpty();
    assertThat(store().readIfWhole(file("nowhere"), Note.class)).isEmpty();
    assertThat(store().list(file("nowhere"))).isEmpty();
    assertRefused(() -> store().read(file("nowhere"), Note.class), "nowhere");
  }

  @Test
  void deletion_isOfAFolderWithAllItHolds_andOfNothingElse() {
    write("a/b/c", new byte[1]);
    write("a/d", new byte[1]);
    write("ab", new byte[1]);
    assertThat(store().exists(file("a"))).isTrue();
    store().delete(file("a"));
    store().delete(file("a"));
    assertThat(store().exists(file("a"))).isFalse();
    assertThat(files()).containsExactly("ab");
    store().delete(file("ab"));
    assertThat(files()).isEmpty();
  }

  @Test
  void listing_isOfTheFilesInAFolder_withTheirSizes() {
    write("a/one", new byte[1]);
    write("a/two", new byte[2]);
    write("a/b/three", new byte[3]);
    write("ab", new byte[4]);
    assertThat(store().list(file("a")))
        .extractingFromEntries(entry -> entry.getKey() + " " + entry.getValue().bytes())
        .containsExactly("one 1", "two 2");
  }

  @Test
  void jsonOfANewerVersion_isReadWithoutItsNewKeys() {
    write("n.json", text("{\"text\":\"t\",\"number\":1,\"new\":{}}"));
    assertThat(store().read(file("n.json"), Note.class)).isEqualTo(new Note("t", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"text\""})
  void fileThatIsNoJsonObject_isRefusedWithItsName_orTakenForHalfWritten(String content) {
    write("status.json", text(content));
    assertRefused(() -> store().readIfThere(file("status.json"), Note.class), "status.json");
    assertThat(store().readIfWhole(file("status.json"), Note.class)).isEmpty();
  }

  @Test
  void bytes_areCreatedOnce() {
    StoredFile created = store().createBytes(file("empty.gz"), text("content"));
    assertThat(created.bytes()).isEqualTo(7);
    assertThat(bytes("empty.gz")).isEqualTo(text("content"));
    assertThatThrownBy(() -> store().createBytes(file("empty.gz"), text("other")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("empty.gz is there already");
  }

  @Test
  void swap_isOfTheVersionThatWasRead() {
    String first = store().swap(file("claim"), Optional.empty(), FIRST).orElseThrow();
    assertThat(store().swap(file("claim"), Optional.empty(), SECOND)).isEmpty();
    String second = store().swap(file("claim"), Optional.of(first), SECOND).orElseThrow();
    assertThat(store().swap(file("claim"), Optional.of(first), FIRST)).isEmpty();
    assertThat(store().readVersioned(file("claim"), Note.class))
        .hasValue(new Store.Versioned<>(Optional.of(SECOND), second));
    assertThat(files()).containsExactly("claim");

    store().delete(file("claim"));
    assertThat(store().swap(file("claim"), Optional.of(second), FIRST)).isEmpty();
    assertThat(store().readVersioned(file("claim"), Note.class)).isEmpty();
  }

  @Test
  void age_isTheTimeSinceAFileWasWritten() {
    assertThat(store().age(file("n.json"))).isEmpty();
    store().create(file("n.json"), FIRST);
    assertThat(store().age(file("n.json")).orElseThrow())
        .isBetween(Duration.ZERO, Duration.ofMinutes(5));
    assertThat(files()).containsExactly("n.json");
  }

  @Test
  void folders_areThoseInAFolder() {
    write("a/b/one", new byte[1]);
    write("a/c/d/two", new byte[1]);
    write("a/file", new byte[1]);
    write("ab/three", new byte[1]);
    assertThat(store().folders(file("a"))).containsExactly("b", "c");
    assertThat(store().folders(file("nowhere"))).isEmpty();
  }

  @Test
  void files_areJoinedToOne_thatMustNotBeThere() throws IOException {
    List<StoredFile> files = List.of(stored("parts/a", "1st"), stored("parts/b", "2nd"));
    StoredFile joined = store().join(files, file("final"), file("private/final"), "owner");
    assertThat(bytes("final")).isEqualTo(text("1st2nd"));
    assertThat(joined.bytes()).isEqualTo(6);
    assertThat(joined.checksum()).isEqualTo(StoredFile.checksumOf(files));
    assertThat(files()).containsExactly("final", "parts/a", "parts/b");

    assertThatThrownBy(
            () -> store().join(files, file("final"), file("private/final"), "another owner"))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("final is there already");
    assertThat(bytes("final")).isEqualTo(text("1st2nd"));
  }

  private StoredFile stored(String name, String content) throws IOException {
    write(name, text(content));
    String folder = name.substring(0, name.indexOf('/'));
    Storage.Listed listed = store().list(file(folder)).get(name.substring(folder.length() + 1));
    StoredFile digested = DigestedOutput.of(file(name), text(content));
    return new StoredFile(
        digested.path(), listed.bytes(), digested.checksum(), digested.sha256(), listed.version());
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static void assertRefused(ThrowingCallable action, String path) {
    assertThatThrownBy(action)
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(path)
        .hasMessageContaining("--output");
  }
}
